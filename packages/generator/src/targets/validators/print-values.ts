import { type Code, code, join } from '../../code/code.js';
import { commentText, docComment } from '../../code/comment.js';
import { name } from '../../code/identifiers.js';
import { lengthOf } from './expressions.js';
import type { ValueList } from './lower-values.js';
import { literal } from './print-json.js';

/** The module with the values of enums: tuples, so that their items are types too. */
export function printValues(lists: readonly ValueList[]): Code {
  return join(lists.map(printList), '\n\n');
}

function printList({ name: constant, type, values, open }: ValueList): Code {
  const of = `\`${commentText(type).replaceAll('`', "'")}\``;
  const comment = docComment([`The values of ${of}${open ? ' that the schema knows' : ''}.`]);
  const items = values.map(literal);
  const line = code`export const ${name(constant)} = [${join(items, ', ')}] as const;`;
  if (lengthOf(line) <= 100)
    return code`
    ${comment}
    ${line}
  `;
  return code`
    ${comment}
    export const ${name(constant)} = [
      ${items.map((item) => code`${item},`)}
    ] as const;
  `;
}
