import { objectAside } from '../readers.js';

/** `xml` of OpenAPI: how a value is written in another format. */
export const xml = objectAside;
