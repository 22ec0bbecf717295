import type { Json } from '../../model/json.js';
import { acceptAll } from '../../model/make.js';
import type { DependentRequired, PatternProperty, Property } from '../../model/model.js';
import type { KeywordContext, KeywordReader } from '../context.js';
import { addPart } from '../part.js';
import { countOf, namesOf, objectOf, patternOf } from './values.js';

const limit =
  (rule: 'minProperties' | 'maxProperties'): KeywordReader =>
  (value, context) => {
    const count = countOf(value, context);
    return count === undefined ? undefined : { object: { [rule]: count } };
  };

const required: KeywordReader = (value, context) => {
  const names = namesOf(value, context);
  return names === undefined || names.length === 0 ? undefined : { object: { required: names } };
};

const single =
  (rule: 'additionalProperties' | 'propertyNames' | 'unevaluatedProperties'): KeywordReader =>
  (value, context) => ({ object: { [rule]: context.child(value) } });

function propertiesOf(value: Json, context: KeywordContext): readonly Property[] | undefined {
  const record = objectOf(value, context);
  if (record === undefined) return undefined;
  return Object.entries(record).map(([name, child]) => ({
    name,
    schema: context.child(child, name),
  }));
}

const properties =
  (rule: 'properties' | 'dependentSchemas'): KeywordReader =>
  (value, context) => {
    const list = propertiesOf(value, context);
    return list === undefined ? undefined : { object: { [rule]: list } };
  };

const patternProperties: KeywordReader = (value, context) => {
  const record = objectOf(value, context);
  if (record === undefined) return undefined;
  const list = Object.entries(record).flatMap(([source, child]): PatternProperty[] => {
    const pattern = patternOf(source, context, source);
    const schema = context.child(child, source);
    return pattern === undefined ? [] : [{ pattern, schema }];
  });
  return { object: { patternProperties: list } };
};

const dependentRequired: KeywordReader = (value, context) => {
  const record = objectOf(value, context);
  if (record === undefined) return undefined;
  return { object: { dependentRequired: dependentNames(Object.entries(record), context) } };
};

function dependentNames(
  entries: readonly (readonly [string, Json])[],
  context: KeywordContext,
): readonly DependentRequired[] {
  return entries.flatMap(([property, list]): DependentRequired[] => {
    const names = namesOf(list, context, property);
    return names === undefined ? [] : [{ property, required: names }];
  });
}

/** One keyword up to draft-07, two since, which keep the one for compatibility. */
const dependencies: KeywordReader = (value, context) => {
  const record = objectOf(value, context);
  if (record === undefined) return undefined;
  const entries = Object.entries(record);
  const lists = entries.filter(([, dependency]) => Array.isArray(dependency));
  const schemas = entries.filter(([, dependency]) => !Array.isArray(dependency));
  const part = {
    object: {
      ...(lists.length > 0 && { dependentRequired: dependentNames(lists, context) }),
      ...(schemas.length > 0 && {
        dependentSchemas: schemas.map(([name, child]) => ({
          name,
          schema: context.child(child, name),
        })),
      }),
    },
    origin: { dependentRequired: 'dependencies', dependentSchemas: 'dependencies' },
  };
  const successors = ['dependentRequired', 'dependentSchemas'];
  return successors.some((keyword) => Object.hasOwn(context.schema, keyword))
    ? { allOf: [addPart(acceptAll(context.place), part)] }
    : part;
};

type Entry = readonly [string, KeywordReader];

/** Rules for objects that apply no schema. */
export const objectLimits: readonly Entry[] = [
  ['required', required],
  ['minProperties', limit('minProperties')],
  ['maxProperties', limit('maxProperties')],
];

/** `dependentRequired`, new in 2019-09. */
export const dependentRequiredKeywords: readonly Entry[] = [
  ['dependentRequired', dependentRequired],
];

/** Rules that apply schemas to properties. */
export const objectKeywords: readonly Entry[] = [
  ['properties', properties('properties')],
  ['patternProperties', patternProperties],
  ['additionalProperties', single('additionalProperties')],
];

/** `propertyNames`, new in draft-06. */
export const propertyNamesKeywords: readonly Entry[] = [['propertyNames', single('propertyNames')]];

/** `dependentSchemas`, new in 2019-09. */
export const dependentSchemasKeywords: readonly Entry[] = [
  ['dependentSchemas', properties('dependentSchemas')],
];

/** What counts the properties that nothing else looked at. */
export const unevaluatedPropertiesKeywords: readonly Entry[] = [
  ['unevaluatedProperties', single('unevaluatedProperties')],
];

/** `dependencies`, which each dialect can read. */
export const dependenciesKeywords: readonly Entry[] = [['dependencies', dependencies]];
