export { verify } from './verify.js';
export { keywordNames, registerKeywords } from './keywords.js';
export type { KeywordHost } from './keywords.js';
export type {
  Check,
  Difference,
  VerifyFile,
  VerifyLeaf,
  VerifyOptions,
  VerifyReport,
  VerifySchema,
} from './report.js';
