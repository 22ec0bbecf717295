import { type Code, code, type Hole, join, raw } from '../../code/code.js';
import { lengthOf } from './expressions.js';
import type { Site, UnitCall } from './plan.js';
import { runtimeFunction } from './print-conditions.js';
import { literalOverLines } from './print-json.js';
import { placeOf, ruleOf, tellBy } from './print-rules.js';
import { callIssues, type Printing } from './printing.js';

/** The value that checks are printed for. */
export interface Subject {
  readonly value: Code;
  /** Code of its key, where it is a property or an item of the function's own value. */
  readonly key?: Code;
  /** Words for it in the names of rules. */
  readonly name?: string;
  /** Whether it is a property that must not be absent. */
  readonly isNeeded?: boolean;
  /** Whether issues are about the name of the property under this key. */
  readonly isName?: boolean;
  /** The pointer of its schema, where that ends with the variable `key`: properties that differ in it alone share the code. */
  readonly keyedBy?: string;
}

/** Adds one issue about the subject to those found; `isGate` where nothing more is said of it. */
export function reportIssue(
  printing: Printing,
  site: Site,
  subject: Subject,
  isGate = false,
): Code {
  return callReport(issueRule(printing, site, subject, isGate), site, subject);
}

/** The rule that such an issue tells of. */
export function issueRule(
  printing: Printing,
  site: Site,
  { name, isName, isNeeded = false }: Subject,
  isGate: boolean,
): Code {
  return ruleOf(printing, site, {
    ...(name !== undefined && { words: name }),
    ...(isName === true && { isName }),
    isNeeded: isNeeded && isGate,
    more: site.isChoice === true ? [tellBy('tellChoice', 'tell-choice.ts')] : [],
  });
}

/** Adds an issue about a property that the value lacks. */
export function reportMissing(printing: Printing, site: Site, property: string): Code {
  const rule = ruleOf(
    printing,
    { ...site, expected: property },
    { words: property, more: [tellBy('tellMissing', 'tell-missing.ts')] },
  );
  return callReport(rule, site, { value: code`undefined` });
}

/** Adds an issue about a property that the schema does not know. */
export function reportUnknown(
  printing: Printing,
  site: Site,
  known: readonly string[],
  subject: Subject,
): Code {
  const isOurs = typeof site.sentence === 'string';
  const names = code`known: ${literalOverLines([...known], 80)}`;
  const more = [names, tellBy('tellUnknown', 'tell-unknown.ts')];
  const rule = ruleOf(printing, site, isOurs ? { more, isOwn: printing.messages } : {});
  return callReport(rule, site, subject);
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
  const rule = ruleOf(printing, site, { words: 'Options', more });
  const called = runtimeFunction('reportOptions', 'report-options.ts');
  return code`
    found = ${called}(found, ${value}, ${rule}, ${placeOf(site)}, [
      ${options.map((option) => code`${option},`)}
    ]);
  `;
}

function callReport(rule: Code, site: Site, subject: Subject): Code {
  const { key, value } = subject;
  const more = [value, rule, pointerCode(placeOf(site), subject), ...(key ? [key] : [])];
  return assignFound(runtimeFunction('report', 'found.ts'), more);
}

/** A pointer in the schema: put together from the key where it leads through the property of that name. */
function pointerCode(pointer: string, { keyedBy = '' }: Subject): Code {
  const [, before] = /^([\w$./-]*\/)[\w$.-]+$/.exec(keyedBy) ?? [];
  const after = pointer.slice(keyedBy.length);
  const isInside = pointer.startsWith(keyedBy) && /^(?:\/[\w$./-]*)?$/.test(after);
  // The characters above are the same in a template as in a pointer.
  return before !== undefined && isInside ? raw(`\`${before}\${key}${after}\``) : code`${pointer}`;
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
    pointerCode(keyword, subject),
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
      : subject.isNeeded === true && printing.messages
        ? ['withinNeeded', 'within-needed.ts']
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
