import { countAside } from '../readers.js';

/** `minContains`: `contains` reads its limits itself; alone they say nothing. */
export const minContains = countAside;
