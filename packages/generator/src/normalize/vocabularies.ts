import {
  type Entry,
  anyKeywords,
  arrayKeywords,
  arrayLimits,
  composeKeywords,
  conditionKeywords,
  constantKeywords,
  contentKeywords,
  core201909Keywords,
  coreKeywords,
  dependenciesKeywords,
  dependentRequiredKeywords,
  dependentSchemasKeywords,
  docsKeywords,
  formatKeywords,
  numberKeywords,
  objectKeywords,
  objectLimits,
  olderArrayKeywords,
  propertyNamesKeywords,
  stringKeywords,
  unevaluatedItemsKeywords,
  unevaluatedPropertiesKeywords,
} from './keyword-groups.js';

/** Keywords that stand and fall together: a custom metaschema may leave a vocabulary out. */
export interface Vocabulary {
  readonly name: string;
  readonly entries: readonly Entry[];
}

const applicators: readonly Entry[] = [
  ...objectKeywords,
  ...propertyNamesKeywords,
  ...dependentSchemasKeywords,
  ...dependenciesKeywords,
  ...composeKeywords,
  ...conditionKeywords,
];

const unevaluated: readonly Entry[] = [
  ...unevaluatedItemsKeywords,
  ...unevaluatedPropertiesKeywords,
];

const shared: readonly Vocabulary[] = [
  {
    name: 'validation',
    entries: [
      ...anyKeywords,
      ...constantKeywords,
      ...numberKeywords,
      ...stringKeywords,
      ...arrayLimits,
      ...objectLimits,
      ...dependentRequiredKeywords,
    ],
  },
  { name: 'meta-data', entries: docsKeywords },
  { name: 'content', entries: contentKeywords },
];

/** The vocabularies of 2019-09. */
export const vocabularies201909: readonly Vocabulary[] = [
  { name: 'core', entries: core201909Keywords },
  { name: 'applicator', entries: [...olderArrayKeywords, ...applicators, ...unevaluated] },
  ...shared,
  { name: 'format', entries: formatKeywords },
];

/** The vocabularies of 2020-12. */
export const vocabularies202012: readonly Vocabulary[] = [
  { name: 'core', entries: coreKeywords },
  { name: 'applicator', entries: [...arrayKeywords, ...applicators] },
  { name: 'unevaluated', entries: unevaluated },
  ...shared,
  { name: 'format-annotation', entries: formatKeywords },
  { name: 'format-assertion', entries: formatKeywords },
];
