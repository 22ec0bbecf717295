import { countReader } from '../readers.js';

/** `minProperties`: a number of properties. */
export const minProperties = countReader((limit) => ({ object: { minProperties: limit } }));
