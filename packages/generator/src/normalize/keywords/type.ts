import { jsonTypes } from '../../model/json.js';
import type { KeywordReader } from '../context.js';

const typeNames: readonly string[] = [...jsonTypes, 'integer'];

/** `type`: one name, or a list of them; `integer` is a rule on numbers. */
export const type: KeywordReader = (value, context) => {
  const list = Array.isArray(value) ? value : [value];
  const names: string[] = [];
  for (const [index, name] of list.entries()) {
    const tokens = Array.isArray(value) ? [index] : [];
    if (typeof name !== 'string' || !typeNames.includes(name)) {
      return context.invalid(`one of ${typeNames.join(', ')}`, ...tokens);
    }
    if (names.includes(name))
      return context.invalid('a type that is not in the list yet', ...tokens);
    names.push(name);
  }
  if (names.length === 0) return context.invalid('at least one type');
  const integer = names.includes('integer') && !names.includes('number');
  const types = jsonTypes.filter((each) => names.includes(each) || (each === 'number' && integer));
  return { types, ...(integer && { number: { integer: true } }) };
};

/** `type` of OpenAPI 3.0: one name, and null as well where `nullable` says so. */
export const nullableType: KeywordReader = (value, context) => {
  if (typeof value !== 'string') return context.invalid('one type; a list of them is new in 3.1');
  const part = type(value, context);
  if (part?.types === undefined || context.schema['nullable'] !== true) return part;
  return {
    ...part,
    types: jsonTypes.filter((each) => each === 'null' || part.types?.includes(each)),
  };
};
