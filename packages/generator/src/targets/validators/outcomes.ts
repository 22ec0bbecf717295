import { code, type Code } from '../../code/code.js';
import { name } from '../../code/identifiers.js';
import {
  atom,
  comparison,
  either,
  every,
  type Expression,
  negated,
  some,
  lengthOf,
  textOf,
} from './expressions.js';
import { listInPlace } from './lists-in-place.js';
import type { Block, Check, FieldsCheck, Part, Test } from './plan.js';
import { fails, passes, runtimeFunction } from './print-conditions.js';
import { callMatches, type Printing } from './printing.js';

/** True where the value passes the test. */
export function passesTest(
  printing: Printing,
  test: Test,
  value: Code,
  deeper: boolean,
): Expression {
  return test.kind === 'unit'
    ? atom(callMatches(printing, test.unit, value, deeper))
    : passesBlock(printing, test.block, value, deeper);
}

/** True where the value holds the part. */
function passesPart(printing: Printing, part: Part, value: Code): Expression {
  return part.kind === 'unit'
    ? atom(callMatches(printing, part.unit, value, true))
    : passesBlock(printing, part.block, value, true);
}

/** True where the value breaks the part. */
function failsPart(printing: Printing, part: Part, value: Code): Expression {
  if (part.kind === 'unit') return negated(passesPart(printing, part, value));
  const failures = failuresOfBlock(printing, part.block, value, true);
  if (failures === undefined) throw new Error('a part in place is always an expression');
  return some(failures);
}

function passesBlock(printing: Printing, block: Block, value: Code, deeper: boolean): Expression {
  const parts = neededGates(block).map((gate) => passes(gate.condition, value));
  for (const check of inSequence(block.checks)) {
    parts.push(passesCheck(printing, check, value, deeper));
  }
  return every(parts);
}

function passesCheck(printing: Printing, check: Check, value: Code, deeper: boolean): Expression {
  switch (check.kind) {
    case 'condition':
      return passes(check.condition, value);
    case 'group': {
      const isOther = fails({ kind: 'types', types: [check.type], integer: false }, value);
      return some([
        isOther,
        every(inSequence(check.checks).map((each) => passesCheck(printing, each, value, deeper))),
      ]);
    }
    case 'call':
      return atom(callMatches(printing, check.unit, value, deeper));
    case 'block':
      return passesBlock(printing, check.block, value, deeper);
    case 'fields':
      return passesFields(printing, check);
    case 'not':
      return negated(passesTest(printing, check.test, value, deeper));
    case 'locals':
    case 'object':
    case 'array':
    case 'union':
    case 'when':
      throw new Error(`${check.kind} is no expression`);
  }
}

function passesFields(printing: Printing, check: FieldsCheck): Expression {
  const parts: Expression[] = [];
  const settled = new Set<string>();
  for (const field of check.fields) {
    const local = name(field.local);
    const holds = passesPart(printing, field.part, local);
    if (!field.required) parts.push(some([comparison(local, '===', code`undefined`), holds]));
    else if (excludesUndefined(printing, field.part)) {
      parts.push(holds);
      settled.add(field.name);
    } else parts.push(every([comparison(local, '!==', code`undefined`), holds]));
  }
  for (const required of check.required) {
    if (!settled.has(required.name))
      parts.unshift(comparison(name(required.local), '!==', code`undefined`));
  }
  for (const dependent of check.dependent) {
    if (dependent.required === undefined) throw new Error('dependent schemas are no expression');
    const absent = comparison(name(dependent.local), '===', code`undefined`);
    parts.push(some([absent, comparison(name(dependent.required.local), '!==', code`undefined`)]));
  }
  for (const { earlier, later } of check.chronological) {
    parts.push(negated(atom(runsBackwards(earlier, later))));
  }
  return every(parts);
}

/** The ways in which a value breaks a block, any of which is enough; undefined where statements are needed. */
export function failuresOfBlock(
  printing: Printing,
  block: Block,
  value: Code,
  deeper: boolean,
): readonly Expression[] | undefined {
  const failures = neededGates(block).map((gate) => fails(gate.condition, value));
  for (const check of inSequence(block.checks)) {
    const more = failuresOfCheck(printing, check, value, deeper);
    if (more === undefined) return undefined;
    failures.push(...more);
  }
  return failures;
}

/** More properties than this have a statement each, which reads better. */
const fewFields = 3;

