import { textReader } from '../readers.js';

/** `x-message`: the sentence for a failing rule. */
export const message = textReader((said) => ({ docs: { message: said } }));
