import type { BrokenRule } from './broken-rule.js';
import { sentences } from './keyword-rules.js';
import type { Schema } from './model.js';
import { sourceKeyword } from './origin.js';

/** What the value should have been, as a sentence: the author's own where there is one. */
export function ruleSentence(schema: Schema, broken: BrokenRule, message?: string): string {
  return speaksForItself(schema, broken.rule)
    ? plainSentence(schema, broken)
    : (message ?? plainSentence(schema, broken));
}

/**
 * Whether the author's own sentence is not for this rule: a face forbids the property, or closes an
 * enum that is open to readers; what is said of those is said to the other side.
 */
export function speaksForItself(schema: Schema, rule: string): boolean {
  const keyword = sourceKeyword(schema, rule);
  if (rule === 'enum') return keyword === 'x-extensible-enum';
  return rule === 'maxDepth' || (rule === 'false' && keyword !== 'false');
}

function plainSentence(schema: Schema, broken: BrokenRule): string {
  const { rule, said } = broken;
  if (said !== undefined) return said;
  if (rule === 'false') return hiddenSentence(sourceKeyword(schema, rule));
  if (rule === 'maxDepth') return 'is nested too deep';
  const sentence = sentences.get(rule);
  return sentence?.(schema, broken) ?? `must keep the rule ${sourceKeyword(schema, rule)}`;
}

function hiddenSentence(keyword: string): string {
  if (keyword === 'readOnly') return 'output only: remove it';
  return keyword === 'writeOnly' ? 'input only: it is never sent back' : 'must not be present';
}
