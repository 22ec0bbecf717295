import { textAside } from '../readers.js';

/** `$schema`: the dialect. What it means is found before keywords are read. */
export const metaschema = textAside;
