import { textAside } from '../readers.js';

/** `$id`: the address; `id` in draft-04. What it means is found before keywords are read. */
export const identifier = textAside;
