import { countReader } from '../readers.js';

/** `maxProperties`: a number of properties. */
export const maxProperties = countReader((limit) => ({ object: { maxProperties: limit } }));
