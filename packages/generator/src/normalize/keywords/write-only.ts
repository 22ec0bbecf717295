import { docsFlagReader } from '../readers.js';

/** `writeOnly`. */
export const writeOnly = docsFlagReader('writeOnly');