/** The same for one check. */
export function failuresOfCheck(
  printing: Printing,
  check: Check,
  value: Code,
  deeper: boolean,
): readonly Expression[] | undefined {
  switch (check.kind) {
    case 'condition':
      return [fails(check.condition, value)];
    case 'group': {
      const inner = inSequence(check.checks).map((each) =>
        failuresOfCheck(printing, each, value, deeper),
      );
      if (!inner.every((each) => each !== undefined)) return undefined;
      const isOfType = passes({ kind: 'types', types: [check.type], integer: false }, value);
      return [every([isOfType, some(inner.flat())])];
    }
    case 'call':
      return [negated(atom(callMatches(printing, check.unit, value, deeper)))];
    case 'block':
      return failuresOfBlock(printing, check.block, value, deeper);
    case 'fields':
      return check.fields.length > fewFields ||
        check.fields.some(({ part }) => listInPlace(printing, part) !== undefined)
        ? undefined
        : failuresOfFields(printing, check, value, deeper);
    case 'not':
      return [passesTest(printing, check.test, value, deeper)];
    case 'union': {
      if (check.tag !== undefined) return undefined;
      const holding = check.options.map((option) =>
        passesTest(printing, option.test, value, deeper),
      );
      if (!check.exactlyOne || holding.length === 1) return [negated(some(holding))];
      const [first, second, ...more] = holding;
      if (first === undefined || second === undefined || more.length > 0) return undefined;
      // Longer ones read better as statements that count.
      const isShort = lengthOf(textOf(first)) + lengthOf(textOf(second)) <= 80;
      return isShort ? [negated(either(first, second))] : undefined;
    }
    case 'when': {
      const holds = passesTest(printing, check.test, value, deeper);
      const parts: Expression[] = [];
      if (check.then !== undefined) {
        const inner = failuresOfBlock(printing, check.then, value, deeper);
        if (inner === undefined) return undefined;
        if (inner.length > 0) parts.push(every([holds, some(inner)]));
      }
      if (check.else !== undefined) {
        const inner = failuresOfBlock(printing, check.else, value, deeper);
        if (inner === undefined) return undefined;
        if (inner.length > 0) parts.push(every([negated(holds), some(inner)]));
      }
      return parts;
    }
    case 'locals':
    case 'object':
    case 'array':
      return undefined;
  }
}

function failuresOfFields(
  printing: Printing,
  check: FieldsCheck,
  value: Code,
  deeper: boolean,
): readonly Expression[] | undefined {
  const failures: Expression[] = [];
  const settled = new Set<string>();
  for (const field of check.fields) {
    const local = name(field.local);
    const broken = failsPart(printing, field.part, local);
    if (field.required) {
      settled.add(field.name);
      failures.push(
        excludesUndefined(printing, field.part)
          ? broken
          : some([comparison(local, '===', code`undefined`), broken]),
      );
    } else if (isNothing(field.part)) failures.push(comparison(local, '!==', code`undefined`));
    else failures.push(every([comparison(local, '!==', code`undefined`), broken]));
  }
  for (const { name: property, local } of check.required) {
    if (!settled.has(property)) failures.unshift(comparison(name(local), '===', code`undefined`));
  }
  for (const { local, block, required } of check.dependent) {
    const isThere = comparison(name(local), '!==', code`undefined`);
    if (required) {
      failures.push(every([isThere, comparison(name(required.local), '===', code`undefined`)]));
    }
    if (block) {
      const inner = failuresOfBlock(printing, block, value, deeper);
      if (inner === undefined) return undefined;
      if (inner.length > 0) failures.push(every([isThere, some(inner)]));
    }
  }
  for (const { earlier, later } of check.chronological) {
    failures.push(atom(runsBackwards(earlier, later)));
  }
  return failures;
}

/** True where both are date-times and the second is before the first. */
export function runsBackwards(first: string, second: string): Code {
  return code`${runtimeFunction('runsBackwards', 'chronological.ts')}(${name(first)}, ${name(second)})`;
}

/** Where each check is looked at only after those before it hold, what they settle is not asked again. */
function inSequence(checks: readonly Check[]): readonly Check[] {
  const format = checks.findIndex(isDateTimeCheck);
  if (format === -1) return checks;
  return checks.map((check, index) =>
    index > format && check.kind === 'condition' && check.condition.kind === 'instant'
      ? { ...check, condition: { ...check.condition, settled: true } }
      : check,
  );
}

function isDateTimeCheck(check: Check): boolean {
  if (check.kind !== 'condition' || check.condition.kind !== 'helper') return false;
  return check.condition.helper.name === 'isDateTime';
}

/** A rule that allows certain values only, of the types that the gate before it allows, makes that gate needless. */
function neededGates(block: Block): Block['gates'] {
  const [type, values, ...others] = block.gates;
  if (type?.condition.kind !== 'types' || values?.condition.kind !== 'values') return block.gates;
  if (block.checks.length > 0) return block.gates;
  const { types, integer } = type.condition;
  const isCovered = values.condition.values.every(
    (value) =>
      (typeof value === 'string' && types.includes('string')) ||
      (typeof value === 'boolean' && types.includes('boolean')) ||
      (typeof value === 'number' &&
        types.includes('number') &&
        (!integer || Number.isInteger(value))),
  );
  return isCovered ? [values, ...others] : block.gates;
}

/** Whether the absent value, undefined, breaks the part anyway. */
function excludesUndefined({ units }: Printing, part: Part): boolean {
  const block = part.kind === 'inline' ? part.block : units.get(part.unit)?.block;
  return block?.gates[0] !== undefined;
}

function isNothing(part: Part): boolean {
  return part.kind === 'inline' && part.block.gates[0]?.condition.kind === 'nothing';
}
