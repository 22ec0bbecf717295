import type { Run, ValueRule } from './check/run.js';
import type { Json } from './json.js';
import type { Schema } from './model.js';

/** What a keyword means for values of one type. */
interface Meaning<Value, Limit> {
  readonly rule: string;
  /** What the schema asks for. */
  readonly limit: (schema: Schema) => Limit | undefined;
  /** How that is told; the limit itself where it is a number or a text, else nothing. */
  readonly expected?: (limit: Limit) => Json;
  readonly holds: (value: Value, limit: Limit, run: Run) => boolean;
  /** What a module of the team's own says in place of the sentence. */
  readonly said?: (limit: Limit, run: Run) => string | undefined;
  readonly sentence: (limit: Limit) => string;
}

/** Makes a rule of what a keyword means. */
export function valueRule<Value, Limit>(meaning: Meaning<Value, Limit>): ValueRule<Value> {
  const { rule, limit: limitOf, holds, said } = meaning;
  return {
    rule,
    isIn: (schema) => limitOf(schema) !== undefined,
    broken: (schema, value, run) => {
      const limit = limitOf(schema);
      if (limit === undefined || holds(value, limit, run)) return undefined;
      const expected = meaning.expected?.(limit) ?? plain(limit);
      return { rule, ...(expected !== undefined && { expected }), said: said?.(limit, run) };
    },
    sentence: (schema) => {
      const limit = limitOf(schema);
      return limit === undefined ? `must keep the rule ${rule}` : meaning.sentence(limit);
    },
  };
}

function plain(limit: unknown): Json | undefined {
  return typeof limit === 'number' || typeof limit === 'string' ? limit : undefined;
}
