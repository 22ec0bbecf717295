import { acceptAll } from '../../model/make.js';
import type { KeywordReader } from '../context.js';
import { addPart } from '../part.js';
import { dependentNamesOf, objectOf } from '../values.js';

/** `dependencies`: one keyword up to draft-07, two since, which keep the one for compatibility. */
export const dependencies: KeywordReader = (value, context) => {
  const record = objectOf(value, context);
  if (record === undefined) return undefined;
  const entries = Object.entries(record);
  const lists = entries.filter(([, dependency]) => Array.isArray(dependency));
  const schemas = entries.filter(([, dependency]) => !Array.isArray(dependency));
  const part = {
    object: {
      ...(lists.length > 0 && { dependentRequired: dependentNamesOf(lists, context) }),
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
  if (!successors.some((keyword) => Object.hasOwn(context.schema, keyword))) return part;
  const beside = acceptAll(context.place);
  addPart(beside, part);
  return { allOf: [beside] };
};
