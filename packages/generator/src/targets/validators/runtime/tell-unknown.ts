import { quoted } from './describe.js';
import type { Pending } from './found.js';
import { didYouMean } from './nearest-name.js';

/** Tells of a property that the schema does not know; a known name may have been meant. */
export function tellUnknown({ rule, keys }: Pending): string {
  // The innermost key is the one of the property.
  let last = keys;
  while (last?.rest !== undefined) last = last.rest;
  const name = String(last?.key);
  return `${rule.sentence ?? ''} ${quoted(name)}${didYouMean(name, rule.known ?? [])}`;
}
