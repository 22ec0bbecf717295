import { fileURLToPath } from 'node:url';
import { _, type Ajv, type CodeKeywordDefinition, stringify } from 'ajv';
import {
  hasAtLeastBytes,
  hasAtMostBytes,
  isJsonText,
  isNotAfter,
  isNotBefore,
  runsForward,
} from './ajv-functions.js';

const file = fileURLToPath(new URL('./ajv-functions.js', import.meta.url));

/** A keyword whose code calls a function of `ajv-functions`; standalone code requires it from there. */
function calling(
  keyword: string,
  type: 'string' | 'object',
  check: (value: never, limit: never) => boolean,
): CodeKeywordDefinition {
  return {
    keyword,
    type,
    code: (context) => {
      const call = context.gen.scopeValue('func', {
        ref: check,
        code: _`require(${file})[${check.name}]`,
      });
      const value: unknown = context.schema;
      const limit = context.gen.scopeValue('schema', { ref: value, code: stringify(value) });
      context.fail(_`!${call}(${context.data}, ${limit})`);
    },
  };
}

/**
 * Teaches ajv the keywords of the full schema in the form that is fastest for it: code that stands
 * in the standalone module, calling functions written for speed.
 */
export function addFastKeywords(ajv: Ajv): void {
  for (const keyword of ['x-message', 'x-extensible-enum']) ajv.addKeyword({ keyword });
  ajv.addKeyword(calling('x-max-bytes', 'string', hasAtMostBytes));
  ajv.addKeyword(calling('x-min-bytes', 'string', hasAtLeastBytes));
  ajv.addKeyword(calling('x-json-text', 'string', isJsonText));
  ajv.addKeyword(calling('x-format-minimum', 'string', isNotBefore));
  ajv.addKeyword(calling('x-format-maximum', 'string', isNotAfter));
  ajv.addKeyword(calling('x-chronological', 'object', runsForward));
}
