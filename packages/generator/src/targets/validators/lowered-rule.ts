import type { Json } from '../../model/json.js';
import type { Schema } from '../../model/model.js';
import type { Lowering } from './lowering.js';
import type { Condition, Gate, HelperCall, NamedValue } from './plan.js';

/** What a keyword asks of a value as a whole. */
export interface LoweredRule {
  /** The member of the model's rules. */
  readonly rule: string;
  readonly expected?: Json;
  readonly condition: Condition;
  /** What a module of the team's own says in place of the sentence. */
  readonly said?: string | undefined;
}

/** Where a rule stands: words for names, and the author's sentence if there is one. */
export interface RulePlace {
  readonly lowering: Lowering;
  readonly owner: string;
  readonly message: NamedValue | undefined;
}

/** Decides how a keyword is asked; nothing where the schema does not have it. */
export type LowerKeyword = (schema: Schema, place: RulePlace) => LoweredRule | undefined;

/** The same for a keyword that is told alone. */
export type LowerGate = (schema: Schema, place: RulePlace) => Gate | undefined;

/** Asks a function of a runtime file. */
export function askHelper(
  name: string,
  file: string,
  more: HelperCall['more'] = [],
): Extract<Condition, { readonly kind: 'helper' }> {
  return { kind: 'helper', helper: { name, file, more } };
}
