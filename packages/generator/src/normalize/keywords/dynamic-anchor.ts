import { textAside } from '../readers.js';

/** `$dynamicAnchor`: a name that `$dynamicRef` looks for. What it means is found before keywords are read. */
export const dynamicAnchor = textAside;
