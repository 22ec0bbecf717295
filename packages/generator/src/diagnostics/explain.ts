import { type Explanation, explanations } from './table.js';

/** The cause and the fix of a diagnostic code, or nothing for a code that does not exist. */
export function explain(code: string): Explanation | undefined {
  return Object.entries(explanations).find(([known]) => known === code)?.[1];
}
