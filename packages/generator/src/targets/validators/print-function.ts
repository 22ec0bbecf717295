import { type Code, code, importType, join, raw } from '../../code/code.js';
import { commentText } from '../../code/comment.js';
import { name } from '../../code/identifiers.js';
import { atom, comparison, negated, returned, some } from './expressions.js';
import { listInPlace } from './lists-in-place.js';
import type { Check, FieldsCheck, Site, Unit } from './plan.js';
import { branch, endsFunction, printBlock, printPart, refuse } from './print-block.js';
import { reportIssue, reportMissing, type Subject } from './print-report.js';
import { printArray } from './print-array.js';
import { printListInPlace } from './print-items.js';
import { printInherits, printLocals } from './print-locals.js';
import { printObject } from './print-object.js';
import {
  printHead,
  printRecalledIssues,
  printRemembering,
  printRememberedIssues,
} from './print-remembering.js';
import { printUnion } from './print-union.js';
import { failuresOfBlock, failuresOfCheck, runsBackwards } from './outcomes.js';
import type { Printing } from './printing.js';

const self: Subject = { value: code`value` };

/** The function that says whether a value holds a unit. */
export function printMatches(printing: Printing, exported: boolean): Code {
  const unit = printing.self;
  const found = printMatchesBody(printing);
  const remembering = unit.remembers === 'own' ? printRemembering(unit, found) : undefined;
  const body = remembering?.body ?? found;
  const matches = code`
    ${comment(unit)}
    ${printHead(printing, body, exported)} {
      ${unit.recursive ? code`if (depth >= ${printing.maxDepth}) return false;` : undefined}
      ${body}
    }
  `;
  const helpers = remembering === undefined ? [] : [remembering.holds];
  return join([matches, ...helpers, ...printInherits(printing)], '\n\n');
}

function printMatchesBody(printing: Printing): readonly Code[] {
  const { block } = printing.self;
  const failures = failuresOfBlock(printing, block, self.value, false);
  if (failures !== undefined) return [returned(negated(some(failures)))];
  const body = printBlock(printing, block, self, (check) => printCompound(printing, check));
  return endsFunction(body) ? body : [...body, code`return true;`];
}

/** The function that gives every issue of a value with a unit. */
export function printIssuesFunction(printing: Printing, exported: boolean): Code {
  const unit = printing.self;
  const { gates, checks } = unit.block;
  const found = importType('Found', './runtime/found.js');
  const gated = gates.map((gate) => {
    const failure = printBlock(printing, { gates: [gate], checks: [] }, self, (check) =>
      printCompound(printing, check),
    );
    return returning(failure);
  });
  const statements = printBlock(printing, { gates: [], checks }, self, (check) =>
    printCompound(printing, check),
  );
  const remembers = unit.recursive && statements.length > 0;
  const body = [
    ...gated,
    ...(remembers ? printRecalledIssues(printing, depthSite(printing)) : []),
    ...statements,
  ];
  return code`
    ${comment(unit)}
    ${printHead(printing, body, exported)} {
      let found: ${found};
      ${unit.recursive ? tooDeep(printing) : undefined}
      ${body}
      ${remembers ? printRememberedIssues(printing) : raw('return found;')}
    }
  `;
}

/** Where a gate fails, nothing else is said of the value. */
function returning(statements: readonly Code[]): Code {
  const { parts } = code`${statements}`;
  return {
    kind: 'code',
    parts: parts.map((part) =>
      typeof part === 'string' ? part.replace('found = ', 'return ') : part,
    ),
  };
}

function depthSite({ self, maxDepth }: Printing): Site {
  return { ...self.depthSite, expected: maxDepth };
}

function tooDeep(printing: Printing): Code {
  const isTooDeep = comparison(code`depth`, '>=', printing.maxDepth);
  return returning([branch(isTooDeep, [reportIssue(printing, depthSite(printing), self)])]);
}

function comment(unit: Unit): Code {
  return raw(
    `/** \`${commentText(unit.pointer === '' ? '#' : `#${unit.pointer}`)
      .replaceAll('`', "'")
      .replaceAll('\n', ' ')}\` */`,
  );
}

function printCompound(printing: Printing, check: Check): readonly Code[] {
  const nested = (checks: readonly Check[]) =>
    printBlock(printing, { gates: [], checks }, self, (each) => printCompound(printing, each));
  switch (check.kind) {
    case 'locals':
      return printLocals(printing, check.locals);
    case 'object':
      return printObject(printing, check);
    case 'array':
      return printArray(printing, check);
    case 'fields':
      return printFields(printing, check);
    case 'union':
      return printUnion(printing, check);
    case 'condition':
    case 'call':
    case 'group':
    case 'block':
    case 'not':
    case 'when':
      return nested([check]);
  }
}

function printFields(printing: Printing, check: FieldsCheck): readonly Code[] {
  if (printing.style === 'matches') return printFieldRefusals(printing, check);
  const statements: Code[] = [];
  for (const field of check.fields) {
    const subject: Subject = {
      value: name(field.local),
      key: code`${field.name}`,
      name: field.name,
      isNeeded: field.required,
    };
    const inner = printPart(printing, field.part, subject);
    if (inner.length > 0) statements.push(branch(isThere(field.local), inner));
  }
  for (const required of check.required) statements.push(missing(printing, required));
  for (const { local, block, required } of check.dependent) {
    const inner = required
      ? [missing(printing, required)]
      : block === undefined
        ? []
        : printBlock(printing, block, self, (each) => printCompound(printing, each));
    if (inner.length > 0) statements.push(branch(isThere(local), inner));
  }
  for (const { earlier, later, name: property, site } of check.chronological) {
    const subject: Subject = { value: name(later), key: code`${property}`, name: property };
    statements.push(
      branch(atom(runsBackwards(earlier, later)), [reportIssue(printing, site, subject)]),
    );
  }
  return statements;
}

/** The checks of fields one by one. */
function printFieldRefusals(printing: Printing, check: FieldsCheck): readonly Code[] {
  const nothing: FieldsCheck = {
    kind: 'fields',
    fields: [],
    required: [],
    dependent: [],
    chronological: [],
  };
  const refused = (part: Partial<FieldsCheck>): readonly Code[] | undefined => {
    const failures = failuresOfCheck(printing, { ...nothing, ...part }, self.value, false);
    return failures && refuse(failures);
  };
  const fields = check.fields.flatMap((field) => {
    const list = listInPlace(printing, field.part);
    if (list === undefined) return refused({ fields: [field] }) ?? [];
    const inner = printListInPlace(printing, list, name(field.local));
    return field.required ? inner : [branch(isThere(field.local), inner)];
  });
  const dependent = check.dependent.flatMap((each) => {
    const statements = refused({ dependent: [each] });
    if (statements !== undefined || each.block === undefined) return statements ?? [];
    const inner = printBlock(printing, each.block, self, (other) => printCompound(printing, other));
    return [branch(isThere(each.local), inner)];
  });
  const settled = new Set(check.fields.map(({ required, name: field }) => required && field));
  const required = check.required.filter((each) => !settled.has(each.name));
  return [
    ...(refused({ required }) ?? []),
    ...fields,
    ...dependent,
    ...(refused({ chronological: check.chronological }) ?? []),
  ];
}

function isThere(local: string) {
  return comparison(name(local), '!==', code`undefined`);
}

function missing(
  printing: Printing,
  { local, name: property, site }: FieldsCheck['required'][number],
): Code {
  const failure = comparison(name(local), '===', code`undefined`);
  return branch(failure, [reportMissing(printing, site, property)]);
}
