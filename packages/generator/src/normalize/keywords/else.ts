import { branchAside } from '../readers.js';

/** `else`: read together with `if`; without one it says nothing, but it must still be a schema. */
export const elseBranch = branchAside;
