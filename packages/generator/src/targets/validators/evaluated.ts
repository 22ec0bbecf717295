import type { Schema } from '../../model/model.js';
import { type Lower, type Lowering, namePattern } from './lowering.js';
import type { Evaluated, EvaluatedCondition } from './plan.js';

/**
 * What a schema, with all that it applies to the same value, has looked at: a list of parts, each
 * with the conditions under which it counts. `unevaluatedProperties` and `unevaluatedItems` bind
 * the rest, so that no set of evaluated names has to be kept while validating.
 */
export function evaluatedBy(
  lowering: Lowering,
  test: Lower['test'],
  schema: Schema,
  what: 'properties' | 'items',
  owner: string,
): readonly Evaluated[] {
  const parts: Evaluated[] = [];
  // A schema that is met again under the same conditions adds nothing.
  const visited = new Map<readonly EvaluatedCondition[], Set<Schema>>();
  const visit = (part: Schema, conditions: readonly EvaluatedCondition[]): void => {
    const here = visited.get(conditions) ?? new Set<Schema>();
    if (here.has(part)) return;
    visited.set(conditions, here.add(part));
    const own =
      what === 'properties' ? ownProperties(lowering, part, owner) : ownItems(test, part, owner);
    parts.push({ ...own, conditions });
    const under = (question: Schema, holds: boolean, seen: Schema): void => {
      if (!looksAt(lowering, seen, what, new Set())) return;
      const asked = test(question, { owner: `${owner}Condition` });
      visit(seen, [...conditions, { kind: 'test', test: asked, holds }]);
    };
    for (const member of part.allOf ?? []) visit(member, conditions);
    for (const id of part.refs) {
      const target = lowering.definitions.get(id);
      if (target !== undefined) visit(target.schema, conditions);
    }
    for (const option of [...(part.anyOf ?? []), ...(part.oneOf ?? [])])
      under(option, true, option);
    if (part.when !== undefined) {
      const { if: question, then, else: otherwise } = part.when;
      under(question, true, question);
      if (then !== undefined) under(question, true, then);
      if (otherwise !== undefined) under(question, false, otherwise);
    }
    for (const { name, schema: dependent } of part.object?.dependentSchemas ?? []) {
      visit(dependent, [...conditions, { kind: 'has', name }]);
    }
  };
  visit(schema, []);
  return withoutRepeats(parts);
}

/** Conditional names that are looked at in any case need no condition. */
function withoutRepeats(parts: readonly Evaluated[]): readonly Evaluated[] {
  const always = parts.filter((part) => part.conditions.length === 0);
  const names = new Set(always.flatMap((part) => part.names));
  const patterns = new Set(always.flatMap((part) => part.patterns.map((pattern) => pattern.name)));
  return parts
    .map((part) =>
      part.conditions.length === 0
        ? part
        : {
            ...part,
            names: part.names.filter((name) => !names.has(name)),
            patterns: part.patterns.filter((pattern) => !patterns.has(pattern.name)),
          },
    )
    .filter(
      (part) =>
        part.all ||
        part.count > 0 ||
        [part.names, part.patterns, part.contains].some((list) => list.length > 0),
    );
}

const nothing: Evaluated = {
  conditions: [],
  all: false,
  names: [],
  patterns: [],
  count: 0,
  contains: [],
};

function ownProperties(lowering: Lowering, schema: Schema, owner: string): Evaluated {
  const { object } = schema;
  return {
    ...nothing,
    all: object?.additionalProperties !== undefined || object?.unevaluatedProperties !== undefined,
    names: (object?.properties ?? []).map((property) => property.name),
    patterns: (object?.patternProperties ?? []).map(({ pattern }) =>
      namePattern(lowering, schema, pattern, `${owner}Key`),
    ),
  };
}

function ownItems(test: Lower['test'], { array }: Schema, owner: string): Evaluated {
  const contains = array?.contains;
  return {
    ...nothing,
    all: array?.items !== undefined || array?.unevaluatedItems !== undefined,
    count: array?.prefixItems?.length ?? 0,
    contains:
      contains?.evaluates === true ? [test(contains.schema, { owner: `${owner}Contained` })] : [],
  };
}

/** Whether a schema, or anything that it applies to the same value, looks at properties or items. */
function looksAt(
  lowering: Lowering,
  schema: Schema,
  what: 'properties' | 'items',
  visited: Set<Schema>,
): boolean {
  if (visited.has(schema)) return false;
  visited.add(schema);
  if ((what === 'properties' ? schema.object : schema.array) !== undefined) return true;
  const { allOf = [], anyOf = [], oneOf = [], when, refs } = schema;
  const branches = [when?.if, when?.then, when?.else].filter((branch) => branch !== undefined);
  const targets = refs.flatMap((id) => lowering.definitions.get(id)?.schema ?? []);
  return [...allOf, ...anyOf, ...oneOf, ...branches, ...targets].some((part) =>
    looksAt(lowering, part, what, visited),
  );
}
