import { schemaListReader } from '../readers.js';

/** `oneOf`: schemas of which exactly one must hold. */
export const oneOf = schemaListReader((schemas) => ({ oneOf: schemas }));
