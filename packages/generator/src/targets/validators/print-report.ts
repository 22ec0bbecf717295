import { type Code, code, type Hole, join, raw } from '../../code/code.js';
import { lengthOf } from './expressions.js';
import type { NamedValue, Site, UnitCall } from './plan.js';
import { constant, runtimeFunction } from './print-conditions.js';
import { ruleOf, tellBy } from './print-rules.js';
import { callIssues, type Printing } from './printing.js';

/** The value that checks are printed for. */
export interface Subject {
  readonly value: Code;
  /** Code of its key, where it is a property or an item of the function's own value. */
  readonly key?: Code;
  /** Words for it in the names of rules. */
  readonly name?: string;
  /** Whether it is a property that may be absent. */
  readonly optional?: boolean;
  /** Whether issues are about the name of the property under this key. */
  readonly isName?: boolean;
  /** The pointer of its schema, where the code is for all properties that differ in it alone. */
  readonly sharedPlace?: string;
}

/** Adds one issue about the subject to those found; `isGate` where nothing more is said of it. */
export function reportIssue(
  printing: Printing,
  site: Site,
  subject: Subject,
  isGate = false,
): Code {
  const rule = ruleOf(
    printing,
    subject.isName === true ? { ...site, keyword: 'propertyNames' } : site,
    {
      ...(subject.name !== undefined && { words: subject.name }),
      place: placeOf(site.schemaPointer, subject),
      more: [
        ...(site.isChoice === true ? [tellBy('tellChoice', 'tell-choice.ts')] : []),
        ...(subject.optional === true && isGate ? [code`omittable: true`] : []),
      ],
    },
  );
  return callReport(rule, subject);
}

/** Adds an issue about a property that the value lacks. */
export function reportMissing(printing: Printing, site: Site, property: string): Code {
  const rule = ruleOf(
    printing,
    { ...site, expected: property },
    { words: property, more: [tellBy('tellMissing', 'tell-missing.ts')] },
  );
  return callReport(rule, { value: code`undefined` });
}

/** Adds an issue about a property that the schema does not know. */
export function reportUnknown(
  printing: Printing,
  site: Site,
  known: NamedValue,
  subject: Subject,
): Code {
  const isGeneral = typeof site.sentence === 'string';
  const more = [code`known: ${constant(known)}`, tellBy('tellUnknown', 'tell-unknown.ts')];
  return callReport(ruleOf(printing, site, isGeneral ? { more } : {}), subject);
}

/** Adds the issues of the option of a union that was meant, of those that each option has. */
export function reportOptions(
  printing: Printing,
  site: Site,
  { value }: Subject,
  options: readonly Code[],
): Code {
  const isGeneral = typeof site.sentence === 'string';
  const more = isGeneral ? [tellBy('tellOptions', 'tell-options.ts')] : [];
  const called = runtimeFunction('reportOptions', 'report-options.ts');
  return code`
    found = ${called}(found, ${value}, ${ruleOf(printing, site, { words: 'Options', more })}, [
      ${options.map((option) => code`${option},`)}
    ]);
  `;
}

function callReport(rule: Code, { key, value }: Subject): Code {
  const called = runtimeFunction('report', 'found.ts');
  return code`found = ${called}(${join([raw('found'), value, rule, ...(key ? [key] : [])], ', ')});`;
}

/** The pointer of a rule where the code is for several properties: it is put together from the key. */
function placeOf(schemaPointer: string, { sharedPlace }: Subject): Code | undefined {
  const [, before, after] = /^([\w$./-]*\/)[\w$.-]+(\/[\w$.-]+)$/.exec(schemaPointer) ?? [];
  if (before === undefined || after === undefined || sharedPlace === undefined) return undefined;
  if (schemaPointer !== `${sharedPlace}${after}`) return undefined;
  // The characters above are the same in a template as in a pointer.
  return raw(`\`${before}\${key}${after}\``);
}

/** The issues of a unit's function, which learn of the reference to it where that is to be told. */
export function issuesOf(printing: Printing, call: UnitCall, subject: Subject): Code {
  const called = callIssues(printing, call.unit, subject.value, subject.key !== undefined);
  const { reference } = call;
  if (reference === undefined || printing.documents === undefined) return called;
  const { keyword, target } = reference;
  const document = printing.documents.indexOf(target.uri);
  const told = [
    called,
    placeOf(keyword, subject) ?? keyword,
    target.pointer,
    ...(document === 0 ? [] : [document]),
  ];
  return code`${runtimeFunction('through', 'way.ts')}(${join(told, ', ')})`;
}

/** Adds the issues of a unit's function to those found. */
export function addIssues(printing: Printing, call: UnitCall, subject: Subject): Code {
  const called = issuesOf(printing, call, subject);
  if (subject.key === undefined) {
    return assignFound(runtimeFunction('merge', 'found.ts'), [called]);
  }
  const [helper, file] =
    subject.isName === true
      ? ['aboutName', 'found.ts']
      : subject.optional === true && printing.messages
        ? ['withinOptional', 'within-optional.ts']
        : ['within', 'found.ts'];
  return assignFound(runtimeFunction(helper, file), [called, subject.key]);
}

/** One argument a line where they are too long for one; what is deep inside has less room. */
function assignFound(helper: Hole, more: readonly Code[]): Code {
  const line = code`found = ${helper}(${join([raw('found'), ...more], ', ')});`;
  if (lengthOf(line) <= 88) return line;
  return code`
    found = ${helper}(
      found,
      ${more.map((argument) => code`${argument},`)}
    );
  `;
}
