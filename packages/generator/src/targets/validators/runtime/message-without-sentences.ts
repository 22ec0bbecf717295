import type { Pending, Rule } from './found.js';

/** What an issue says where sentences are left out: the keyword. */
export function messageOf({ rule }: Pending): string {
  return rule.keyword;
}

/** How a value is told of that throws when it is read. */
export const unreadableRule: Rule = { keyword: 'unreadable', pointer: '' };
