import { got } from './describe.js';
import type { Pending, Rule } from './found.js';

/** What an issue says about the value under a key. */
export function messageOf(issue: Pending, key: string | number | undefined): string {
  const { sentence = '', tell } = issue.rule;
  return tell === undefined ? sentence + got(issue, key) : tell(issue, key);
}

/** How a value is told of that throws when it is read. */
export const unreadableRule: Rule = {
  keyword: 'unreadable',
  pointer: '',
  sentence: 'cannot be read: the value throws an error when it is looked at',
  tell: ({ rule }) => rule.sentence ?? '',
};
