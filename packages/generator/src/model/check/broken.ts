import type { Issue } from '../issue.js';
import { acceptsNothing } from '../make.js';
import type { Schema } from '../model.js';
import { sourceKeyword } from '../origin.js';
import { childPointer } from '../pointer.js';
import { ruleSentence } from '../sentences.js';
import { childrenOf, isInPlace } from '../walk.js';
import { describe } from './describe.js';
import { type Broken, keywordsTo, pathOf, pointerOf, type Prepared, type Run } from './run.js';

/** Pointer to the broken rule in its document. */
export function pointerToRule({ schema, rule }: Broken): string {
  const { pointer } = schema.at;
  // An issue about a name is told as one of `propertyNames`, which is not where the rule stands.
  const keyword = sourceKeyword(schema, rule);
  return keyword === 'false' || rule === 'maxDepth' ? pointer : childPointer(pointer, keyword);
}

/** A broken rule as it is told. */
export function issueFrom(broken: Broken, run: Run): Issue {
  const { prepared, tellsWays } = run;
  const { schema, rule, cursor, keyword, expected, received } = broken;
  const { alternatives } = broken;
  const path = pathOf(cursor.spot);
  const sentence = ruleSentence(schema, broken, cursor.message);
  const isUnknown = rule === 'additionalProperties' || rule === 'unevaluatedProperties';
  const known = isUnknown || rule === 'required' ? namesIn(schema, rule, prepared) : undefined;
  const isUnion = rule === 'anyOf' || rule === 'oneOf';
  const general = isUnknown && cursor.message === undefined;
  const told = isUnion && cursor.message === undefined ? optionsSentence(broken) : sentence;
  const message = general
    ? `${sentence} ${JSON.stringify(String(path.at(-1)))}`
    : received === undefined
      ? sentence
      : `${told ?? sentence}; got ${describe(received.value)}`;
  return {
    message,
    path,
    pointer: pointerOf(cursor.spot),
    keyword,
    schemaPointer: pointerToRule(broken),
    ...(expected !== undefined && { expected }),
    ...(alternatives && { alternatives: alternatives.map((each) => plainIssues(each, run)) }),
    ...(known && { known }),
    ...(tellsWays && { way: { keywords: keywordsToRule(broken), uri: schema.at.uri } }),
  };
}

/** Alternatives have none of their own: of unions inside of unions there would be no end. */
function plainIssues(issues: readonly Broken[], run: Run): readonly Issue[] {
  return issues.map(({ alternatives: _, ...broken }) => issueFrom(broken, run));
}

/** What each option of a union wants, where that is said quickly. */
function optionsSentence({ alternatives = [], cursor }: Broken): string | undefined {
  const wanted = new Set(
    alternatives.map(([issue, ...more]) =>
      issue === undefined ||
      more.length > 0 ||
      issue.cursor.spot !== cursor.spot ||
      issue.alternatives !== undefined
        ? undefined
        : ruleSentence(issue.schema, issue, issue.cursor.message),
    ),
  );
  return wanted.has(undefined) || wanted.size === 0 || wanted.size > 6
    ? undefined
    : listOfSentences([...wanted].map(String));
}

/** `must be a string, or must have the property "a"`; `must be a string or null`. */
function listOfSentences(sentences: readonly string[]): string {
  const words = sentences.map((each) => /^must be ((?!one of ).*)$/.exec(each)?.[1]);
  if (words.includes(undefined)) return sentences.join(', or ');
  return `must be ${words.slice(0, -1).join(', ')}${words.length > 1 ? ' or ' : ''}${words.at(-1) ?? ''}`;
}

/** The keywords on the way to a rule, and its own. */
export function keywordsToRule(broken: Broken): string {
  const { schema, cursor } = broken;
  const own = pointerToRule(broken).slice(schema.at.pointer.length);
  return `${keywordsTo(schema, cursor.way)}${own}`;
}

/** The properties that a schema names; `additionalProperties` looks at its own alone. */
function namesIn(schema: Schema, rule: string, prepared: Prepared): readonly string[] {
  const cached = rule === 'additionalProperties' ? undefined : prepared.names.get(schema);
  if (cached !== undefined) return cached;
  const names = new Set<string>();
  const seen = new Set<Schema>();
  const collect = (each: Schema): void => {
    if (seen.has(each)) return;
    seen.add(each);
    for (const property of each.object?.properties ?? []) {
      if (!acceptsNothing(property.schema)) names.add(property.name);
    }
    if (rule === 'additionalProperties') return;
    for (const { role, schema: child } of childrenOf(each)) {
      if (isInPlace(role) && role !== 'not') collect(child);
    }
    for (const id of each.refs) {
      const definition = prepared.definitions.get(id);
      if (definition !== undefined) collect(definition.schema);
    }
  };
  collect(schema);
  const found = [...names];
  if (rule !== 'additionalProperties') prepared.names.set(schema, found);
  return found;
}
