import { quoted } from './describe.js';
import { add, type Found } from './found.js';
import { didYouMean } from './nearest-name.js';

/** Adds an issue about a property that the schema does not know; a known name may have been meant. */
export function reportUnknown(
  found: Found,
  key: string,
  received: unknown,
  keyword: string,
  schemaPointer: string,
  known: readonly string[],
): Found {
  return add(found, {
    message: `unknown property ${quoted(key)}${didYouMean(key, known)}`,
    keys: { key, rest: undefined },
    keyword,
    schemaPointer,
    expected: undefined,
    received,
  });
}
