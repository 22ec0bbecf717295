import { didYouMean } from './nearest-name.js';
import { type Found, reportAt } from './report.js';

/** Adds an issue about a property that the schema does not know; a known name may have been meant. */
export function reportUnknown(
  found: Found,
  key: string,
  received: unknown,
  keyword: string,
  schemaPointer: string,
  known: readonly string[],
): Found {
  const all = reportAt(found, key, received, keyword, schemaPointer, undefined, '');
  const issue = all?.at(-1);
  if (issue !== undefined) {
    issue.message = `unknown property ${JSON.stringify(key)}${didYouMean(key, known)}`;
  }
  return all;
}
