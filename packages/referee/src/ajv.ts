import { Ajv, type FuncKeywordDefinition } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { keywordNames, registerKeywords } from './keywords.js';
import type { OwnRules } from './report.js';

/** The dialects that ajv reads. */
export type Dialect = 'draft-07' | '2019-09' | '2020-12';

/** How a schema is to be judged. */
export interface AjvOptions {
  /** Whether `format` refuses values, or only says what is meant. */
  readonly formats: 'assert' | 'annotate';
  readonly dialect: Dialect;
  /** Whether an unknown keyword is an error. */
  readonly strict?: boolean;
  /** Whether the keywords of Trefoil refuse values; true unless said otherwise. */
  readonly ownKeywords?: boolean;
  /** Keywords and formats of the team's own, all of which refuse values. */
  readonly extensions?: OwnRules;
}

/** Says by `$schema` how a document is to be read; `undefined` where ajv cannot. */
export function dialectOf(document: unknown): Dialect | undefined {
  const said: unknown =
    typeof document === 'object' && document !== null && '$schema' in document
      ? document.$schema
      : undefined;
  if (typeof said !== 'string') return '2020-12';
  if (said.includes('/2020-12/')) return '2020-12';
  if (said.includes('/2019-09/')) return '2019-09';
  return said.includes('/draft-07/') ? 'draft-07' : undefined;
}

/** Makes an ajv that knows the keywords of Trefoil and lists all errors. */
export function createAjv(options: AjvOptions): Ajv | Ajv2019 | Ajv2020 {
  const { extensions: own = { keywords: [], formats: [] } } = options;
  const isAsserted = options.formats === 'assert';
  const settings = {
    strict: options.strict ?? false,
    allErrors: true,
    validateFormats: isAsserted || own.formats.length > 0,
    // A property named "constructor" is not there until someone writes it.
    ownProperties: true,
    logger: false,
  } as const;
  const ajv = makeAjv(options.dialect, settings);
  // Beside formats of the team's own, those that only say what is meant are not to be known.
  if (isAsserted || own.formats.length === 0) addFormats.default(ajv);
  for (const { format, check } of own.formats) ajv.addFormat(format, check);
  for (const keyword of own.keywords) ajv.addKeyword(ownKeyword(keyword));
  if (options.ownKeywords !== false) return registerKeywords(ajv);
  for (const keyword of keywordNames) ajv.addKeyword(keyword);
  return ajv;
}

function ownKeyword({
  keyword,
  appliesTo,
  check,
}: OwnRules['keywords'][number]): FuncKeywordDefinition {
  return {
    keyword,
    validate: (parameter: unknown, value: unknown) =>
      !appliesTo.includes(typeOf(value)) || check(value, parameter),
  };
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function makeAjv(
  dialect: Dialect,
  settings: ConstructorParameters<typeof Ajv>[0],
): Ajv | Ajv2019 | Ajv2020 {
  switch (dialect) {
    case '2020-12':
      return new Ajv2020(settings);
    case '2019-09':
      return new Ajv2019(settings);
    case 'draft-07':
      // The write face refuses unknown properties by a keyword that this dialect does not have.
      return withUnevaluated(new Ajv({ ...settings, unevaluated: true }));
  }
}

function withUnevaluated(ajv: Ajv): Ajv {
  const definition = new Ajv2019().getKeyword('unevaluatedProperties');
  return typeof definition === 'object' ? ajv.addKeyword(definition) : ajv;
}
