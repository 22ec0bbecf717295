import type { Dialect } from '../read/dialects.js';
import type { KeywordReader, Keywords } from './context.js';
import { anyKeywords } from './keywords/any.js';
import {
  arrayKeywords,
  arrayLimits,
  olderArrayKeywords,
  unevaluatedItemsKeywords,
} from './keywords/array.js';
import { composeKeywords } from './keywords/compose.js';
import { docsKeywords } from './keywords/docs.js';
import { numberKeywords } from './keywords/number.js';
import {
  dependenciesKeywords,
  dependentRequiredKeywords,
  dependentSchemasKeywords,
  objectKeywords,
  objectLimits,
  unevaluatedPropertiesKeywords,
} from './keywords/object.js';
import { ownKeywords } from './keywords/own.js';
import { coreKeywords, olderCoreKeywords } from './keywords/reference.js';
import { contentKeywords, formatKeywords, stringKeywords } from './keywords/string.js';

type Entry = readonly [string, KeywordReader];

/** Keywords that stand and fall together: a custom metaschema may leave a vocabulary out. */
interface Vocabulary {
  readonly name: string;
  readonly entries: readonly Entry[];
}

const vocabularies202012: readonly Vocabulary[] = [
  { name: 'core', entries: coreKeywords },
  {
    name: 'applicator',
    entries: [...arrayKeywords, ...objectKeywords, ...dependentSchemasKeywords, ...composeKeywords],
  },
  {
    name: 'unevaluated',
    entries: [...unevaluatedItemsKeywords, ...unevaluatedPropertiesKeywords],
  },
  {
    name: 'validation',
    entries: [
      ...anyKeywords,
      ...numberKeywords,
      ...stringKeywords,
      ...arrayLimits,
      ...objectLimits,
      ...dependentRequiredKeywords,
    ],
  },
  { name: 'meta-data', entries: docsKeywords },
  { name: 'format-annotation', entries: formatKeywords },
  { name: 'format-assertion', entries: formatKeywords },
  { name: 'content', entries: contentKeywords },
];

const draft07: readonly Entry[] = [
  ...olderCoreKeywords,
  ...anyKeywords,
  ...numberKeywords,
  ...stringKeywords,
  ...formatKeywords,
  ...contentKeywords.filter(([keyword]) => keyword !== 'contentSchema'),
  ...olderArrayKeywords,
  ...objectLimits,
  ...objectKeywords,
  ...dependenciesKeywords,
  ...composeKeywords,
  ...docsKeywords.filter(([keyword]) => keyword !== 'deprecated'),
];

/** The readers of all keywords that a dialect has. */
export function keywordsOf(dialect: Dialect, own: boolean): Keywords {
  return new Map([...standardKeywords(dialect), ...(own ? ownKeywords : [])]);
}

function standardKeywords(dialect: Dialect): readonly Entry[] {
  switch (dialect.name) {
    case 'draft-07':
      return draft07;
    case '2020-12': {
      const { vocabularies } = dialect;
      return vocabularies202012
        .filter(({ name }) => vocabularies?.some((uri) => uri.endsWith(`/${name}`)) ?? true)
        .flatMap(({ entries }) => entries);
    }
  }
}

/** Whether the dialect itself makes `format` a rule. */
export function assertsFormats(dialect: Dialect): boolean {
  return dialect.vocabularies?.some((uri) => uri.endsWith('/format-assertion')) ?? false;
}

/** Every keyword of any dialect, and those of OpenAPI that are known not to be mistakes. */
export const keywordsOfAnyDialect: ReadonlySet<string> = new Set([
  ...vocabularies202012.flatMap(({ entries }) => entries.map(([keyword]) => keyword)),
  ...draft07.map(([keyword]) => keyword),
  ...['id', '$recursiveRef', '$recursiveAnchor', 'divisibleBy', 'extends', 'disallow'],
  ...['nullable', 'example', 'discriminator', 'xml', 'externalDocs'],
]);
