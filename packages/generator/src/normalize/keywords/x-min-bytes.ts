import { countReader } from '../readers.js';

/** `x-min-bytes`: a number of bytes in UTF-8. */
export const minBytes = countReader((limit) => ({ string: { minBytes: limit } }));
