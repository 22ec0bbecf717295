import { acceptsNothing, hasNoRules } from '../../model/make.js';
import type { ObjectRules, Schema } from '../../model/model.js';
import { absent } from './objects.js';
import { either } from './either.js';
import { allOfType, any, none, objectWith, printedTypes, type Values, valuesOf } from './values.js';

/** The values that a schema refuses, or more; nothing where no type comes near them. */
export function negate(schema: Schema): Values | undefined {
  if (acceptsNothing(schema)) return any;
  if (hasNoRules(schema)) return none;
  const outside = printedTypes.filter((type) => !schema.types.includes(type)).map(allOfType);
  const broken = brokenRules(schema);
  return broken === undefined ? undefined : either([...outside, ...broken]);
}

/** For each rule the values that break it; nothing when that cannot be said of one rule. */
function brokenRules(schema: Schema): readonly Values[] | undefined {
  const { number, string, array, format, when, refs } = schema;
  const silent = [number, string, array, when].every((rule) => rule === undefined);
  if (!silent || refs.length > 0 || format?.assert === true || schema.custom) return undefined;
  const broken: (Values | undefined)[] = [];
  if (schema.const !== undefined) broken.push({ kind: 'except', values: [schema.const.value] });
  if (schema.enum !== undefined && schema.enum.open === undefined) {
    broken.push({ kind: 'except', values: schema.enum.values });
  }
  if (schema.object !== undefined) broken.push(...brokenObject(schema.object));
  if (schema.not !== undefined) broken.push(valuesOf(schema.not));
  for (const member of schema.allOf ?? []) broken.push(negate(member));
  if (schema.anyOf !== undefined) broken.push(brokenAnyOf(schema.anyOf));
  if (schema.oneOf !== undefined) broken.push(undefined);
  return broken.every((values) => values !== undefined) ? broken : undefined;
}

function brokenObject(rules: ObjectRules): readonly (Values | undefined)[] {
  const { properties = [], required = [], ...others } = rules;
  if (Object.values(others).some((rule) => rule !== undefined)) return [undefined];
  return [
    ...required.map((name) => objectWith([absent(name)])),
    ...properties.map(({ name, schema }) => {
      const value = negate(schema);
      return value && objectWith([{ name, value, optional: false, sources: [] }]);
    }),
  ];
}

function brokenAnyOf(members: readonly Schema[]): Values | undefined {
  const parts = members.map(negate);
  if (parts.some((part) => part === undefined)) return undefined;
  return { kind: 'later', parts: parts.filter((part) => part !== undefined) };
}
