import { branchAside } from '../readers.js';

/**
 * `then`: read together with `if`; without one it says nothing, but it must still be a schema.
 * An export named `then` would make the module something to wait for.
 */
export const thenBranch = branchAside;
