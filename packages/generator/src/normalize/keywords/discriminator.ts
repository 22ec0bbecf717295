import { isJsonObject } from '../../model/json.js';
import type { KeywordReader } from '../context.js';

/** `discriminator` of OpenAPI: what it says is told of the schemas among which it chooses. */
export const discriminator: KeywordReader = (value, context) => {
  if (isJsonObject(value) && typeof value['propertyName'] === 'string') return undefined;
  return context.invalid('an object with a propertyName');
};
