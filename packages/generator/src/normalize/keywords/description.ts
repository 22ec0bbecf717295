import { textReader } from '../readers.js';

/** `description`. */
export const description = textReader((said) => ({ docs: { description: said } }));
