import { namedSchemasReader } from '../readers.js';

/** `properties`: a schema for each name. */
export const properties = namedSchemasReader((list) => ({ object: { properties: list } }));
