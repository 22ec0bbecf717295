import type { Code } from '../../code/code.js';

/** What issues tell of the rules: constants, which all places share that tell the same. */
export interface Rules {
  /** Their names, by what they say. */
  readonly names: Map<string, string>;
  readonly declarations: Map<string, RuleDeclaration>;
  /** The last number that was put behind a name. */
  readonly numbers: Map<string, number>;
  /** Those that stand in the output already. */
  readonly declared: Set<string>;
}

/** The declaration of a rule. */
export interface RuleDeclaration {
  readonly code: Code;
  /** Whether it is named for what it says and not for the schema that says it first. */
  readonly isGeneral: boolean;
}

/** No rules yet. */
export function makeRules(): Rules {
  return { names: new Map(), declarations: new Map(), numbers: new Map(), declared: new Set() };
}
