import { objectAside } from '../readers.js';

/** `$defs`: no keyword up to draft-07, but a place that references often lead to. */
export const defs = objectAside;
