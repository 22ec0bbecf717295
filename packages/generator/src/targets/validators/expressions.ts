import { type Code, code, type Hole, join, raw } from '../../code/code.js';

/** A boolean expression. */
export type Expression = Atom | Not | Comparison | Combination;

interface Atom {
  readonly kind: 'atom';
  readonly text: Code;
}

interface Not {
  readonly kind: 'not';
  readonly operand: Atom;
}

interface Comparison {
  readonly kind: 'comparison';
  readonly left: Code;
  readonly operator: Operator;
  readonly right: Code;
}

type Operator = '===' | '!==' | '<' | '>' | '<=' | '>=';

interface Combination {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Expression[];
}

/** An expression on one line. */
export function textOf(expression: Expression): Code {
  switch (expression.kind) {
    case 'atom':
      return expression.text;
    case 'not':
      return code`!${expression.operand.text}`;
    case 'comparison':
      return code`${expression.left} ${raw(expression.operator)} ${expression.right}`;
    case 'and':
      return join(expression.operands.map(operandText), ' && ');
    case 'or':
      return join(expression.operands.map(operandText), ' || ');
  }
}

/** Mixed operators are bracketed both ways, which is easier to read. */
function operandText(operand: Expression): Code {
  return isCombination(operand) ? code`(${textOf(operand)})` : textOf(operand);
}

/** The condition of an `if`, one operand a line where it is too long for one. */
export function inBrackets(expression: Expression): Code {
  const text = textOf(expression);
  if (lengthOf(text) <= 72 || !isCombination(expression)) return code`(${text})`;
  return code`
    (
      ${overLines(expression, 80)}
    )
  `;
}

/** One operand a line; those that are too long for theirs are broken likewise, as formatters do. */
function overLines({ kind, operands }: Combination, width: number, isNested = false): Code {
  const lines = operands.map((operand) => {
    const text = operandText(operand);
    if (lengthOf(text) <= width || !isCombination(operand)) return text;
    const inner = overLines(operand, width - 2, true);
    return code`(${isNested ? inner : indented(inner)})`;
  });
  return join(lines, kind === 'and' ? ' &&\n' : ' ||\n');
}

/** All lines but the first one step to the right. */
function indented({ parts }: Code): Code {
  const moved = parts.map((part) =>
    typeof part === 'string' ? part.replaceAll('\n', '\n  ') : part,
  );
  return { kind: 'code', parts: moved };
}

/** `return …;`, in brackets and over lines where it is too long for one. */
export function returned(expression: Expression): Code {
  const text = textOf(expression);
  if (lengthOf(text) <= 88 || !isCombination(expression)) return code`return ${text};`;
  return code`return ${inBrackets(expression)};`;
}

function isCombination(expression: Expression): expression is Combination {
  return expression.kind === 'and' || expression.kind === 'or';
}

/** How many characters the code takes. */
export function lengthOf({ parts }: Code): number {
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part : part.name).length, 0);
}

/** An expression that needs no brackets anywhere. */
export function atom(text: Code): Expression {
  return { kind: 'atom', text };
}

/** A comparison of two operands. */
export function comparison(left: Code, operator: Operator, right: Hole): Expression {
  return { kind: 'comparison', left, operator, right: code`${right}` };
}

const opposites: Readonly<Record<Operator, Operator>> = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/** An expression whose outcome is known. */
function always(outcome: boolean): Expression {
  return atom(code`${outcome}`);
}

/** Whether the outcome is known to be this. */
export function isAlways(expression: Expression, outcome: boolean): boolean {
  return expression.kind === 'atom' && expression.text.parts.join('') === String(outcome);
}

/** All of them; true when there is none. */
export function every(parts: readonly Expression[]): Expression {
  return combined(parts, true, 'and');
}

/** Any of them; false when there is none. */
export function some(parts: readonly Expression[]): Expression {
  return combined(parts, false, 'or');
}

/** One of two, but not both. */
export function either(left: Expression, right: Expression): Expression {
  if (isAlways(left, true)) return negated(right);
  if (isAlways(left, false)) return right;
  if (isAlways(right, true) || isAlways(right, false)) return either(right, left);
  return comparison(operandOf(left), '!==', operandOf(right));
}

/** Comparisons of comparisons are read more easily with brackets. */
function operandOf(expression: Expression): Code {
  const text = textOf(expression);
  return expression.kind === 'atom' ? text : code`(${text})`;
}

/** `neutral` is the outcome that changes nothing; its opposite settles the whole. */
function combined(
  parts: readonly Expression[],
  neutral: boolean,
  kind: Combination['kind'],
): Expression {
  if (parts.some((part) => isAlways(part, !neutral))) return always(!neutral);
  const left = parts.filter((part) => !isAlways(part, neutral));
  const [first] = left;
  if (first === undefined) return always(neutral);
  if (left.length === 1) return first;
  const operands = left.flatMap((part) => (part.kind === kind ? part.operands : [part]));
  return { kind, operands };
}

/** The opposite. */
export function negated(expression: Expression): Expression {
  if (isAlways(expression, true)) return always(false);
  if (isAlways(expression, false)) return always(true);
  switch (expression.kind) {
    case 'and':
      return some(expression.operands.map(negated));
    case 'or':
      return every(expression.operands.map(negated));
    case 'comparison':
      // Numbers are compared once they are known to be finite, so that there is always one that holds.
      return { ...expression, operator: opposites[expression.operator] };
    case 'atom':
      return { kind: 'not', operand: expression };
    case 'not':
      return expression.operand;
  }
}
