import type { Issue } from '../issue.js';
import type { Schema, StringRules } from '../model.js';
import { compareInstants, isDateTime } from './instants.js';
import { issueOf } from './issues.js';
import type { Spot } from './outcome.js';

/** The rules for strings that a string breaks. */
export function checkString(
  schema: Schema,
  rules: StringRules,
  value: string,
  spot: Spot,
): readonly Issue[] {
  const issues: Issue[] = [];
  const { minLength, maxLength, minBytes, maxBytes, pattern } = rules;
  const bound = (rule: string, limit: number | undefined, broken: (limit: number) => boolean) => {
    if (limit !== undefined && broken(limit)) issues.push(issueOf(schema, rule, spot, limit));
  };
  bound('minLength', minLength, (limit) => codePoints(value) < limit);
  bound('maxLength', maxLength, (limit) => codePoints(value) > limit);
  bound('minBytes', minBytes, (limit) => utf8Bytes(value) < limit);
  bound('maxBytes', maxBytes, (limit) => utf8Bytes(value) > limit);
  if (pattern !== undefined && !new RegExp(pattern.source, pattern.flags).test(value)) {
    issues.push(issueOf(schema, 'pattern', spot, pattern.source));
  }
  if (rules.jsonText === true && !isJsonText(value)) issues.push(issueOf(schema, 'jsonText', spot));
  const instant = (rule: string, limit: string | undefined, wrongSign: number) => {
    if (limit === undefined || !isDateTime(value)) return;
    if (Math.sign(compareInstants(value, limit)) === wrongSign) {
      issues.push(issueOf(schema, rule, spot, limit));
    }
  };
  instant('formatMinimum', rules.formatMinimum, -1);
  instant('formatMaximum', rules.formatMaximum, 1);
  return issues;
}

/** Length in code points. */
export function codePoints(text: string): number {
  return [...text].length;
}

/** Length in bytes of UTF-8; a lone surrogate counts as its replacement character, three bytes. */
export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Whether a string is the text of a JSON value. */
export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
