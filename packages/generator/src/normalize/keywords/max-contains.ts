import { countAside } from '../readers.js';

/** `maxContains`: `contains` reads its limits itself; alone they say nothing. */
export const maxContains = countAside;
