import { textReader } from '../readers.js';

/** `title`. */
export const title = textReader((said) => ({ docs: { title: said } }));
