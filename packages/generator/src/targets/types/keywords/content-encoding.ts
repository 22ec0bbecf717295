import { code, type KeywordWords } from '../prose.js';

/** `contentEncoding`. */
export const contentEncoding: KeywordWords = ({ string }) => {
  const said = string?.content?.encoding;
  return said === undefined ? undefined : `Encoding: \`${code(said)}\`.`;
};
