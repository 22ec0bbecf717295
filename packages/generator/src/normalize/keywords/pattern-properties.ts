import type { PatternProperty } from '../../model/model.js';
import type { KeywordReader } from '../context.js';
import { objectOf, patternOf } from '../values.js';

/** `patternProperties`: a schema for all names that match. */
export const patternProperties: KeywordReader = (value, context) => {
  const record = objectOf(value, context);
  if (record === undefined) return undefined;
  const list = Object.entries(record).flatMap(([source, child]): PatternProperty[] => {
    const pattern = patternOf(source, context, source);
    const schema = context.child(child, source);
    return pattern === undefined ? [] : [{ pattern, schema }];
  });
  return { object: { patternProperties: list } };
};
