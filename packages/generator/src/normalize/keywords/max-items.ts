import { countReader } from '../readers.js';

/** `maxItems`: a number of items. */
export const maxItems = countReader((limit) => ({ array: { maxItems: limit } }));
