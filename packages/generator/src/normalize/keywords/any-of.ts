import { schemaListReader } from '../readers.js';

/** `anyOf`: schemas one of which must hold. */
export const anyOf = schemaListReader((schemas) => ({ anyOf: schemas }));
