import { type Code, code, type Hole, importType, join } from '../../code/code.js';
import { camelCase, name } from '../../code/identifiers.js';
import { childPointer } from '../../model/pointer.js';
import { lengthOf } from './expressions.js';
import { nameWords } from './name-words.js';
import type { Site } from './plan.js';
import { constant, listConstant, runtimeFunction } from './print-conditions.js';
import { literalOverLines } from './print-json.js';
import type { Printing } from './printing.js';
import type { RuleDeclaration, Rules } from './rules.js';

/** How a rule is told beside what its site says. */
export interface Telling {
  /** Words for the name, where the keyword alone does not tell rules of a unit apart. */
  readonly words?: string;
  /** Whether issues are about the name of a property. */
  readonly isName?: boolean;
  /** Whether the value is one that cannot be left out. */
  readonly isNeeded?: boolean;
  /** Whether it tells of this schema alone. */
  readonly isOwn?: boolean;
  /** Members for messages. */
  readonly more?: readonly Code[];
}

/** The code that names a rule, which all places share where it is the same. */
export function ruleOf(printing: Printing, site: Site, telling: Telling): Code {
  const { expected, expectedList } = site;
  const { isName = false, isNeeded = false, more = [] } = telling;
  const keyword = isName ? 'propertyNames' : site.keyword;
  const pointer = site.schemaPointer.slice(placeOf(site).length);
  const right =
    expectedList === undefined ? literalOverLines(expected, 80) : listConstant(expectedList.list);
  const isExpected = expectedList !== undefined || expected !== undefined;
  const members: Code[] = [
    code`keyword: ${keyword}`,
    ...(pointer === `/${keyword}` ? [] : [code`pointer: ${pointer}`]),
    ...(isExpected ? [code`expected: ${right}`] : []),
    ...(printing.messages ? [code`sentence: ${sentenceOf(site)}`, ...more] : []),
    ...(printing.messages && typeof site.sentence !== 'string' ? [code`authored: true`] : []),
    ...(printing.messages && isNeeded ? [code`needed: true`] : []),
  ];
  const said = saidBy(site, telling);
  const wanted = said === undefined ? ownName(printing, site, telling) : `${camelCase(said)}Rule`;
  return name(named(printing.rules, wanted, members, said !== undefined));
}

/** The pointer of the schema that a rule stands in. */
export function placeOf({ keyword, schemaPointer }: Site): string {
  const end = childPointer('', keyword);
  return schemaPointer.endsWith(end) ? schemaPointer.slice(0, -end.length) : schemaPointer;
}

/** A name after the schema that has the rule. */
function ownName({ self }: Printing, { keyword }: Site, { words = '', isName }: Telling): string {
  const owner = `${camelCase(self.name)}${words === '' ? '' : nameWords(words)}`;
  return `${owner}${nameWords(isName === true ? 'propertyNames' : keyword)}Rule`;
}

/** What the rule says, in words for a name; undefined where that is not short. */
function saidBy(site: Site, { isName, isNeeded, isOwn }: Telling): string | undefined {
  if (isOwn === true) return undefined;
  const { keyword, expected, expectedList, sentence } = site;
  if (typeof sentence !== 'string' || expectedList !== undefined) return undefined;
  const words = isName === true ? [keyword, 'of name'] : [keyword];
  const needed = isNeeded === true ? 'needed ' : '';
  if (keyword === 'type' && Array.isArray(expected)) return `${needed}${expected.join(' or ')}`;
  if (expected === undefined || expected === true) return words.join(' ');
  const isCount = typeof expected === 'number' && /^\d{1,9}$/.test(String(expected));
  if (isCount) return [...words, expected].join(' ');
  const isWord = (keyword === 'required' || keyword === 'format') && typeof expected === 'string';
  return isWord ? [...words, nameWords(expected)].join(' ') : undefined;
}

/** The sentence of a site: data, or the name of the author's own. */
function sentenceOf({ sentence }: Site): Hole {
  return typeof sentence === 'string' ? sentence : constant(sentence);
}

/** Tells of the value as the runtime function of this name does. */
export function tellBy(helper: string, file: string): Code {
  return code`tell: ${runtimeFunction(helper, file)}`;
}

function named(
  { names, declarations, numbers }: Rules,
  wanted: string,
  members: readonly Code[],
  isGeneral: boolean,
): string {
  const { parts } = join(members, '\n');
  const content = parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
  const known = names.get(content);
  if (known !== undefined) return known;
  let rule = wanted;
  while (declarations.has(rule)) {
    const number = (numbers.get(wanted) ?? 1) + 1;
    numbers.set(wanted, number);
    rule = `${wanted}${number}`;
  }
  names.set(content, rule);
  declarations.set(rule, { code: declare(rule, members), isGeneral });
  return rule;
}

function declare(rule: string, members: readonly Code[]): Code {
  const head = code`const ${name(rule)}: ${importType('Rule', './runtime/found.js')} = `;
  const line = code`${head}{ ${join(members, ', ')} };`;
  if (lengthOf(line) <= 100) return line;
  return code`
    ${head}{
      ${members.map((member) => code`${member},`)}
    };
  `;
}

/** The declarations of the rules that code names, but for those that stand before it. */
export function takeRules(
  { declarations, declared }: Rules,
  { parts }: Code,
): readonly RuleDeclaration[] {
  if (declarations.size === declared.size) return [];
  const text = parts.filter((part) => typeof part === 'string').join(' ');
  return (text.match(/\b\w+Rule\d*\b/g) ?? []).flatMap((rule) => {
    const declaration = declarations.get(rule);
    if (declaration === undefined || declared.has(rule)) return [];
    declared.add(rule);
    return [declaration];
  });
}
