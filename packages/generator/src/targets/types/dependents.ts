import type { Schema } from '../../model/model.js';
import type { Context } from './context.js';
import { intersect } from './intersect.js';
import { absent, present } from './objects.js';
import { either } from './either.js';
import { allOfType, objectWith, printedTypes, type Values, valuesOf } from './values.js';

/** Alternatives multiply: beyond so many, a rule is left to the validator. */
const alternativesLimit = 16;

/** Adds `dependentRequired` and `dependentSchemas`: a property is absent, or the others are bound. */
export function lowerDependents(context: Context, schema: Schema, values: Values): Values {
  const { dependentRequired = [], dependentSchemas = [] } = schema.object ?? {};
  if (dependentRequired.length + dependentSchemas.length === 0) return values;
  const others = printedTypes.filter((type) => type !== 'object').map(allOfType);
  let result = values;
  const add = (rule: string, property: string, bound: Values) => {
    if (result.kind === 'either' && result.members.length >= alternativesLimit) {
      context.wider(schema, rule, 'the alternatives would be too many');
      return;
    }
    const alternatives = either([...others, objectWith([absent(property)]), bound]);
    result = intersect(context, result, alternatives);
  };
  for (const { property, required } of dependentRequired) {
    const names = [property, ...required.filter((name) => name !== property)];
    if (required.length > 0) add('dependentRequired', property, objectWith(names.map(present)));
  }
  for (const { name, schema: member } of dependentSchemas) {
    const bound = intersect(context, objectWith([present(name)]), valuesOf(member));
    add('dependentSchemas', name, bound);
  }
  return result;
}
