import { contentReader } from '../readers.js';

/** `contentEncoding`: how a text is encoded; a rule where it is asserted. */
export const contentEncoding = contentReader('encoding');
