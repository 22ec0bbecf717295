import { hasHostShape } from './host-shape.js';
import { areAsciiLabels } from './international-hostname.js';

/** Whether a text is the name of a host after RFC 1123, with all names in Punycode after RFC 5891. */
export function isHostname(text: string): boolean {
  return hasHostShape(text) && areAsciiLabels(text);
}
