import { type Code, code, raw } from '../../code/code.js';
import { name } from '../../code/identifiers.js';
import { escapeUnit } from '../../code/quote.js';
import type { NamedList, NamedPattern, NamedValue } from './plan.js';
import { lengthOf } from './expressions.js';
import { literal, literalOverLines } from './print-json.js';
import { printMatcher } from './print-matcher.js';

/** The constants that the functions of a file need. */
export function printConstants(
  patterns: readonly NamedPattern[],
  values: readonly NamedValue[],
  lists: readonly NamedList[],
): Code {
  return code`
    ${patterns.map(printNamedPattern)}
    ${lists.map(
      ({ list, set, values: members }) => code`
        export const ${name(list)}: readonly unknown[] = [
          ${members.map((member) => code`${literal(member)},`)}
        ];
        export const ${name(set)}: ReadonlySet<unknown> = /* @__PURE__ */ new Set(${name(list)});
      `,
    )}
    ${values.map((value) => declare(value.name, typeOf(value), literalOverLines(value.value, 50)))}
  `;
}

/** A constant, over two lines where it is too long for one. */
function declare(constant: string, type: Code, value: Code): Code {
  const line = code`export const ${name(constant)}: ${type} = ${value};`;
  const { parts } = value;
  if (lengthOf(line) <= 100 || (typeof parts[0] === 'string' && parts[0].startsWith('[\n')))
    return line;
  return code`
    export const ${name(constant)}: ${type} =
      ${value};
  `;
}

function typeOf({ value }: NamedValue): Code {
  const isNames = Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (typeof value === 'string') return raw('string');
  return raw(isNames ? 'readonly string[]' : 'unknown');
}

function printNamedPattern(pattern: NamedPattern): Code {
  return pattern.machine === undefined
    ? declare(pattern.name, raw('RegExp'), printPattern(pattern))
    : printMatcher(pattern, pattern.machine);
}

/**
 * A regular expression as a literal where compilers read it as engines do; without the `u` flag
 * they refuse some that engines take, so there it is made from a string.
 */
function printPattern({ source, flags }: NamedPattern): Code {
  if (flags === '') return code`/* @__PURE__ */ new RegExp(${source})`;
  const safe = new RegExp(source, flags).source
    .replace(/[^ -~]/g, (unit) => escapeUnit(unit))
    .replace(/<(?=\\?\/script|!--|script)/gi, '\\u003c');
  return raw(`/${safe}/${flags}`);
}
