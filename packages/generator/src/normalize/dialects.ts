import type { Extensions } from '../model/extensions.js';
import type { Dialect } from '../read/dialects.js';
import type { Keywords } from './context.js';
import { customKeyword } from './custom-keyword.js';
import {
  type Entry,
  anyKeywords,
  commentKeywords,
  composeKeywords,
  conditionKeywords,
  constantKeywords,
  contentKeywords,
  dependenciesKeywords,
  docsKeywords,
  draft04NumberKeywords,
  formatKeywords,
  nullableKeywords,
  numberKeywords,
  objectKeywords,
  objectLimits,
  olderArrayKeywords,
  olderArrayLimits,
  olderCoreKeywords,
  openApiKeywords,
  ownKeywords,
  propertyNamesKeywords,
  referenceKeywords,
  stringKeywords,
} from './keyword-groups.js';
import { type Vocabulary, vocabularies201909, vocabularies202012 } from './vocabularies.js';

const sinceDraft04: readonly Entry[] = [
  ...anyKeywords,
  ...stringKeywords,
  ...formatKeywords,
  ...olderArrayLimits,
  ...olderArrayKeywords,
  ...objectLimits,
  ...objectKeywords,
  ...dependenciesKeywords,
  ...composeKeywords,
];

const draft04: readonly Entry[] = [
  ...olderCoreKeywords('id'),
  ...without(sinceDraft04, 'contains'),
  ...draft04NumberKeywords,
  // `readOnly` was a keyword of hyper-schema at that time.
  ...without(docsKeywords, 'examples', 'writeOnly', 'deprecated'),
];

const sinceDraft06: readonly Entry[] = [
  ...olderCoreKeywords('$id'),
  ...sinceDraft04,
  ...constantKeywords,
  ...numberKeywords,
  ...propertyNamesKeywords,
];

const draft06: readonly Entry[] = [
  ...sinceDraft06,
  ...without(docsKeywords, 'writeOnly', 'deprecated'),
];

const draft07: readonly Entry[] = [
  ...sinceDraft06,
  ...commentKeywords,
  ...conditionKeywords,
  ...without(contentKeywords, 'contentSchema'),
  ...without(docsKeywords, 'deprecated'),
];

const openApi30: readonly Entry[] = [
  ...referenceKeywords,
  ...without(
    sinceDraft04,
    'type',
    'contains',
    'dependencies',
    'patternProperties',
    'additionalItems',
  ),
  ...nullableKeywords,
  ...draft04NumberKeywords,
  ...without(docsKeywords, 'examples'),
  ...openApiKeywords,
];

function without(entries: readonly Entry[], ...keywords: readonly string[]): readonly Entry[] {
  return entries.filter(([keyword]) => !keywords.includes(keyword));
}

/** The readers of all keywords that a dialect has. */
export function keywordsOf(dialect: Dialect, own: boolean, extensions?: Extensions): Keywords {
  const custom = [...(extensions?.keywords.values() ?? [])].map(customKeyword);
  return new Map([...standardKeywords(dialect), ...(own ? ownKeywords : []), ...custom]);
}

function standardKeywords(dialect: Dialect): readonly Entry[] {
  switch (dialect.name) {
    case 'draft-04':
      return draft04;
    case 'draft-06':
      return draft06;
    case 'draft-07':
      return draft07;
    case '2019-09':
      return inForce(vocabularies201909, dialect);
    case '2020-12':
      return inForce(vocabularies202012, dialect);
    case 'OpenAPI 3.0':
      return openApi30;
    case 'OpenAPI 3.1':
      return [...inForce(vocabularies202012, dialect), ...openApiKeywords];
  }
}

function inForce(known: readonly Vocabulary[], { vocabularies }: Dialect): readonly Entry[] {
  const named = vocabularies && [...vocabularies.keys()];
  return (
    known
      // Core is in force wherever there is a schema.
      .filter(({ name }) => name === 'core' || (named?.some((uri) => isNamed(uri, name)) ?? true))
      .flatMap(({ entries }) => entries)
  );
}

function isNamed(uri: string, vocabulary: string): boolean {
  return uri.startsWith('https://json-schema.org/draft/') && uri.endsWith(`/${vocabulary}`);
}

/** Whether the dialect itself makes `format` a rule. */
export function assertsFormats({ vocabularies }: Dialect): boolean {
  if (vocabularies === undefined) return false;
  return [...vocabularies].some(
    ([uri, required]) => isNamed(uri, 'format-assertion') || (required && isNamed(uri, 'format')),
  );
}

/** Every keyword of any dialect, and those of OpenAPI that are known not to be mistakes. */
export const keywordsOfAnyDialect: ReadonlySet<string> = new Set([
  ...[...vocabularies201909, ...vocabularies202012].flatMap(({ entries }) =>
    entries.map(([keyword]) => keyword),
  ),
  ...[...draft04, ...draft07].map(([keyword]) => keyword),
  ...['divisibleBy', 'extends', 'disallow'],
  ...['nullable', 'example', 'discriminator', 'xml', 'externalDocs'],
]);

/** Whether a keyword has a meaning already, in some dialect or as one of our own. */
export function isTaken(keyword: string): boolean {
  return (
    keyword.startsWith('$') ||
    keywordsOfAnyDialect.has(keyword) ||
    ownKeywords.some(([own]) => own === keyword)
  );
}
