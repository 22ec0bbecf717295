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
  if (lengthOf(text) <= 80 || operands === undefined) return code`(${text})`;
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

/** All of them; true when there is none. */
export function every(parts: readonly Expression[]): Expression {
  const [first] = parts;
  if (first === undefined) return atom(code`true`);
  if (parts.length === 1) return first;
  const texts = parts.map((part) => (part.level === 'or' ? code`(${part.text})` : part.text));
  return { text: join(texts, ' && '), level: 'and', operands: texts };
}

/** Any of them; false when there is none. */
export function some(parts: readonly Expression[]): Expression {
  const [first] = parts;
  if (first === undefined) return atom(code`false`);
  if (parts.length === 1) return first;
  // Mixed with `||`, a bracketed `&&` is easier to read.
  const texts = parts.map((part) => (part.level === 'and' ? code`(${part.text})` : part.text));
  return { text: join(texts, ' || '), level: 'or', operands: texts };
}

/** The opposite. */
export function negated({ text, level }: Expression): Expression {
  return atom(level === 'atom' ? code`!${text}` : code`!(${text})`);
}
