import { countReader } from '../readers.js';

/** `minItems`: a number of items. */
export const minItems = countReader((limit) => ({ array: { minItems: limit } }));
