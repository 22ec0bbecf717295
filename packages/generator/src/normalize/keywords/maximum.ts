import { draft04BoundReader, numberReader } from '../readers.js';

/** `maximum`. */
export const maximum = numberReader((limit) => ({ number: { maximum: limit } }));

/** `maximum` in draft-04, where `exclusiveMaximum` beside it leaves the limit itself out. */
export const draft04Maximum = draft04BoundReader('maximum', 'exclusiveMaximum');
