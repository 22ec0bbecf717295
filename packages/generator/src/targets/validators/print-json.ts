import { type Code, code, raw } from '../../code/code.js';
import type { Json } from '../../model/json.js';
import { lengthOf } from './expressions.js';

/** A JSON value as code, `undefined` where there is none. */
export function literal(value: Json | undefined): Code {
  if (value === undefined) return raw('undefined');
  if (typeof value === 'object' && value !== null) return jsonLiteral(value);
  return code`${value}`;
}

/** A JSON value as code, one item of a list a line where that is too long for one. */
export function literalOverLines(value: Json | undefined, room: number): Code {
  const line = literal(value);
  if (!Array.isArray(value) || lengthOf(line) <= room) return line;
  return code`
    [
      ${value.map((item: Json) => code`${literal(item)},`)}
    ]
  `;
}

function jsonLiteral(value: Json): Code {
  if (Array.isArray(value)) {
    const items = value.flatMap((item: Json, index) => [
      raw(index === 0 ? '' : ', '),
      jsonLiteral(item),
    ]);
    return { kind: 'code', parts: ['[', ...items.flatMap((item) => item.parts), ']'] };
  }
  if (typeof value !== 'object' || value === null)
    return code`${value as string | number | boolean | null}`;
  const entries = Object.entries(value).flatMap(([key, item], index) => {
    // A bare __proto__ would set the prototype.
    const printed = key === '__proto__' ? code`['__proto__']` : code`${key}`;
    return [raw(index === 0 ? '' : ', '), printed, raw(': '), jsonLiteral(item as Json)];
  });
  return { kind: 'code', parts: ['{ ', ...entries.flatMap((entry) => entry.parts), ' }'] };
}
