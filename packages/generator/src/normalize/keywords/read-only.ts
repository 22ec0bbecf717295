import { docsFlagReader } from '../readers.js';

/** `readOnly`. */
export const readOnly = docsFlagReader('readOnly');
