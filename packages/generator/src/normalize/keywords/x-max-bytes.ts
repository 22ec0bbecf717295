import { countReader } from '../readers.js';

/** `x-max-bytes`: a number of bytes in UTF-8. */
export const maxBytes = countReader((limit) => ({ string: { maxBytes: limit } }));
