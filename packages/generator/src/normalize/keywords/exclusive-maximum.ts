import { flagAside, numberReader } from '../readers.js';

/** `exclusiveMaximum`: a limit of its own since draft-06. */
export const exclusiveMaximum = numberReader((limit) => ({ number: { exclusiveMaximum: limit } }));

/** `exclusiveMaximum` in draft-04: the limit reads its flag itself; alone it says nothing. */
export const draft04ExclusiveMaximum = flagAside;
