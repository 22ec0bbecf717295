import type { ObjectRules, Schema } from '../../model/model.js';
import { acceptsNothing, hasNoRules } from '../../model/make.js';
import { nameWords } from './name-words.js';
import { localFor, type Scope } from './locals.js';
import {
  type Lower,
  type Lowering,
  namePattern,
  messageOf,
  siteOf,
  type Standing,
} from './lowering.js';
import type { Evaluated, FieldsCheck, NamedValue, ObjectCheck, RestOfProperties } from './plan.js';

/** Whether the rules bind named properties alone, so that no loop over all of them is needed. */
export function hasFieldsOnly(rules: ObjectRules, most = 200): boolean {
  return !hasLoopRules(rules) && (rules.properties ?? []).length <= most;
}

function hasLoopRules(rules: ObjectRules): boolean {
  const { additionalProperties, unevaluatedProperties, propertyNames } = rules;
  const subschemas = [additionalProperties, unevaluatedProperties, propertyNames];
  return (
    subschemas.some((schema) => schema !== undefined && !hasNoRules(schema)) ||
    rules.patternProperties !== undefined ||
    (rules.minProperties ?? 0) > 0 ||
    rules.maxProperties !== undefined
  );
}

/** The rules that look at properties one by one, in a loop over those that are there. */
export function lowerLoop(
  lowering: Lowering,
  lower: Lower,
  schema: Schema,
  rules: ObjectRules,
  standing: Standing,
): ObjectCheck | undefined {
  const { owner } = standing;
  const message = messageOf(lowering, schema, standing);
  const { minProperties, maxProperties, propertyNames, additionalProperties } = rules;
  if (!hasLoopRules(rules) && rules.properties === undefined) return undefined;
  const required = new Set(rules.required ?? []);
  const known = rules.properties ?? [];
  const unevaluated = lowerUnevaluated(lowering, lower, schema, rules, standing);
  const rest =
    additionalProperties &&
    lowerRest(
      lowering,
      lower,
      schema,
      'additionalProperties',
      additionalProperties,
      rules,
      standing,
    );
  return {
    kind: 'object',
    properties: known.map(({ name, schema: child }) => ({
      name,
      place: child.at.pointer,
      optional: !required.has(name),
      ...(!hasNoRules(child) && { part: lower.part(child, childStanding(owner, name, message)) }),
    })),
    patterns: (rules.patternProperties ?? []).map((entry, index) => ({
      pattern: namePattern(lowering, schema, entry.pattern, `${owner}Key`),
      part: lower.part(entry.schema, {
        owner: `${owner}Match${index + 1}`,
        ...(message && { message }),
      }),
    })),
    ...(rest && { rest }),
    ...(unevaluated && { unevaluated }),
    ...(propertyNames && {
      propertyNames: lower.part(propertyNames, {
        owner: `${owner}Key`,
        known: 'string',
        ...(message && { message }),
      }),
    }),
    ...(minProperties !== undefined &&
      minProperties > 0 && {
        minimum: {
          limit: minProperties,
          site: siteOf(schema, 'minProperties', minProperties, message),
        },
      }),
    ...(maxProperties !== undefined && {
      maximum: {
        limit: maxProperties,
        site: siteOf(schema, 'maxProperties', maxProperties, message),
      },
    }),
  };
}

