import { objectAside } from '../readers.js';

/** `$vocabulary`: which keywords a metaschema has; read with it. */
export const vocabulary = objectAside;
