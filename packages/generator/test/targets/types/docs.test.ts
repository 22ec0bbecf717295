import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { compile } from './compiler.js';
import { textOf, typesOf } from './golden.js';

async function print(schema: JsonObject): Promise<string> {
  return textOf(await typesOf(schema)).replace('// Generated.\n\n', '');
}

describe('comments', () => {
  test('say what the type cannot: rules in words, format, default, examples, deprecation, place', async () => {
    const text = await print({
      title: 'T',
      description: 'A thing.',
      type: 'object',
      properties: {
        name: {
          title: 'The name',
          description: 'As people call it.',
          type: 'string',
          minLength: 1,
          maxLength: 63,
          pattern: '^[a-z]+$',
          default: 'x',
          examples: ['a', 'b'],
          deprecated: true,
        },
        at: { type: 'string', format: 'date-time' },
        count: { type: 'integer', minimum: 1, maximum: 10000, multipleOf: 5 },
        rate: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
        list: { type: 'array', minItems: 20, uniqueItems: true },
        text: { type: 'string', 'x-max-bytes': 1, minLength: 3, maxLength: 3 },
        map: {
          type: 'object',
          maxProperties: 64,
          propertyNames: { maxLength: 5 },
          additionalProperties: { description: 'One of them.' },
        },
      },
    });
    expect(text).toBe(`/**
 * A thing.
 *
 * @see \`schema.json#\`
 */
export interface T {
  /**
   * The name.
   *
   * As people call it.
   *
   * 1 to 63 characters. Matches \`^[a-z]+$\`.
   *
   * @default "x"
   * @example
   * "a"
   * "b"
   * @deprecated
   * @see \`schema.json#/properties/name\`
   */
  name?: string;
  /**
   * Format: \`date-time\`.
   *
   * @see \`schema.json#/properties/at\`
   */
  at?: string;
  /**
   * A whole number, from 1 to 10,000, a multiple of 5.
   *
   * @see \`schema.json#/properties/count\`
   */
  count?: number;
  /**
   * Greater than 0, less than 1.
   *
   * @see \`schema.json#/properties/rate\`
   */
  rate?: number;
  /**
   * At least 20 items. No two items are equal.
   *
   * @see \`schema.json#/properties/list\`
   */
  list?: unknown[];
  /**
   * Exactly 3 characters. At most 1 byte in UTF-8.
   *
   * @see \`schema.json#/properties/text\`
   */
  text?: string;
  /**
   * At most 64 properties. Names: at most 5 characters.
   *
   * @see \`schema.json#/properties/map\`
   */
  map?: {
    /** One of them. */
    [key: string]: unknown;
  };
}
`);
  });

  test('a property without a description has that of what it refers to', async () => {
    const text = await print({
      type: 'object',
      properties: { a: { $ref: '#/$defs/A' } },
      $defs: { A: { description: 'What it is.', type: 'string' } },
    });
    expect(text).toContain('   * What it is.\n   *\n   * @see `schema.json#/properties/a`');
  });

  test('a documented list of constants is documented value by value', async () => {
    const text = await print({
      oneOf: [
        { const: 'red', title: 'Red' },
        { const: 'green', description: 'Like grass.' },
      ],
    });
    expect(text).toContain(`export type T =
  /** Red. */
  | 'red'
  /** Like grass. */
  | 'green';`);
  });

  test('a long line is broken, a list and a table are left alone', async () => {
    const words = 'word '.repeat(40).trim();
    const text = await print({
      description: `${words}\n\n- an item\n| a | table |`,
      type: 'string',
    });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text).toContain(' * - an item\n * | a | table |\n');
  });

  test('what a type leaves out is said, and reported with its place', async () => {
    const result = await typesOf({
      type: 'object',
      properties: { list: { type: 'array', contains: { const: 1 } } },
    });
    expect(textOf(result)).toContain(
      'The type leaves out `contains`: a type says the same of every item.',
    );
    expect(result.diagnostics).toMatchObject([
      { code: 'type-wider', severity: 'info', at: { pointer: '/properties/list' } },
    ]);
  });
});

describe('hostile text', () => {
  const hostile = [
    '*/ globalThis.pwned = 1; /*',
    '@ts-nocheck\n@ts-ignore\n/// <reference path="/etc/passwd" />\n//# sourceMappingURL=data:,x',
    "'; globalThis.pwned = 1; //",
    '\\',
    '${globalThis.pwned = 1}`',
    '\u2028\u202e\ud800',
    '<!-- --> </script>',
    '"]: never; pwned: {',
    '__proto__',
    '',
  ];

  test('in every place of a schema it stays text, in modules that compile', async () => {
    const files = new Map<string, string>();
    for (const [index, text] of hostile.entries()) {
      const schema = {
        title: text,
        description: text,
        $comment: text,
        type: 'object',
        properties: {
          [text]: { description: text, default: text, examples: [text, { [text]: text }] },
          list: { enum: [text, 'other'], title: text },
          only: { const: text, 'x-message': text },
          format: { type: 'string', format: text || 'x', contentMediaType: text },
          open: { type: 'string', 'x-extensible-enum': [text], description: text },
        },
        patternProperties: { [`^${escape(text)}x`]: { description: text } },
        required: [text],
        dependentRequired: { [text]: [text, 'list'] },
        'x-unknown': text,
      };
      const result = await typesOf(schema);
      for (const line of textOf(result).split('\n')) {
        expect(line).not.toMatch(/^\s*(globalThis|\/\/[/#@]|@ts-)/);
      }
      files.set(`/${index}.ts`, textOf(result));
    }
    expect(compile(files)).toEqual(new Map());
    const all = [...files.values()].join('');
    expect(all).not.toMatch(/[\u2028\u202e]|<\/script|<!--/);
    expect(Buffer.from(all).toString()).toBe(all);
  });
});

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/\ud800]/g, '');
}
