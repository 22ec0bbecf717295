import { type Code, code, join, raw } from '../../code/code.js';
import { isIdentifier, name } from '../../code/identifiers.js';
import { quote } from '../../code/quote.js';
import { atom, every, inBrackets, lengthOf, negated, some, textOf } from './expressions.js';
import type { Local } from './plan.js';
import { runtimeFunction } from './print-conditions.js';

/** Of so many properties it is asked one by one whether all objects have them, which costs nothing. */
const few = 40;

/**
 * Variables for properties of the function's value, read from a copy where those of the value may
 * come from its prototype. Best asked after they were read: engines know the prototype by then.
 */
export function printLocals(locals: readonly Local[]): readonly Code[] {
  const own = (helper: string) => runtimeFunction(helper, 'own-properties.ts');
  const names = destructuring(locals);
  const isPlain = atom(code`${own('isPlain')}(value)`);
  const copy = code`${own('ownProperties')}(value)`;
  if (locals.length > few) {
    const isUsual = textOf(every([isPlain, negated(atom(code`${own('isPolluted')}()`))]));
    return [code`const ${names} = ${isUsual} ? value : ${copy};`];
  }
  const inherited = locals.map(({ property }) => atom(code`${property} in Object.prototype`));
  const asked = inBrackets(some([negated(isPlain), ...inherited]));
  const again = code`(${names} = ${copy});`;
  return [
    code`let ${names} = value;`,
    lengthOf(asked) + lengthOf(again) <= 90
      ? code`if ${asked} ${again}`
      : code`
          if ${asked} {
            ${again}
          }
        `,
  ];
}

function destructuring(locals: readonly Local[]): Code {
  const members = locals.map(({ property, name: local }) => member(property, local));
  const line = code`{ ${join(members, ', ')} }`;
  if (lengthOf(line) <= 80) return line;
  return code`
    {
      ${members.map((each) => code`${each},`)}
    }
  `;
}

function member(property: string, local: string): Code {
  if (property === local) return name(local);
  // A bare __proto__ is fine in a pattern, but it reads worse.
  return code`${raw(isIdentifier(property) && property !== '__proto__' ? property : quote(property))}: ${name(local)}`;
}
