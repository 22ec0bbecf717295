import { textAside } from '../readers.js';

/** `$anchor`: a name for references. What it means is found before keywords are read. */
export const anchor = textAside;
