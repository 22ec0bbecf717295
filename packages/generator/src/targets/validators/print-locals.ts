import { type Code, code, join, raw } from '../../code/code.js';
import { isIdentifier, name } from '../../code/identifiers.js';
import { quote } from '../../code/quote.js';
import {
  atom,
  every,
  type Expression,
  inBrackets,
  lengthOf,
  negated,
  returned,
  some,
  textOf,
} from './expressions.js';
import type { Local } from './plan.js';
import { runtimeFunction } from './print-conditions.js';
import type { Printing } from './printing.js';

/** Of so many properties it is asked one by one whether all objects have them, which costs nothing. */
const most = 200;

/** So many variables at once are too many to see, and for a machine to keep. */
const few = 4;

/**
 * Variables for properties of the function's value, read from a copy where those of the value may
 * come from its prototype. Best asked after they were read: engines know the prototype by then.
 */
export function printLocals(printing: Printing, locals: readonly Local[]): readonly Code[] {
  const own = (helper: string) => runtimeFunction(helper, 'own-properties.ts');
  const names = destructuring(locals);
  const isPlain = atom(code`${own('isPlain')}(value)`);
  const copy = code`${own('ownProperties')}(value)`;
  // What all objects have under such a name is none of the value's own.
  if (locals.some(({ property }) => property in Object.prototype))
    return [assigned(names, code`${copy};`)];
  const again = code`(${names} = ${copy});`;
  const inherited = some(locals.map(({ property }) => inPrototype(property)));
  const asked = inBrackets(some([negated(isPlain), inherited]));
  if (lengthOf(asked) + lengthOf(again) <= 90)
    return [code`let ${names} = value;`, code`if ${asked} ${again}`];
  if (!isAskedOneByOne(printing, locals)) {
    const isUsual = textOf(every([isPlain, negated(atom(code`${own('isPolluted')}()`))]));
    return [assigned(names, code`${isUsual} ? value : ${copy};`)];
  }
  const called = `inherits${printing.self.name}`;
  const before = printing.inherits.get(called);
  printing.inherits.set(called, before === undefined ? inherited : some([before, inherited]));
  const askedByName = inBrackets(some([negated(isPlain), atom(code`${name(called)}()`)]));
  const [first] = locals;
  if (first !== undefined && isReadWhereUsed(locals)) {
    const names = destructuring([first]);
    return [
      code`let ${names} = value;`,
      raw('let own = value;'),
      code`
        if ${askedByName} {
          own = ${copy};
          (${names} = own);
        }
      `,
    ];
  }
  return [
    code`let ${names} = value;`,
    lengthOf(askedByName) + lengthOf(again) <= 90
      ? code`if ${askedByName} ${again}`
      : code`
          if ${askedByName} {
            ${again}
          }
        `,
  ];
}

function inPrototype(property: string): Expression {
  return atom(code`${property} in Object.prototype`);
}

function assigned(names: Code, value: Code): Code {
  if (lengthOf(names) + lengthOf(value) <= 80) return code`const ${names} = ${value}`;
  return code`
    const ${names} =
      ${value}
  `;
}

/** The functions that say whether all objects have properties that a unit asks for. */
export function printInherits({ inherits }: Printing): readonly Code[] {
  return [...inherits].map(
    ([called, inherited]) => code`
      /** Whether somebody gave all objects a property that is asked for here. */
      function ${name(called)}(): boolean {
        ${returned(inherited)}
      }
    `,
  );
}

/** Where all issues are wanted, time matters less than short code. */
function isAskedOneByOne({ style }: Printing, locals: readonly Local[]): boolean {
  return style === 'matches' && locals.length <= most;
}

/** Whether each variable but the first is read only where it is first asked for. */
export function isReadWhereUsed(locals: readonly Local[]): boolean {
  const isFew = locals.length <= few || locals.length > most;
  return !isFew && !locals.some(({ property }) => property in Object.prototype);
}

/** The same statements, with each variable but the first read before the first that names it. */
export function readWhereUsed(
  locals: readonly Local[],
  statements: readonly Code[],
): readonly Code[] {
  if (locals.length === 0) return statements;
  const unread = new Map(locals.slice(1).map((local) => [local.name, local]));
  return statements.flatMap((statement) => {
    const here = namesIn(statement).flatMap((word) => {
      const local = unread.get(word);
      return local !== undefined && unread.delete(word) ? [local] : [];
    });
    return [...here.map(({ property, name: local }) => reading(property, local)), statement];
  });
}

function reading(property: string, local: string): Code {
  return code`const { ${member(property, local)} } = own;`;
}

function namesIn({ parts }: Code): readonly string[] {
  return parts.flatMap((part) =>
    typeof part === 'string' ? (part.match(/[A-Za-z_$][\w$]*/g) ?? []) : [],
  );
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
