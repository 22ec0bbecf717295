import type { KeywordReader } from './context.js';
import { additionalItems } from './keywords/additional-items.js';
import { additionalProperties } from './keywords/additional-properties.js';
import { allOf } from './keywords/all-of.js';
import { anchor } from './keywords/anchor.js';
import { anyOf } from './keywords/any-of.js';
import { comment } from './keywords/comment.js';
import { constant } from './keywords/const.js';
import { contains } from './keywords/contains.js';
import { contentEncoding } from './keywords/content-encoding.js';
import { contentMediaType } from './keywords/content-media-type.js';
import { contentSchema } from './keywords/content-schema.js';
import { fallback } from './keywords/default.js';
import { definitions } from './keywords/definitions.js';
import { defs } from './keywords/defs.js';
import { dependencies } from './keywords/dependencies.js';
import { dependentRequired } from './keywords/dependent-required.js';
import { dependentSchemas } from './keywords/dependent-schemas.js';
import { deprecated } from './keywords/deprecated.js';
import { description } from './keywords/description.js';
import { discriminator } from './keywords/discriminator.js';
import { dynamicAnchor } from './keywords/dynamic-anchor.js';
import { dynamicReference } from './keywords/dynamic-ref.js';
import { elseBranch } from './keywords/else.js';
import { enumeration } from './keywords/enum.js';
import { example } from './keywords/example.js';
import { examples } from './keywords/examples.js';
import { draft04ExclusiveMaximum, exclusiveMaximum } from './keywords/exclusive-maximum.js';
import { draft04ExclusiveMinimum, exclusiveMinimum } from './keywords/exclusive-minimum.js';
import { externalDocs } from './keywords/external-docs.js';
import { format } from './keywords/format.js';
import { identifier } from './keywords/id.js';
import { when } from './keywords/if.js';
import { items, itemsOrPrefix } from './keywords/items.js';
import { maxContains } from './keywords/max-contains.js';
import { maxItems } from './keywords/max-items.js';
import { maxLength } from './keywords/max-length.js';
import { maxProperties } from './keywords/max-properties.js';
import { draft04Maximum, maximum } from './keywords/maximum.js';
import { minContains } from './keywords/min-contains.js';
import { minItems } from './keywords/min-items.js';
import { minLength } from './keywords/min-length.js';
import { minProperties } from './keywords/min-properties.js';
import { draft04Minimum, minimum } from './keywords/minimum.js';
import { multipleOf } from './keywords/multiple-of.js';
import { not } from './keywords/not.js';
import { nullable } from './keywords/nullable.js';
import { oneOf } from './keywords/one-of.js';
import { pattern } from './keywords/pattern.js';
import { patternProperties } from './keywords/pattern-properties.js';
import { prefixItems } from './keywords/prefix-items.js';
import { properties } from './keywords/properties.js';
import { propertyNames } from './keywords/property-names.js';
import { readOnly } from './keywords/read-only.js';
import { recursiveAnchor } from './keywords/recursive-anchor.js';
import { recursiveReference } from './keywords/recursive-ref.js';
import { reference } from './keywords/ref.js';
import { required } from './keywords/required.js';
import { metaschema } from './keywords/schema.js';
import { thenBranch } from './keywords/then.js';
import { title } from './keywords/title.js';
import { nullableType, type } from './keywords/type.js';
import { unevaluatedItems } from './keywords/unevaluated-items.js';
import { unevaluatedProperties } from './keywords/unevaluated-properties.js';
import { uniqueItems } from './keywords/unique-items.js';
import { vocabulary } from './keywords/vocabulary.js';
import { writeOnly } from './keywords/write-only.js';
import { chronological } from './keywords/x-chronological.js';
import { extensibleEnum } from './keywords/x-extensible-enum.js';
import { formatMaximum } from './keywords/x-format-maximum.js';
import { formatMinimum } from './keywords/x-format-minimum.js';
import { jsonText } from './keywords/x-json-text.js';
import { maxBytes } from './keywords/x-max-bytes.js';
import { message } from './keywords/x-message.js';
import { minBytes } from './keywords/x-min-bytes.js';
import { xml } from './keywords/xml.js';

/** A keyword and its reader. */
export type Entry = readonly [string, KeywordReader];

/** Rules for values of any type. */
export const anyKeywords: readonly Entry[] = [
  ['type', type],
  ['enum', enumeration],
];

/** `const`, new in draft-06. */
export const constantKeywords: readonly Entry[] = [['const', constant]];

/** Rules for numbers in draft-04. */
export const draft04NumberKeywords: readonly Entry[] = [
  ['minimum', draft04Minimum],
  ['maximum', draft04Maximum],
  ['exclusiveMinimum', draft04ExclusiveMinimum],
  ['exclusiveMaximum', draft04ExclusiveMaximum],
  ['multipleOf', multipleOf],
];

/** Rules for numbers. */
export const numberKeywords: readonly Entry[] = [
  ['minimum', minimum],
  ['maximum', maximum],
  ['exclusiveMinimum', exclusiveMinimum],
  ['exclusiveMaximum', exclusiveMaximum],
  ['multipleOf', multipleOf],
];

/** Rules for strings. */
export const stringKeywords: readonly Entry[] = [
  ['minLength', minLength],
  ['maxLength', maxLength],
  ['pattern', pattern],
];

