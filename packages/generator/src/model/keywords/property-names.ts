import { type CheckObject, inside } from '../check/run.js';

/** `propertyNames`. */
export const checkPropertyNames: CheckObject = (schema, { properties, cursor, run }) => {
  const names = schema.object?.propertyNames;
  if (names === undefined) return [];
  return [...properties.keys()].flatMap((name) => {
    const { issues } = run.ask(names, name, inside(cursor, name, name), run);
    return issues.map((issue) => ({ ...issue, keyword: 'propertyNames' }));
  });
};
