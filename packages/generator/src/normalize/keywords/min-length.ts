import { countReader } from '../readers.js';

/** `minLength`: a number of code points. */
export const minLength = countReader((limit) => ({ string: { minLength: limit } }));
