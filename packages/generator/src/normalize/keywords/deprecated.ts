import { docsFlagReader } from '../readers.js';

/** `deprecated`. */
export const deprecated = docsFlagReader('deprecated');
