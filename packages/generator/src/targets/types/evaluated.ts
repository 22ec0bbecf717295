import type { Schema } from '../../model/model.js';
import { childrenOf, isInPlace } from '../../model/walk.js';
import type { Context } from './context.js';

/** What a schema may evaluate in place, whatever the value. */
export interface Evaluated {
  readonly names: ReadonlySet<string>;
  /** Some part that depends on the value may evaluate any property. */
  readonly anything: boolean;
  /** Some part that depends on the value may evaluate any item. */
  readonly items: boolean;
  /** How many of the first items some part may evaluate. */
  readonly prefix: number;
}

/** The names that are evaluated wherever all parts of a schema hold. */
export function evaluatedNames(context: Context, schema: Schema): Evaluated {
  const names = new Set<string>();
  const seen = new Set<string>();
  let anything = false;
  let items = false;
  let prefix = 0;
  const visit = (one: Schema, dynamic: boolean, root: boolean) => {
    for (const { name } of one.object?.properties ?? []) names.add(name);
    const { additionalProperties, patternProperties, unevaluatedProperties } = one.object ?? {};
    const all = additionalProperties ?? (root ? undefined : unevaluatedProperties);
    if (dynamic && (all !== undefined || patternProperties !== undefined)) anything = true;
    const { contains, items: rest, unevaluatedItems, prefixItems } = one.array ?? {};
    prefix = Math.max(prefix, prefixItems?.length ?? 0);
    if (contains?.evaluates === true) items = true;
    if (dynamic && (rest ?? (root ? undefined : unevaluatedItems)) !== undefined) items = true;
    for (const { role, schema: child } of childrenOf(one)) {
      if (isInPlace(role) && role !== 'not') visit(child, dynamic || role !== 'allOf', false);
    }
    for (const id of one.refs) {
      if (seen.has(id)) continue;
      seen.add(id);
      const target = context.definition(id);
      if (target !== undefined) visit(target, dynamic, false);
    }
  };
  visit(schema, false, true);
  return { names, anything, items, prefix };
}
