import { draft04BoundReader, numberReader } from '../readers.js';

/** `minimum`. */
export const minimum = numberReader((limit) => ({ number: { minimum: limit } }));

/** `minimum` in draft-04, where `exclusiveMinimum` beside it leaves the limit itself out. */
export const draft04Minimum = draft04BoundReader('minimum', 'exclusiveMinimum');
