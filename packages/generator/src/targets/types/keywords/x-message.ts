import { commentText } from '../../../code/comment.js';
import { type KeywordWords, sentence } from '../prose.js';

/** `x-message`: the author's own words. */
export const message: KeywordWords = ({ docs }) =>
  docs.message === undefined ? undefined : sentence(commentText(docs.message));
