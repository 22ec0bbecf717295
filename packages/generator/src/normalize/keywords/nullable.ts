import { flagAside } from '../readers.js';

/** `nullable` of OpenAPI 3.0: read together with `type`, without which it says nothing. */
export const nullable = flagAside;
