import { type Code, code, importType, importValue, raw } from '../../code/code.js';
import { commentText, docComment } from '../../code/comment.js';
import { name } from '../../code/identifiers.js';
import type { Machine } from '../../model/model.js';
import type { NamedPattern } from './plan.js';

const file = './runtime/matcher.js';

/** A pattern as the table that stands for it. */
export function printMatcher(pattern: NamedPattern, machine: Machine): Code {
  const { source, flags } = pattern;
  const written = commentText(`/${new RegExp(source, flags).source}/${flags}`);
  return code`
    ${docComment([
      'Finds with one step for each character what this regular expression might take very long for:',
      written,
    ])}
    export const ${name(pattern.name)}: ${importType('Matcher', file)} = /* @__PURE__ */ ${importValue('makeMatcher', file)}({
      units: ${flags === ''},
      starts: ${numbers(machine.starts, 'starts: ,'.length)},
      kinds: ${numbers(machine.kinds, 'kinds: ,'.length)},
      steps: [
        ${machine.steps.map((row) => code`${numbers(row, 3)},`)}
      ],
      ends: ${numbers(machine.ends, 'ends: ,'.length)},
    });
  `;
}

/** Numbers in a row, or as many a line as there is room for. */
function numbers(values: readonly number[], taken: number): Code {
  const line = `[${values.join(', ')}]`;
  if (line.length + taken + 4 <= 100) return raw(line);
  const lines: string[] = [];
  for (const value of values) {
    const last = lines.at(-1);
    const longer = `${last} ${value},`;
    if (last === undefined || longer.length > 92) lines.push(`${value},`);
    else lines[lines.length - 1] = longer;
  }
  return code`
    [
      ${lines.map((each) => raw(each))}
    ]
  `;
}
