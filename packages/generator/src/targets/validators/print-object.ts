import { type Code, code, raw } from '../../code/code.js';
import { isIdentifier, name } from '../../code/identifiers.js';
import { quote } from '../../code/quote.js';
import { atom, comparison, every, type Expression, negated, some, textOf } from './expressions.js';
import { listInPlace } from './lists-in-place.js';
import type {
  Evaluated,
  EvaluatedCondition,
  KnownProperty,
  ObjectCheck,
  Part,
  RestOfProperties,
} from './plan.js';
import { branch, endsFunction, lines, printPart, refuse } from './print-block.js';
import { reportIssue, reportUnknown, type Subject } from './print-report.js';
import { printClosedObject } from './print-closed-object.js';
import { printListInPlace } from './print-items.js';
import { constant, runtimeFunction } from './print-conditions.js';
import { makeRules } from './rules.js';
import { passesTest } from './outcomes.js';
import { type Printing } from './printing.js';

/** An own property of the function's value, or undefined. */
function ownProperty(property: string): Code {
  return code`${runtimeFunction('isOwn', 'is-own.ts')}(value, ${property}) ? value${raw(memberAccess(property))} : undefined`;
}

function memberAccess(property: string): string {
  return isIdentifier(property) ? `['${property}']` : `[${quote(property)}]`;
}

/**
 * The loop over the properties of an object. Engines take this way of asking for own properties for
 * free inside of `for … in`; `Object.hasOwn` or a helper costs more than all else.
 */
export function printObject(printing: Printing, check: ObjectCheck): readonly Code[] {
  const byName = printClosedObject(printing, check);
  if (byName !== undefined) return byName;
  const counts = check.minimum !== undefined || check.maximum !== undefined;
  const captured = check.properties.flatMap(({ local }) => (local === undefined ? [] : [local]));
  const conditions = [
    ...(check.rest?.conditional ?? []),
    ...(check.unevaluated?.conditional ?? []),
  ];
  const body = [
    counts ? code`count += 1;` : undefined,
    check.propertyNames &&
      lines(
        printPart(printing, check.propertyNames, {
          value: code`key`,
          key: code`key`,
          name: 'key',
          isName: true,
        }),
      ),
    ...printProperty(printing, check),
  ].filter((each) => each !== undefined);
  const loop = code`
    for (const key in value) {
      if (!Object.prototype.hasOwnProperty.call(value, key)) continue;
      const property = value[key];
      if (property === undefined) continue;
      ${body}
    }
  `;
  return [
    ...(printing.style === 'matches' ? refuseLacking(check) : []),
    ...captured.map((local) => code`let ${name(local)}: unknown;`),
    ...(counts ? [code`let count = 0;`] : []),
    ...hoistedTests(printing, conditions),
    loop,
    ...printCounts(printing, check),
  ];
}

/**
 * An object that lacks a property is refused before others are looked at closely. One that has it
 * from its prototype is refused after the loop.
 */
function refuseLacking({ properties }: ObjectCheck): readonly Code[] {
  const required = properties.filter(({ optional }) => !optional).slice(0, 4);
  const read = ({ name: property }: KnownProperty) => code`value${raw(memberAccess(property))}`;
  return refuse(required.map((known) => comparison(read(known), '===', code`undefined`)));
}

function printCounts(printing: Printing, { minimum, maximum }: ObjectCheck): readonly Code[] {
  const broken = [
    ...(minimum ? [{ ...minimum, failure: comparison(code`count`, '<', minimum.limit) }] : []),
    ...(maximum ? [{ ...maximum, failure: comparison(code`count`, '>', maximum.limit) }] : []),
  ];
  if (printing.style === 'matches') return refuse(broken.map(({ failure }) => failure));
  return broken.map(({ failure, site }) =>
    branch(failure, [reportIssue(printing, site, { value: code`value` })]),
  );
}

/** What is done with one property: its own rules, those of the patterns that it matches, those of the rest. */
function printProperty(printing: Printing, check: ObjectCheck): readonly Code[] {
  const rest = check.rest ?? check.unevaluated;
  const forRest = rest === undefined ? [] : printRest(printing, rest);
  if (check.patterns.length === 0) return printSwitch(printing, check, rest?.names ?? [], forRest);
  const tracks = forRest.length > 0;
  const own = printSwitch(printing, check, rest?.names ?? [], tracks ? [code`known = false;`] : []);
  return [
    ...(tracks ? [code`let known = true;`] : []),
    ...own,
    ...check.patterns.map(({ pattern, part }) =>
      branch(atom(code`${constant(pattern)}.test(key)`), [
        ...(tracks ? [code`known = true;`] : []),
        ...printPart(printing, part, property),
      ]),
    ),
    ...(tracks ? [branch(atom(code`!known`), forRest)] : []),
  ];
}

const property: Subject = { value: code`property`, key: code`key`, name: 'property' };

