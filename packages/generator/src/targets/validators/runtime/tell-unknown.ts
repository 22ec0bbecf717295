import { quoted } from './describe.js';
import type { Pending } from './found.js';
import { didYouMean } from './nearest-name.js';

/** Tells of a property that the schema does not know; a known name may have been meant. */
export function tellUnknown({ rule }: Pending, key: string | number | undefined): string {
  const { sentence = '', known = [] } = rule;
  const name = String(key);
  return `${sentence} ${quoted(name)}${didYouMean(name, known)}`;
}
