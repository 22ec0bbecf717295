import { isIdentifier, typeKey } from '../../code/identifiers.js';
import type { NamePlace } from '../target.js';
import { type Declaration, type Member, partsOf, type TypeNode } from './nodes.js';

/** Finds every name that the declarations give in their printed text, with its place in the schema. */
export function namePlaces(
  text: string,
  declarations: readonly Declaration[],
): readonly NamePlace[] {
  const next = nameReader(text);
  const lineStarts = [...text.matchAll(/^/gm)].map(({ index }) => index);
  const places: NamePlace[] = [];
  let line = 0;
  const visit = (name: string, at: NamePlace['at'] | undefined): void => {
    const offset = next(name);
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line += 1;
    if (at === undefined) return;
    places.push({ line, column: offset - (lineStarts[line] ?? 0), length: name.length, at });
  };
  const visitMembers = (members: readonly Member[]): void => {
    for (const member of members) {
      if (member.kind === 'property') visit(keyText(member.name), member.at);
      typesIn(member.type, visitMembers);
    }
  };
  for (const declaration of declarations) {
    if (declaration.kind === 'unrecognized') continue;
    visit(declaration.name, declaration.at);
    if (declaration.kind === 'brand') continue;
    if (declaration.kind === 'interface') visitMembers(declaration.members);
    else typesIn(declaration.type, visitMembers);
  }
  return places;
}

/** The members of all object types in a type, in the order in which they are printed. */
function typesIn(type: TypeNode, visitMembers: (members: readonly Member[]) => void): void {
  if (type.kind === 'object') visitMembers(type.members);
  else partsOf(type).forEach((each) => typesIn(each, visitMembers));
}

function keyText(name: string): string {
  return isIdentifier(name) ? name : typeKey(name).parts.join('');
}

const token =
  /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[\w$]+|[^\s\w$]/g;

/** Gives the offset of the next place where a name is declared, which has to come. */
function nameReader(text: string): (name: string) => number {
  const tokens = text.matchAll(token);
  let before = '';
  return (name) => {
    for (const { 0: word, index } of tokens) {
      if (word.startsWith('/*') || word.startsWith('//')) continue;
      const isDeclared =
        before === 'interface' || before === 'type'
          ? text.startsWith(`export ${before} `, index - before.length - 8)
          : before !== '[' &&
            /^\??:/.test(text.slice(index + word.length, index + word.length + 2));
      before = word;
      if (isDeclared && word === name) return index;
    }
    throw new Error(`the name ${name} is not declared in the printed text`);
  };
}
