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
