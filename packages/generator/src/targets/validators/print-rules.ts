import { type Code, code, type Hole, importType, join, raw } from '../../code/code.js';
import { camelCase, name } from '../../code/identifiers.js';
import { lengthOf } from './expressions.js';
import { nameWords } from './name-words.js';
import type { Site } from './plan.js';
import { constant, listConstant, runtimeFunction } from './print-conditions.js';
import { literalOverLines } from './print-json.js';
import type { Printing } from './printing.js';
import type { Rules } from './rules.js';

/** How a rule is told beside what its site says. */
export interface Telling {
  /** Words for the name, where the keyword alone does not tell rules of a unit apart. */
  readonly words?: string;
  /** Code of the pointer, made from a variable `key`, where several properties share the rule. */
  readonly place?: Code | undefined;
  /** Members for messages. */
  readonly more?: readonly Code[];
}

/** The code that names a rule: a constant, or the call of a function with the key. */
export function ruleOf(printing: Printing, site: Site, { words, place, more }: Telling): Code {
  const { keyword, schemaPointer, expected, expectedList } = site;
  const wanted =
    expectedList === undefined ? literalOverLines(expected, 80) : listConstant(expectedList.list);
  const isExpected = expectedList !== undefined || expected !== undefined;
  const members: Code[] = [
    code`keyword: ${keyword}`,
    code`schemaPointer: ${place ?? schemaPointer}`,
    ...(isExpected ? [code`expected: ${wanted}`] : []),
    ...(printing.messages ? [code`sentence: ${sentenceOf(site)}`, ...(more ?? [])] : []),
    ...(printing.messages && typeof site.sentence !== 'string' ? [code`authored: true`] : []),
  ];
  const owner = `${camelCase(printing.self.name)}${words === undefined ? '' : nameWords(words)}`;
  const rule = named(
    printing.rules,
    `${owner}${nameWords(keyword)}Rule`,
    members,
    place !== undefined,
  );
  return place === undefined ? name(rule) : code`${name(rule)}(key)`;
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
  isKeyed: boolean,
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
  declarations.set(rule, declare(rule, members, isKeyed));
  return rule;
}

function declare(rule: string, members: readonly Code[], isKeyed: boolean): Code {
  const type = importType('Rule', './runtime/found.js');
  const head = isKeyed
    ? code`const ${name(rule)} = (key: string): ${type} => (`
    : code`const ${name(rule)}: ${type} = `;
  const end = raw(isKeyed ? ');' : ';');
  const line = code`${head}{ ${join(members, ', ')} }${end}`;
  if (lengthOf(line) <= 100) return line;
  return code`
    ${head}{
      ${members.map((member) => code`${member},`)}
    }${end}
  `;
}

/** The declarations of the rules that code names, but for those that stand before it. */
export function takeRules({ declarations, declared }: Rules, { parts }: Code): readonly Code[] {
  if (declarations.size === declared.size) return [];
  const text = parts.filter((part) => typeof part === 'string').join(' ');
  return (text.match(/\b\w+Rule\d*\b/g) ?? []).flatMap((rule) => {
    const declaration = declarations.get(rule);
    if (declaration === undefined || declared.has(rule)) return [];
    declared.add(rule);
    return [declaration];
  });
}
