import { contentReader } from '../readers.js';

/** `contentMediaType`: what a text holds when it is decoded; a rule where it is asserted. */
export const contentMediaType = contentReader('mediaType');