/** The rules on named properties that hold over variables: no loop, or after it. */
export function lowerFields(
  lowering: Lowering,
  lower: Lower,
  schema: Schema,
  rules: ObjectRules,
  standing: Standing,
  scope: Scope,
  withProperties: boolean,
): FieldsCheck | undefined {
  const { owner } = standing;
  const message = messageOf(lowering, schema, standing);
  const required = new Set(rules.required ?? []);
  const missing = (name: string, rule: 'required' | 'dependentRequired', because?: string) => ({
    local: localFor(scope, name),
    name,
    site: siteOf(schema, rule, name, message, because === undefined ? {} : { because }),
  });
  const {
    chronological = [],
    properties = [],
    dependentRequired = [],
    dependentSchemas = [],
  } = rules;
  const check: FieldsCheck = {
    kind: 'fields',
    required: [...required].map((name) => missing(name, 'required')),
    fields: !withProperties
      ? []
      : properties
          .filter((property) => !hasNoRules(property.schema))
          .map(({ name, schema: child }) => ({
            name,
            local: localFor(scope, name),
            part: lower.part(child, childStanding(owner, name, message)),
            required: required.has(name),
          })),
    dependent: [
      ...dependentRequired.flatMap(({ property, required: names }) =>
        names.map((name) => ({
          local: localFor(scope, property),
          required: missing(name, 'dependentRequired', property),
        })),
      ),
      ...dependentSchemas.flatMap(({ name, schema: dependent }) => {
        const block = lower.block(dependent, {
          ...standing,
          owner: `${owner}With${nameWords(name)}`,
        });
        const isEmpty = block.gates.length === 0 && block.checks.length === 0;
        return isEmpty ? [] : [{ local: localFor(scope, name), block }];
      }),
    ],
    chronological: chronological.flatMap((name, index) =>
      chronological.slice(0, index).map((before) => ({
        earlier: localFor(scope, before),
        later: localFor(scope, name),
        name,
        site: siteOf(schema, 'chronological', before, message),
      })),
    ),
  };
  const { fields, dependent } = check;
  const size =
    check.required.length + fields.length + dependent.length + check.chronological.length;
  return size === 0 ? undefined : check;
}

function childStanding(owner: string, name: string, message: NamedValue | undefined): Standing {
  return { owner: `${owner}${nameWords(name)}`, ...(message !== undefined && { message }) };
}

function lowerRest(
  lowering: Lowering,
  lower: Lower,
  schema: Schema,
  rule: 'additionalProperties' | 'unevaluatedProperties',
  child: Schema,
  rules: ObjectRules,
  standing: Standing,
  more: readonly Evaluated[] = [],
): RestOfProperties | undefined {
  if (hasNoRules(child)) return undefined;
  const always = more.filter((part) => part.conditions.length === 0);
  const own = (rules.properties ?? []).map((property) => property.name);
  const names = [...new Set(always.flatMap((part) => part.names))].filter(
    (name) => !own.includes(name),
  );
  const forbidden = new Set(
    rules.properties?.filter((each) => acceptsNothing(each.schema)).map((each) => each.name),
  );
  const known = [...own, ...names].filter((name) => !forbidden.has(name));
  const { owner } = standing;
  const message = messageOf(lowering, schema, standing);
  return {
    part: lower.part(child, {
      owner: `${owner}${rule === 'additionalProperties' ? 'Value' : 'UnevaluatedValue'}`,
    }),
    ...(acceptsNothing(child) && {
      unknown: {
        site: siteOf(schema, rule, undefined, message),
        known,
      },
    }),
    names,
    patterns: [...new Set(always.flatMap((part) => part.patterns))],
    conditional: more.filter((part) => part.conditions.length > 0),
  };
}

function lowerUnevaluated(
  lowering: Lowering,
  lower: Lower,
  schema: Schema,
  rules: ObjectRules,
  standing: Standing,
): RestOfProperties | undefined {
  if (rules.unevaluatedProperties === undefined) return undefined;
  const { object: _object, ...others } = schema;
  const { unevaluatedProperties, ...looked } = rules;
  const evaluated = lower.evaluated({ ...others, object: looked }, 'properties', standing.owner);
  if (evaluated.some((part) => part.all && part.conditions.length === 0)) return undefined;
  return lowerRest(
    lowering,
    lower,
    schema,
    'unevaluatedProperties',
    unevaluatedProperties,
    rules,
    standing,
    evaluated,
  );
}
