import { type Code, code, join } from '../../code/code.js';

/** Code of a boolean expression, with how loosely it binds. */
export interface Expression {
  readonly text: Code;
  readonly level: 'atom' | 'comparison' | 'and' | 'or';
  /** The operands, where it is long enough to be broken into lines. */
  readonly operands?: readonly Code[];
}

/** The condition of an `if`, one operand a line where it is too long for one. */
export function inBrackets({ text, level, operands }: Expression): Code {
  if (lengthOf(text) <= 68 || operands === undefined) return code`(${text})`;
  const operator = level === 'and' ? ' &&\n' : ' ||\n';
  return code`
    (
      ${join(operands, operator)}
    )
  `;
}

/** How many characters the code takes. */
export function lengthOf({ parts }: Code): number {
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part : part.name).length, 0);
}

/** An expression that needs no brackets anywhere. */
export function atom(text: Code): Expression {
  return { text, level: 'atom' };
}

/** A comparison, which needs brackets only after `!`. */
export function comparison(text: Code): Expression {
  return { text, level: 'comparison' };
}

/** An expression whose outcome is known. */
function always(outcome: boolean): Expression {
  return atom(code`${outcome}`);
}

/** Whether the outcome is known to be this. */
export function isAlways(expression: Expression, outcome: boolean): boolean {
  return expression.text.parts.join('') === String(outcome);
}

/** All of them; true when there is none. */
export function every(parts: readonly Expression[]): Expression {
  return combined(parts, true, 'and');
}

/** Any of them; false when there is none. */
export function some(parts: readonly Expression[]): Expression {
  return combined(parts, false, 'or');
}

/** `neutral` is the outcome that changes nothing; its opposite settles the whole. */
function combined(parts: readonly Expression[], neutral: boolean, level: 'and' | 'or'): Expression {
  if (parts.some((part) => isAlways(part, !neutral))) return always(!neutral);
  const left = parts.filter((part) => !isAlways(part, neutral));
  const [first] = left;
  if (first === undefined) return always(neutral);
  if (left.length === 1) return first;
  // Mixed operators are bracketed both ways, which is easier to read.
  const other = level === 'and' ? 'or' : 'and';
  const operands = left.flatMap((part) => {
    if (part.level === level && part.operands !== undefined) return part.operands;
    return [part.level === other ? code`(${part.text})` : part.text];
  });
  return { text: join(operands, level === 'and' ? ' && ' : ' || '), level, operands };
}

/** The opposite. */
export function negated(expression: Expression): Expression {
  if (isAlways(expression, true)) return always(false);
  if (isAlways(expression, false)) return always(true);
  const { text, level } = expression;
  return atom(level === 'atom' ? code`!${text}` : code`!(${text})`);
}
