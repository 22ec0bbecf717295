import { type Code, code, type Hole } from '../../code/code.js';
import { atom, type Expression, inBrackets, isAlways, negated, some } from './expressions.js';
import type { Block, Check, Gate, Local, Part } from './plan.js';
import { fails, passes, runtimeFunction } from './print-conditions.js';
import { isReadWhereUsed, readWhereUsed } from './print-locals.js';
import { addIssues, issueRule, reportIssue, type Subject } from './print-report.js';
import { failuresOfBlock, failuresOfCheck, passesTest } from './outcomes.js';
import { callMatches, type Printing } from './printing.js';

/** Prints the kinds of checks that need loops or variables. */
export type PrintCompound = (check: Check, subject: Subject) => readonly Code[];

/** Statements, each of which is set off by itself. */
export function lines(statements: readonly Hole[]): Code {
  return code`${statements}`;
}

/** `return false` where anything is broken, else nothing. */
export function refuse(failures: readonly Expression[]): readonly Code[] {
  const failure = some(failures);
  if (isAlways(failure, false)) return [];
  if (isAlways(failure, true)) return [code`return false;`];
  const condition = inBrackets(failure);
  if (!hasLines(condition)) return [code`if ${condition} return false;`];
  return [
    code`
      if ${condition} {
        return false;
      }
    `,
  ];
}

/** Whether nothing can come after these statements. */
export function endsFunction(statements: readonly Code[]): boolean {
  return statements.at(-1)?.parts.join('') === 'return false;';
}

function hasLines({ parts }: Code): boolean {
  return parts.some((part) => typeof part === 'string' && part.includes('\n'));
}

/** The statements that check a property, an item or a name. */
export function printPart(printing: Printing, part: Part, subject: Subject): readonly Code[] {
  if (part.kind === 'inline') {
    return printBlock(printing, part.block, subject, (check) => {
      throw new Error(`${check.kind} has a function of its own`);
    });
  }
  if (printing.style === 'matches') {
    return [code`if (!${callMatches(printing, part.unit, subject.value, true)}) return false;`];
  }
  return [addIssues(printing, part, subject)];
}

/** The statements that check one value. */
export function printBlock(
  printing: Printing,
  block: Block,
  subject: Subject,
  compound: PrintCompound,
): readonly Code[] {
  return printing.style === 'matches'
    ? printRefusals(printing, block, subject, compound)
    : printIssues(printing, block, subject, compound);
}

function printRefusals(
  printing: Printing,
  block: Block,
  subject: Subject,
  compound: PrintCompound,
): readonly Code[] {
  const whole = failuresOfBlock(printing, block, subject.value, subject.key !== undefined);
  if (whole !== undefined) return refuse(whole);
  const statements: Code[] = [];
  let failures: Expression[] = block.gates.map((gate) => fails(gate.condition, subject.value));
  let late: readonly Local[] = [];
  for (const check of block.checks) {
    if (check.kind === 'locals' && isReadWhereUsed(check.locals)) late = check.locals;
    const more = failuresOfCheck(printing, check, subject.value, subject.key !== undefined);
    if (more !== undefined) {
      failures.push(...more);
      continue;
    }
    statements.push(...refuse(failures), ...printStatements(printing, check, subject, compound));
    failures = [];
  }
  return readWhereUsed(late, [...statements, ...refuse(failures)]);
}

/** Checks that are no expression, where the first broken rule ends the function. */
function printStatements(
  printing: Printing,
  check: Check,
  subject: Subject,
  compound: PrintCompound,
): readonly Code[] {
  const nested = (block: Block): readonly Code[] => printBlock(printing, block, subject, compound);
  switch (check.kind) {
    case 'group': {
      const isOfType = passes(
        { kind: 'types', types: [check.type], integer: false },
        subject.value,
      );
      return [branch(isOfType, nested({ gates: [], checks: check.checks }))];
    }
    case 'block':
      return nested(check.block);
    case 'when':
      return printWhen(printing, check, subject, nested);
    case 'condition':
    case 'call':
    case 'locals':
    case 'object':
    case 'fields':
    case 'array':
    case 'union':
    case 'not':
      return compound(check, subject);
  }
}

