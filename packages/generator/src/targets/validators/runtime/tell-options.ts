import { got } from './describe.js';
import type { Pending } from './found.js';

/** Tells of a value that fits no option of a union: what each of them wants, where that is said quickly. */
export function tellOptions(issue: Pending, key: string | number | undefined): string {
  const { rule, alternatives } = issue;
  const wanted = new Set(alternatives?.options.map(onlySentence));
  const { sentence = '' } = rule;
  const told =
    wanted.has(undefined) || wanted.size === 0 || wanted.size > 6 ? sentence : listed([...wanted]);
  return told + got(issue, key);
}

/** What an option says of the value itself, where that is one sentence. */
function onlySentence([issue, ...more]: readonly Pending[]): string | undefined {
  if (issue === undefined || more.length > 0 || issue.keys !== undefined) return undefined;
  return issue.alternatives === undefined ? issue.rule.sentence : undefined;
}

/** `must be a string, or must have the property "a"`; `must be a string or null`. */
function listed(sentences: readonly (string | undefined)[]): string {
  const words = sentences.map((each) => /^must be ((?!one of ).*)$/.exec(each ?? '')?.[1]);
  if (words.includes(undefined)) return sentences.join(', or ');
  return `must be ${words.slice(0, -1).join(', ')}${words.length > 1 ? ' or ' : ''}${words.at(-1) ?? ''}`;
}
