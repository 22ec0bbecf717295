import { countReader } from '../readers.js';

/** `maxLength`: a number of code points. */
export const maxLength = countReader((limit) => ({ string: { maxLength: limit } }));
