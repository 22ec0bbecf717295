import { flagAside, numberReader } from '../readers.js';

/** `exclusiveMinimum`: a limit of its own since draft-06. */
export const exclusiveMinimum = numberReader((limit) => ({ number: { exclusiveMinimum: limit } }));

/** `exclusiveMinimum` in draft-04: the limit reads its flag itself; alone it says nothing. */
export const draft04ExclusiveMinimum = flagAside;
