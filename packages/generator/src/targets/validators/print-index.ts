import { type Code, code, join } from '../../code/code.js';
import { name } from '../../code/identifiers.js';
import type { ValueList } from './lower-values.js';
import { type Functions, guardName, publicNames, type Root } from './print-public.js';

/** The entry of the leaf: what the other modules hold for everybody. */
export function printIndex(
  roots: readonly Root[],
  functions: Functions,
  inner: readonly Root[],
  request: string | undefined,
  values: readonly ValueList[],
): Code {
  const validate = roots.flatMap((root) => publicNames(root, functions).validate);
  const lists = values.map((list) => list.name);
  const guards = exportNames(inner.map(guardName), './guards.js');
  if (functions === 'is') {
    return code`
      ${guards}
      ${exportNames(validate, './validate.js')}
    `;
  }
  const text = roots.flatMap((root) => publicNames(root, functions).text);
  return code`
    export type { Failure, Issue, Result, Success, ValidateOptions } from './runtime/issue.js';
    export { ValidationError } from './runtime/validation-error.js';
    ${guards}
    ${request === undefined ? undefined : exportNames([request], './request.js')}
    ${exportNames(text, './text.js')}
    ${exportNames(validate, './validate.js')}
    ${exportNames(lists, './values.js')}
  `;
}

function exportNames(names: readonly string[], from: string): Code | undefined {
  if (names.length === 0) return undefined;
  const sorted = [...names].sort().map((each) => name(each));
  const line = code`export { ${join(sorted, ', ')} } from ${from};`;
  const length = names.join(', ').length + from.length + 20;
  return length <= 100
    ? line
    : code`
    export {
      ${sorted.map((each) => code`${each},`)}
    } from ${from};
  `;
}
