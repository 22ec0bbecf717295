import { schemaListReader } from '../readers.js';

/** `allOf`: schemas that must all hold. */
export const allOf = schemaListReader((schemas) => ({ allOf: schemas }));
