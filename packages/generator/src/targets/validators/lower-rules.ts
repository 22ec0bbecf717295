import { constant } from './keywords/const.js';
import { contentEncoding } from './keywords/content-encoding.js';
import { contentMediaType } from './keywords/content-media-type.js';
import { enumeration } from './keywords/enum.js';
import { exclusiveMaximum } from './keywords/exclusive-maximum.js';
import { exclusiveMinimum } from './keywords/exclusive-minimum.js';
import { format } from './keywords/format.js';
import { maxItems } from './keywords/max-items.js';
import { maxLength } from './keywords/max-length.js';
import { maximum } from './keywords/maximum.js';
import { minItems } from './keywords/min-items.js';
import { minLength } from './keywords/min-length.js';
import { minimum } from './keywords/minimum.js';
import { multipleOf } from './keywords/multiple-of.js';
import { pattern } from './keywords/pattern.js';
import { uniqueItems } from './keywords/unique-items.js';
import { formatMaximum } from './keywords/x-format-maximum.js';
import { formatMinimum } from './keywords/x-format-minimum.js';
import { jsonText } from './keywords/x-json-text.js';
import { maxBytes } from './keywords/x-max-bytes.js';
import { minBytes } from './keywords/x-min-bytes.js';
import type { LowerGate, LowerKeyword, RulePlace } from './lowered-rule.js';
import { siteOf } from './lowering.js';
import type { Check, Gate } from './plan.js';
import type { Schema } from '../../model/model.js';

/** Keywords that are told alone, in this order. */
const gateKeywords: readonly LowerGate[] = [constant, enumeration];

/** Keywords for numbers; `integer` is a part of the type. */
export const numberKeywords: readonly LowerKeyword[] = [
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
];

/** Keywords for strings. */
export const stringKeywords: readonly LowerKeyword[] = [
  minLength,
  maxLength,
  minBytes,
  maxBytes,
  pattern,
  format,
  formatMinimum,
  formatMaximum,
  jsonText,
  contentEncoding,
  contentMediaType,
];

/** Keywords for arrays as a whole. */
export const arrayKeywords: readonly LowerKeyword[] = [minItems, maxItems, uniqueItems];

/** The checks of keywords that look at a value as a whole. */
export function lowerRules(
  keywords: readonly LowerKeyword[],
  schema: Schema,
  place: RulePlace,
): Check[] {
  return keywords.flatMap((keyword): readonly Check[] => {
    const lowered = keyword(schema, place);
    if (lowered === undefined) return [];
    const { rule, expected, condition, said } = lowered;
    const site = siteOf(schema, rule, expected, place.message, { said });
    return [{ kind: 'condition', condition, site }];
  });
}

/** The gates of keywords that are told alone. */
export function lowerGates(schema: Schema, place: RulePlace): Gate[] {
  return gateKeywords.flatMap((keyword) => keyword(schema, place) ?? []);
}
