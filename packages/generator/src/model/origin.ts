import type { DefinitionId, Pattern, Schema } from './model.js';

const ownKeywords: Readonly<Record<string, string>> = {
  integer: 'type',
  types: 'type',
  minBytes: 'x-min-bytes',
  maxBytes: 'x-max-bytes',
  jsonText: 'x-json-text',
  formatMinimum: 'x-format-minimum',
  formatMaximum: 'x-format-maximum',
  chronological: 'x-chronological',
  when: 'if',
  min: 'contains',
  max: 'maxContains',
};

/** The name of a rule that a keyword of the team's own makes, whatever members the model has. */
export function customRule(keyword: string): string {
  return `${customPrefix}${keyword}`;
}

const customPrefix = 'custom ';

/** The keyword of the source for a rule of the model: `false` for the schema that accepts nothing. */
export function sourceKeyword(schema: Schema, rule: string): string {
  if (rule.startsWith(customPrefix)) return rule.slice(customPrefix.length);
  return schema.origin?.[rule] ?? ownKeywords[rule] ?? rule;
}

/** The keyword that refers to a definition. */
export function referenceKeyword(schema: Schema, target: DefinitionId): string {
  return schema.origin?.[target] ?? '$ref';
}

/** A regular expression as the author has it. */
export function writtenPattern({ source, written }: Pattern): string {
  return written ?? source;
}
