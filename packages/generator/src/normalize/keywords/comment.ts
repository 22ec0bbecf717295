import { textAside } from '../readers.js';

/** `$comment`: a note. It says nothing to anyone but authors. */
export const comment = textAside;
