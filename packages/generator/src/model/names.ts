import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from './model.js';
import { pointerTokens } from './pointer.js';
import { isReservedName } from './reserved-names.js';

/** What a definition's name can come from; the first one is the root. */
export interface Named {
  readonly origin: Place;
  readonly title?: string;
  readonly identifier?: string;
}

/** Longer names help nobody; what is cut off cannot make two names one, since names are unique. */
const longest = 80;

/**
 * A TypeScript name for each definition. It depends on the definition's own place and words alone,
 * so nothing is renamed when a schema gets another field or another order.
 */
export function nameDefinitions(
  definitions: readonly Named[],
  rootName?: string,
): { readonly names: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const [root] = definitions;
  if (root === undefined) return { names: [], diagnostics: [] };
  const first = rootNameOf(root, rootName);
  const paths = definitions.map((definition, index) =>
    index === 0 ? [first] : pathOf(definition, root, first),
  );
  const names = settle(paths, definitions, first);
  const diagnostics = definitions.flatMap((definition, index): readonly Diagnostic[] => {
    const plain = safe(paths[index]?.at(-1) ?? '', first);
    const name = names[index] ?? '';
    return name === plain ? [] : [renamed(definition, plain, name)];
  });
  return { names, diagnostics };
}

/** The first word of `words` that makes a name and is free; a number where none does. */
export function freeName(words: readonly string[], taken: ReadonlySet<string>): string {
  const free = words.find((word) => !taken.has(word));
  if (free !== undefined) return free;
  const last = words.at(-1) ?? 'Schema';
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${last}${number}`)) return `${last}${number}`;
  }
}

function rootNameOf(root: Named, given: string | undefined): string {
  const { identifier, origin, title } = root;
  const words = [given, title, lastSegment(identifier), lastSegment(origin.uri)];
  for (const word of words) {
    const name = pascal(word ?? '');
    if (name !== '') return isReservedName(name) ? `${name}Value` : withLetterFirst(name);
  }
  return 'Schema';
}

/** Words from the outermost place to the definition itself; the last is the name where it is free. */
function pathOf(
  { identifier, origin, title }: Named,
  root: Named,
  rootName: string,
): readonly string[] {
  const document =
    origin.uri === root.origin.uri ? rootName : pascal(lastSegment(origin.uri) ?? '');
  const tokens = tokensOf(origin.pointer);
  const words = tokens.flatMap((token, index) => wordOf(token, tokens[index - 1]));
  const own = tokens.at(-2) === '$defs' || tokens.at(-2) === 'definitions';
  const said =
    pascal(title ?? '') || (tokens.length === 0 ? pascal(lastSegment(identifier) ?? '') : '');
  const last = own ? words.at(-1) : said || spoken(tokens) || document;
  const outer = tokens.length === 0 ? [] : [document, ...words.slice(0, -1)];
  return [...outer, last ?? ''].filter(
    (word, index, all) => word !== '' || index === all.length - 1,
  );
}

/** The steps of a pointer; the schemas of an API's components are its definitions. */
function tokensOf(pointer: string): readonly string[] {
  const tokens = pointerTokens(pointer);
  if (tokens[0] !== 'components' || tokens[1] !== 'schemas') return tokens;
  return tokens.length === 2 ? [] : ['$defs', ...tokens.slice(2)];
}

/** The last property of a pointer, with what follows it: `/properties/steps/items` is `StepsItem`. */
function spoken(tokens: readonly string[]): string {
  const named = tokens.map((_, index) => isName(tokens[index - 1]));
  const start = Math.max(0, named.lastIndexOf(true));
  return tokens
    .slice(start)
    .map((token, index) => wordOf(token, tokens[start + index - 1]))
    .join('');
}

function isName(parent: string | undefined): boolean {
  return parent === 'properties' || parent === '$defs' || parent === 'definitions';
}

const structure: ReadonlyMap<string, string> = new Map([
  ['$defs', ''],
  ['definitions', ''],
  ['properties', ''],
  ['patternProperties', 'Property'],
  ['additionalProperties', 'Value'],
  ['items', 'Item'],
  ['prefixItems', 'Item'],
  ['allOf', 'Part'],
  ['anyOf', 'Option'],
  ['oneOf', 'Option'],
]);

function wordOf(token: string, parent: string | undefined): string {
  if (isName(parent)) return pascal(token);
  return structure.get(token) ?? pascal(token);
}

/** Gives each path the shortest tail that is its own; the shallowest of equals keeps the plain name. */
function settle(
  paths: readonly (readonly string[])[],
  definitions: readonly Named[],
  rootName: string,
): readonly string[] {
  const key = (index: number): string => {
    const { origin } = definitions[index] ?? { origin: { uri: '', pointer: '' } };
    return `${index === 0 ? 0 : 1} ${origin.uri} ${origin.pointer}`;
  };
  const depth = (index: number): number => (index === 0 ? 0 : (paths[index]?.length ?? 0));
  const groups = new Map<string, number[]>();
  for (const [index, path] of paths.entries()) {
    const name = safe(path.at(-1) ?? '', rootName);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [index]);
    else group.push(index);
  }
  const names: string[] = paths.map(() => '');
  const crowded: number[] = [];
  for (const [name, members] of groups) {
    const least = members.map(depth).reduce((one, other) => Math.min(one, other));
    const keepers = members.filter((index) => depth(index) === least);
    const keeper = keepers.length === 1 ? keepers[0] : undefined;
    if (keeper !== undefined) names[keeper] = name;
    crowded.push(...members.filter((index) => index !== keeper));
  }
  const taken = new Set([...groups.keys()]);
  const order = (left: number, right: number): number => (key(left) < key(right) ? -1 : 1);
  for (const index of crowded.sort(order)) {
    const path = paths[index] ?? [];
    const tails = path.map((_, start) => safe(path.slice(start).join(''), rootName)).reverse();
    names[index] = freeName(tails.slice(1).length > 0 ? tails.slice(1) : tails, taken);
    taken.add(names[index] ?? '');
  }
  return names;
}

/** A name that nothing else has in TypeScript: globals and reserved words get the root's name in front. */
function safe(name: string, rootName: string): string {
  if (name === '') return `${rootName}Schema`;
  return isReservedName(name) ? `${rootName}${name}` : withLetterFirst(name);
}

function withLetterFirst(name: string): string {
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** ASCII words in PascalCase, inner capitals kept; `Def<number[]>` is not what `Def<number>` is. */
function pascal(text: string): string {
  // Most words are plain, and every word of every place is asked for.
  if (text.length <= longest && /^[A-Za-z0-9]*$/.test(text))
    return text.charAt(0).toUpperCase() + text.slice(1);
  const words =
    text
      .replaceAll('[]', ' Array ')
      .normalize('NFKD')
      .match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return joined.slice(0, longest);
}

/** `execution` of `urn:trefoil:execution` and of `schemas/execution.schema.json`. */
function lastSegment(uri: string | undefined): string | undefined {
  const segments = uri?.replace(/[?#].*$/s, '').split(/[/:\\]/) ?? [];
  const segment = segments.filter((part) => part !== '').at(-1);
  return segment?.replace(/(\.schema)?\.(json|ya?ml)$/i, '');
}

function renamed({ origin }: Named, plain: string, name: string): Diagnostic {
  return {
    code: 'name-settled',
    severity: 'info',
    message: `Several schemas would be called ${plain}; this one is called ${name}.`,
    at: origin,
    help: 'Give it a title or a key in $defs of its own to choose another name.',
  };
}