function printIssues(
  printing: Printing,
  block: Block,
  subject: Subject,
  compound: PrintCompound,
): readonly Code[] {
  const rest = block.checks.flatMap((check) => printIssuesOf(printing, check, subject, compound));
  if (block.gates.length === 0) return rest;
  let tail: readonly Code[] = rest;
  for (const gate of [...block.gates].reverse()) {
    const broken = failsGate(printing, gate, subject);
    const isNothing = gate.condition.kind === 'nothing';
    const report = reportIssue(printing, gate.site, subject, !isNothing);
    tail = isNothing ? [report] : [branch(broken, [report], tail)];
  }
  return tail;
}

/** The values that a rule lists for its issues are not written out again. */
function failsGate(printing: Printing, gate: Gate, subject: Subject): Expression {
  const { condition, site } = gate;
  const isListed =
    site.isChoice === true &&
    condition.kind === 'values' &&
    condition.values.length > 1 &&
    condition.values.every((value) => typeof value !== 'object');
  if (!isListed) return fails(condition, subject.value);
  const rule = issueRule(printing, site, subject, true);
  const isExpected = runtimeFunction('isExpected', 'is-expected.ts');
  return negated(atom(code`${isExpected}(${subject.value}, ${rule})`));
}

function printIssuesOf(
  printing: Printing,
  check: Check,
  subject: Subject,
  compound: PrintCompound,
): readonly Code[] {
  const nested = (block: Block): readonly Code[] => printBlock(printing, block, subject, compound);
  switch (check.kind) {
    case 'condition':
      return [
        branch(fails(check.condition, subject.value), [reportIssue(printing, check.site, subject)]),
      ];
    case 'group': {
      const isOfType = passes(
        { kind: 'types', types: [check.type], integer: false },
        subject.value,
      );
      return [branch(isOfType, nested({ gates: [], checks: check.checks }))];
    }
    case 'call':
      return [addIssues(printing, check, subject)];
    case 'block':
      return nested(check.block);
    case 'not': {
      const holds = passesTest(printing, check.test, subject.value, false);
      return [branch(holds, [reportIssue(printing, check.site, subject)])];
    }
    case 'when':
      return printWhen(printing, check, subject, nested);
    case 'locals':
    case 'object':
    case 'fields':
    case 'array':
    case 'union':
      return compound(check, subject);
  }
}

function printWhen(
  printing: Printing,
  check: Extract<Check, { readonly kind: 'when' }>,
  subject: Subject,
  nested: (block: Block) => readonly Code[],
): readonly Code[] {
  const holds = passesTest(printing, check.test, subject.value, subject.key !== undefined);
  const then = check.then === undefined ? [] : nested(check.then);
  const otherwise = check.else === undefined ? [] : nested(check.else);
  if (then.length > 0) return [branch(holds, then, otherwise)];
  if (otherwise.length === 0) return [];
  return [branch(negated(holds), otherwise)];
}

/** `if (…) { … } else { … }`; with no statements after `else`, none is printed. */
export function branch(
  condition: Expression,
  then: readonly Code[],
  otherwise: readonly Code[] = [],
): Code {
  if (isAlways(condition, true)) return lines(then);
  if (isAlways(condition, false)) return lines(otherwise);
  const head = code`
    if ${inBrackets(condition)} {
      ${then}
    }
  `;
  if (otherwise.length === 0) return head;
  const [only] = otherwise;
  if (otherwise.length === 1 && only !== undefined && startsWithIf(only))
    return code`${head} else ${only}`;
  return code`
    ${head} else {
      ${otherwise}
    }
  `;
}

function startsWithIf({ parts }: Code): boolean {
  const text = parts.find((part) => part !== '');
  return typeof text === 'string' && text.startsWith('if ');
}
