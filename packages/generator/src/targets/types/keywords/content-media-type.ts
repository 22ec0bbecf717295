import { code, type KeywordWords } from '../prose.js';

/** `contentMediaType`. */
export const contentMediaType: KeywordWords = ({ string }) => {
  const said = string?.content?.mediaType;
  return said === undefined ? undefined : `Media type: \`${code(said)}\`.`;
};