/** `format`: a rule where it is asserted, else an annotation. */
export const formatKeywords: readonly Entry[] = [['format', format]];

/** What a string holds when it is decoded. */
export const contentKeywords: readonly Entry[] = [
  ['contentEncoding', contentEncoding],
  ['contentMediaType', contentMediaType],
  ['contentSchema', contentSchema],
];

/** Rules for arrays that apply no schema. */
export const olderArrayLimits: readonly Entry[] = [
  ['minItems', minItems],
  ['maxItems', maxItems],
  ['uniqueItems', uniqueItems],
];

/** Rules for arrays that apply no schema, since 2019-09. */
export const arrayLimits: readonly Entry[] = [
  ...olderArrayLimits,
  ['minContains', minContains],
  ['maxContains', maxContains],
];

/** Rules that apply schemas to items. */
export const arrayKeywords: readonly Entry[] = [
  ['prefixItems', prefixItems],
  ['items', items],
  ['contains', contains],
];

/** Rules that apply schemas to items, up to 2019-09. */
export const olderArrayKeywords: readonly Entry[] = [
  ['items', itemsOrPrefix],
  ['additionalItems', additionalItems],
  ['contains', contains],
];

/** What counts the items that nothing else looked at. */
export const unevaluatedItemsKeywords: readonly Entry[] = [['unevaluatedItems', unevaluatedItems]];

/** Rules for objects that apply no schema. */
export const objectLimits: readonly Entry[] = [
  ['required', required],
  ['minProperties', minProperties],
  ['maxProperties', maxProperties],
];

/** `dependentRequired`, new in 2019-09. */
export const dependentRequiredKeywords: readonly Entry[] = [
  ['dependentRequired', dependentRequired],
];

/** Rules that apply schemas to properties. */
export const objectKeywords: readonly Entry[] = [
  ['properties', properties],
  ['patternProperties', patternProperties],
  ['additionalProperties', additionalProperties],
];

/** `propertyNames`, new in draft-06. */
export const propertyNamesKeywords: readonly Entry[] = [['propertyNames', propertyNames]];

/** `dependentSchemas`, new in 2019-09. */
export const dependentSchemasKeywords: readonly Entry[] = [['dependentSchemas', dependentSchemas]];

/** What counts the properties that nothing else looked at. */
export const unevaluatedPropertiesKeywords: readonly Entry[] = [
  ['unevaluatedProperties', unevaluatedProperties],
];

/** `dependencies`, which each dialect can read. */
export const dependenciesKeywords: readonly Entry[] = [['dependencies', dependencies]];

/** Keywords that put schemas together. */
export const composeKeywords: readonly Entry[] = [
  ['allOf', allOf],
  ['anyOf', anyOf],
  ['oneOf', oneOf],
  ['not', not],
];

/** `if` with its branches, new in draft-07. */
export const conditionKeywords: readonly Entry[] = [
  ['if', when],
  ['then', thenBranch],
  ['else', elseBranch],
];

/** What is said for people. */
export const docsKeywords: readonly Entry[] = [
  ['title', title],
  ['description', description],
  ['deprecated', deprecated],
  ['readOnly', readOnly],
  ['writeOnly', writeOnly],
  ['default', fallback],
  ['examples', examples],
];

/** `$comment`, new in draft-07. */
export const commentKeywords: readonly Entry[] = [['$comment', comment]];

/** References alone. */
export const referenceKeywords: readonly Entry[] = [['$ref', reference]];

/** Names, references and places for definitions, up to draft-07, where `$id` was called `id` at first. */
export const olderCoreKeywords = (id: 'id' | '$id'): readonly Entry[] => [
  ['$schema', metaschema],
  [id, identifier],
  ...referenceKeywords,
  ['definitions', definitions],
  ['$defs', defs],
];

const coreSince201909: readonly Entry[] = [
  ...olderCoreKeywords('$id'),
  ...commentKeywords,
  ['$anchor', anchor],
  ['$vocabulary', vocabulary],
];

/** Names, references and places for definitions in 2019-09. */
export const core201909Keywords: readonly Entry[] = [
  ...coreSince201909,
  ['$recursiveRef', recursiveReference],
  ['$recursiveAnchor', recursiveAnchor],
];

/** Names, references and places for definitions since 2020-12. */
export const coreKeywords: readonly Entry[] = [
  ...coreSince201909,
  ['$dynamicAnchor', dynamicAnchor],
  ['$dynamicRef', dynamicReference],
];

/** What OpenAPI adds to schemas. */
export const openApiKeywords: readonly Entry[] = [
  ['discriminator', discriminator],
  ['example', example],
  ['xml', xml],
  ['externalDocs', externalDocs],
];

/** Rules for values of any type in OpenAPI 3.0. */
export const nullableKeywords: readonly Entry[] = [
  ['type', nullableType],
  ['nullable', nullable],
];

/** Keywords of our own: annotations to every other tool. */
export const ownKeywords: readonly Entry[] = [
  ['x-max-bytes', maxBytes],
  ['x-min-bytes', minBytes],
  ['x-chronological', chronological],
  ['x-json-text', jsonText],
  ['x-message', message],
  ['x-extensible-enum', extensibleEnum],
  ['x-format-minimum', formatMinimum],
  ['x-format-maximum', formatMaximum],
];
