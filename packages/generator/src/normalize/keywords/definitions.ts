import { objectAside } from '../readers.js';

/** `definitions`: the place for definitions up to draft-07. */
export const definitions = objectAside;
