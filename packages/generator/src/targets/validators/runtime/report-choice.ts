import type { Found } from './found.js';
import { didYouMean } from './nearest-name.js';
import { report, reportAt, reportOptional } from './report.js';

/** Adds an issue about a value that is none of those allowed; one of them may have been meant. */
export function reportChoice(
  found: Found,
  received: unknown,
  keyword: string,
  schemaPointer: string,
  expected: readonly unknown[],
  sentence: string,
): Found {
  const hint = hintOf(received, expected);
  return report(found, received, keyword, schemaPointer, expected, sentence, hint);
}

/** The same for a property or an item. */
export function reportChoiceAt(
  found: Found,
  key: string | number,
  received: unknown,
  keyword: string,
  schemaPointer: string,
  expected: readonly unknown[],
  sentence: string,
): Found {
  const hint = hintOf(received, expected);
  return reportAt(found, key, received, keyword, schemaPointer, expected, sentence, hint);
}

/** The same for a property that may be absent. */
export function reportChoiceOptional(
  found: Found,
  key: string,
  received: unknown,
  keyword: string,
  schemaPointer: string,
  expected: readonly unknown[],
  sentence: string,
): Found {
  const hint = hintOf(received, expected);
  return reportOptional(found, key, received, keyword, schemaPointer, expected, sentence, hint);
}

function hintOf(received: unknown, expected: readonly unknown[]): string {
  if (typeof received !== 'string') return '';
  return didYouMean(
    received,
    expected.filter((value): value is string => typeof value === 'string'),
  );
}
