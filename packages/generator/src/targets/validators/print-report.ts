import { type Code, code, type Hole, join, raw } from '../../code/code.js';
import type { Json } from '../../model/json.js';
import { lengthOf } from './expressions.js';
import type { Site } from './plan.js';
import { constant, listConstant, runtimeFunction } from './print-conditions.js';
import { callIssues, type Printing } from './printing.js';

/** The value that checks are printed for. */
export interface Subject {
  readonly value: Code;
  /** Code of its key, where it is a property or an item of the function's own value. */
  readonly key?: Code;
  /** Whether it is a property that may be absent. */
  readonly optional?: boolean;
  /** Whether issues are about the name of the property under this key. */
  readonly isName?: boolean;
  /** The pointer of its schema, where the code is for all properties that differ in it alone. */
  readonly sharedPlace?: string;
}

/** Adds one issue about the subject to those found. */
export function reportIssue(
  printing: Printing,
  site: Site,
  subject: Subject,
  isGate = false,
): Code {
  const { keyword, schemaPointer, expected, expectedList } = site;
  const told = subject.isName === true ? 'propertyNames' : keyword;
  const withMend = printing.messages && subject.optional === true && isGate;
  const isChoice = printing.messages && site.isChoice === true;
  const stem = isChoice ? 'reportChoice' : 'report';
  const called = subject.key === undefined ? stem : `${stem}${withMend ? 'Optional' : 'At'}`;
  const helper = runtimeFunction(called, isChoice ? 'report-choice.ts' : 'report.ts');
  const { key, value } = subject;
  const issue = [
    ...(key === undefined ? [] : [key]),
    value,
    told,
    placeOf(schemaPointer, subject),
    expectedList === undefined ? literalOverLines(expected, 88) : listConstant(expectedList.list),
    ...(printing.messages ? [sentenceOf(site)] : []),
  ];
  // What is told of the function's own value stands further to the left.
  return callReport(helper, issue, key === undefined ? 96 : 88);
}

/** The pointer of a rule; where the code is for several properties, it is put together from the key. */
function placeOf(schemaPointer: string, { sharedPlace }: Subject): Hole {
  const [, before, after] = /^([\w$./-]*\/)[\w$.-]+(\/[\w$.-]+)$/.exec(schemaPointer) ?? [];
  if (before === undefined || after === undefined || sharedPlace === undefined)
    return schemaPointer;
  if (schemaPointer !== `${sharedPlace}${after}`) return schemaPointer;
  // The characters above are the same in a template as in a pointer.
  return raw(`\`${before}\${key}${after}\``);
}

/** The sentence of a site: data, or the name of the author's own. */
export function sentenceOf({ sentence }: Site): Hole {
  return typeof sentence === 'string' ? sentence : constant(sentence);
}

/** The call of a reporting helper, one argument a line where it is too long for one. */
export function callReport(called: Hole, more: readonly Hole[], room = 88): Code {
  const list = [raw('found'), ...more];
  const line = code`found = ${called}(${join(list, ', ')});`;
  if (lengthOf(line) <= room) return line;
  return code`
    found = ${called}(
      ${list.map((argument) => code`${argument},`)}
    );
  `;
}

/** Adds the issues of a unit's function to those found. */
export function addIssues(printing: Printing, unit: string, subject: Subject): Code {
  const called = callIssues(printing, unit, subject.value, subject.key !== undefined);
  if (subject.key === undefined) {
    return code`found = ${runtimeFunction('merge', 'found.ts')}(found, ${called});`;
  }
  const [helper, file] =
    subject.isName === true
      ? ['aboutName', 'report.ts']
      : subject.optional === true && printing.messages
        ? ['withinOptional', 'report.ts']
        : ['within', 'found.ts'];
  return code`found = ${runtimeFunction(helper, file)}(found, ${called}, ${subject.key});`;
}

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
