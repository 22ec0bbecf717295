import { flagAside } from '../readers.js';

/** `$recursiveAnchor`, of 2019-09: whether `$recursiveRef` looks on. What it means is found before keywords are read. */
export const recursiveAnchor = flagAside;
