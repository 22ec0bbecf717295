import { objectAside } from '../readers.js';

/** `externalDocs` of OpenAPI: where more is said. */
export const externalDocs = objectAside;
