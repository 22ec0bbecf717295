import type { FuncKeywordDefinition, KeywordDefinition } from 'ajv';
import { compareInstants, readInstant } from './instants.js';

/** As much of an ajv instance, of any dialect, as it takes to teach it a keyword. */
export interface KeywordHost {
  addKeyword(definition: KeywordDefinition): unknown;
}

/** Keywords of Trefoil that say something to people or to code, and refuse no value. */
const annotations: readonly KeywordDefinition[] = [
  { keyword: 'x-message', schemaType: 'string' },
  { keyword: 'x-extensible-enum', schemaType: 'array' },
];

/**
 * Keywords of Trefoil that refuse values, written from their description alone. None declares a
 * type: beside a `$ref`, strict mode would want that type said once more in the schema.
 */
const assertions: readonly FuncKeywordDefinition[] = [
  {
    keyword: 'x-max-bytes',
    schemaType: 'number',
    compile: (limit: number) => forTexts((text) => Buffer.byteLength(text, 'utf8') <= limit),
  },
  {
    keyword: 'x-min-bytes',
    schemaType: 'number',
    compile: (limit: number) => forTexts((text) => Buffer.byteLength(text, 'utf8') >= limit),
  },
  {
    keyword: 'x-json-text',
    schemaType: 'boolean',
    compile: (wanted: boolean) => forTexts((text) => !wanted || isJson(text)),
  },
  {
    keyword: 'x-format-minimum',
    schemaType: 'string',
    compile: (limit: string) => forTexts((text) => compareTexts(text, limit) >= 0),
  },
  {
    keyword: 'x-format-maximum',
    schemaType: 'string',
    compile: (limit: string) => forTexts((text) => compareTexts(text, limit) <= 0),
  },
  {
    keyword: 'x-chronological',
    schemaType: 'array',
    compile: (names: readonly string[]) => (value: unknown) => runsForward(value, names),
  },
];

/** Names all keywords that Trefoil adds to JSON Schema. */
export const keywordNames: readonly string[] = [...annotations, ...assertions].map((definition) =>
  String(definition.keyword),
);

/** Teaches ajv the keywords that Trefoil adds, so that its strict mode reads them and it refuses what they refuse. */
export function registerKeywords<Host extends KeywordHost>(ajv: Host): Host {
  for (const definition of [...annotations, ...assertions]) ajv.addKeyword(definition);
  return ajv;
}

function forTexts(test: (text: string) => boolean): (value: unknown) => boolean {
  return (value) => typeof value !== 'string' || test(value);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A text that is no date-time equals any: to refuse it is the business of `format`. */
function compareTexts(left: string, right: string): number {
  const first = readInstant(left);
  const second = readInstant(right);
  if (first === undefined || second === undefined) return 0;
  return compareInstants(first, second);
}

function runsForward(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const own = new Map<string, unknown>(Object.entries(value));
  const instants = names.flatMap((name) => {
    const text = own.get(name);
    const instant = typeof text === 'string' ? readInstant(text) : undefined;
    return instant === undefined ? [] : [instant];
  });
  return instants.every((instant, index) => {
    const before = instants[index - 1];
    return before === undefined || compareInstants(before, instant) <= 0;
  });
}
