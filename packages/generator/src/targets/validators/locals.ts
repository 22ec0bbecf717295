import { camelCase } from '../../code/identifiers.js';
import { nameWords } from './name-words.js';

/** The variables of one function that hold properties of its value. */
export interface Scope {
  readonly locals: Map<string, string>;
}

/** Reserved words of the language, and the variables and helpers of the emitted functions. */
const taken = new Set(
  [
    'arguments await break case catch class const continue debugger default delete do else enum eval',
    'export extends false finally for function if implements import in instanceof interface let new',
    'null of package private protected public return static super switch this throw true try typeof',
    'undefined var void while with yield Infinity NaN',
    'answers before count depth found index item key known matching meant own property value',
    'aboutName codePoints compareInstants deepEqual merge ownValue recall recallIssues remember rememberIssues report reportOptions runsBackwards tellChoice',
    'tellMissing tellOptions tellUnknown utf8Bytes within withinNeeded',
  ].flatMap((line) => line.split(' ')),
);

/** The names of imported functions and constants, which a variable must not hide. */
const imported =
  /^(?:has|inherits|is|matches|report)[A-Z]|(?:Issues|Message|Names|Pattern|Rule|Set|Values?)\d*$/;

/** The variable for a property, in this scope. */
export function localFor(scope: Scope, property: string): string {
  const known = scope.locals.get(property);
  if (known !== undefined) return known;
  const words = /^[a-z][A-Za-z0-9]*$/.test(property) ? property : camelCase(nameWords(property));
  const isFree = /^[a-z]/.test(words) && !taken.has(words) && !imported.test(words);
  const wanted = isFree ? words : `${words}Property`.replace(/^[^A-Za-z]/, 'the$&');
  const others = new Set(scope.locals.values());
  let name = wanted;
  for (let count = 2; others.has(name); count += 1) name = `${wanted}${count}`;
  scope.locals.set(property, name);
  return name;
}
