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

/** The keyword of the source for a rule of the model: `false` for the schema that accepts nothing. */
export function sourceKeyword(schema: Schema, rule: string): string {
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