function printSwitch(
  printing: Printing,
  check: ObjectCheck,
  knownNames: readonly string[],
  otherwise: readonly Code[],
): readonly Code[] {
  const cases = new Map<string, Case>();
  const skipped = printed(otherwise);
  // Names of rules are given to what is printed in the end.
  const draft: Printing = { ...printing, rules: makeRules() };
  for (const known of check.properties) {
    const text = printed(printKnown(draft, known));
    // What is done for the rest anyway needs no case.
    if (text !== skipped) addCase(cases, known.name, text, known);
  }
  if (otherwise.length > 0) knownNames.forEach((known) => addCase(cases, known, ''));
  if (cases.size === 0) return otherwise;
  const switched = [...cases.values()].map(({ names, known }) => {
    const body = known === undefined ? [] : printKnown(printing, known);
    const labels = names.map((label) => code`case ${label}:`);
    return code`
      ${labels}
        ${body}
        ${endsFunction(body) ? undefined : code`break;`}
    `;
  });
  const fallback = code`
    default:
      ${otherwise}
  `;
  return [
    code`
      switch (key) {
        ${switched}
        ${otherwise.length > 0 ? fallback : undefined}
      }
    `,
  ];
}

/** Code that is the same prints the same. */
function printed(statements: readonly Code[]): string {
  return statements
    .map(({ parts }) => parts.map((part) => (typeof part === 'string' ? part : part.name)).join(''))
    .join('\n');
}

/** Properties that are checked by the same statements. */
interface Case {
  readonly names: string[];
  /** One of them; absent where nothing is checked. */
  readonly known?: KnownProperty | undefined;
}

function addCase(
  cases: Map<string, Case>,
  label: string,
  text: string,
  known?: KnownProperty,
): void {
  const same = cases.get(text);
  if (same === undefined) cases.set(text, { names: [label], known });
  else same.names.push(label);
}

function printOwn(printing: Printing, part: Part | undefined, subject: Subject): readonly Code[] {
  if (part === undefined) return [];
  const list = listInPlace(printing, part);
  return list === undefined
    ? printPart(printing, part, subject)
    : printListInPlace(printing, list, subject.value);
}

function printKnown(printing: Printing, known: KnownProperty): readonly Code[] {
  const { part, place, local, optional } = known;
  const subject: Subject = {
    ...property,
    isNeeded: !optional,
    name: known.name,
    ...(place.endsWith(`/${known.name}`) && { keyedBy: place }),
  };
  return [
    ...printOwn(printing, part, subject),
    ...(local === undefined ? [] : [code`${name(local)} = property;`]),
  ];
}

function printRest(printing: Printing, rest: RestOfProperties): readonly Code[] {
  const { unknown } = rest;
  const statements =
    unknown !== undefined && printing.style === 'issues'
      ? [reportUnknown(printing, unknown.site, unknown.known, property)]
      : unknown !== undefined
        ? [code`return false;`]
        : printPart(printing, rest.part, property);
  const looked = [
    ...rest.patterns.map((pattern) => atom(code`${constant(pattern)}.test(key)`)),
    ...rest.conditional.map((part) => every([...conditionsOf(printing, part), hasLookedAt(part)])),
  ];
  if (looked.length === 0 || statements.length === 0) return statements;
  return [branch(negated(some(looked)), statements)];
}

function hasLookedAt(part: Evaluated): Expression {
  if (part.all) return atom(code`true`);
  return some([
    ...part.names.map((known) => comparison(code`key`, '===', known)),
    ...part.patterns.map((pattern) => atom(code`${constant(pattern)}.test(key)`)),
  ]);
}

/** Questions about the whole value are asked once, before the loop. */
export function hoistedTests(printing: Printing, parts: readonly Evaluated[]): readonly Code[] {
  const units = new Set<string>();
  for (const { conditions } of parts) {
    for (const condition of conditions) {
      if (condition.kind === 'test' && condition.test.kind === 'unit')
        units.add(condition.test.unit);
    }
  }
  return [...units].map((unit) => {
    const test = { kind: 'unit', unit } as const;
    return code`const ${raw(hoistedName(unit))} = ${textOf(passesTest(printing, test, code`value`, false))};`;
  });
}

function hoistedName(unit: string): string {
  return `is${unit}`;
}

/** The conditions under which a part counts as looked at. */
export function conditionsOf(printing: Printing, part: Evaluated): readonly Expression[] {
  return part.conditions.map((condition) => conditionOf(printing, condition));
}

function conditionOf(printing: Printing, condition: EvaluatedCondition): Expression {
  if (condition.kind === 'has') {
    return comparison(code`(${ownProperty(condition.name)})`, '!==', code`undefined`);
  }
  const { test, holds } = condition;
  const asked =
    test.kind === 'unit'
      ? atom(raw(hoistedName(test.unit)))
      : passesTest(printing, test, code`value`, false);
  return holds ? asked : negated(asked);
}
