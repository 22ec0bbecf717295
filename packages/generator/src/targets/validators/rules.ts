import type { Code } from '../../code/code.js';

/** What issues tell of the rules: constants, each of which stands before the first function that uses it. */
export interface Rules {
  /** Their names, by what they say: equal rules share one. */
  readonly names: Map<string, string>;
  readonly declarations: Map<string, Code>;
  /** The last number that was put behind a name. */
  readonly numbers: Map<string, number>;
  /** Those that stand in the output already. */
  readonly declared: Set<string>;
}

/** No rules yet. */
export function makeRules(): Rules {
  return { names: new Map(), declarations: new Map(), numbers: new Map(), declared: new Set() };
}
