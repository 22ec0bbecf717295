import { namedSchemasReader } from '../readers.js';

/** `dependentSchemas`: a schema for objects that have a property. */
export const dependentSchemas = namedSchemasReader((list) => ({
  object: { dependentSchemas: list },
}));
