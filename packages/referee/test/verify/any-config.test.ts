import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '@trefoil/generator';
import { afterAll, describe, expect, test } from 'vitest';
import type { Check } from '../../src/report.js';
import { verify } from '../../src/verify.js';

const schemas: Readonly<Record<string, unknown>> = {
  'draft-07': {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Order',
    type: 'object',
    required: ['id', 'lines'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', pattern: '^[A-Z]{2}-[0-9]{4}$' },
      lines: { type: 'array', minItems: 1, maxItems: 5, items: { $ref: '#/definitions/line' } },
      place: {
        type: 'array',
        items: [{ type: 'number' }, { type: 'number' }],
        additionalItems: false,
      },
      note: { type: ['string', 'null'], maxLength: 10 },
      gift: { type: 'boolean' },
      card: { type: 'string' },
    },
    dependencies: { card: ['gift'] },
    definitions: {
      line: {
        type: 'object',
        required: ['sku', 'count'],
        properties: {
          sku: { type: 'string', minLength: 1 },
          count: { type: 'integer', minimum: 1, maximum: 99 },
          price: { type: 'number', exclusiveMinimum: 0 },
        },
      },
    },
  },
  'unions and recursion': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Shape',
    oneOf: [
      {
        type: 'object',
        required: ['kind', 'radius'],
        properties: { kind: { const: 'circle' }, radius: { type: 'number', minimum: 0 } },
        unevaluatedProperties: false,
      },
      {
        type: 'object',
        required: ['kind', 'parts'],
        properties: {
          kind: { const: 'group' },
          parts: { type: 'array', items: { $ref: '#' }, maxItems: 3 },
        },
      },
      {
        type: 'object',
        required: ['kind', 'corners'],
        properties: {
          kind: { const: 'polygon' },
          corners: {
            type: 'array',
            prefixItems: [{ type: 'integer' }, { type: 'integer' }],
            items: false,
            minItems: 2,
          },
        },
      },
    ],
  },
  'faces and composition': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'User',
    allOf: [{ $ref: '#/$defs/Base' }],
    type: 'object',
    properties: {
      email: { type: 'string', pattern: '^[^@]+@[^@]+$' },
      password: { type: 'string', writeOnly: true, minLength: 8 },
      role: { type: 'string', pattern: '^[A-Z]+$', 'x-extensible-enum': ['ADMIN', 'GUEST'] },
      tags: { type: 'object', additionalProperties: { type: 'string' }, maxProperties: 3 },
    },
    required: ['email'],
    $defs: {
      Base: {
        type: 'object',
        properties: {
          id: { type: 'string', readOnly: true },
          createTime: { type: 'string', format: 'date-time', readOnly: true },
        },
        required: ['id'],
      },
    },
  },
};

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'trefoil-config-')));
afterAll(() => rmSync(folder, { recursive: true }));

async function judge(
  schema: unknown,
  validators = {},
  extensions: readonly string[] = [],
): Promise<readonly Check[]> {
  writeFileSync(join(folder, 'one.schema.json'), JSON.stringify(schema));
  const entry = {
    input: 'one.schema.json',
    formats: 'assert',
    output: { folder: 'out' },
    validators,
  } as const;
  const generated = await generate(
    { schemas: [entry], extensions: [...extensions] },
    { directory: folder },
  );
  expect(generated.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const types = { openObjects: 'index', openEnums: 'string' } as const;
  const open = await generate(
    {
      schemas: [{ ...entry, types, validators: false, fixtures: false }],
      extensions: [...extensions],
    },
    { directory: folder },
  );
  const report = await verify({
    configPath: join(folder, 'trefoil.config.json'),
    files: generated.files,
    schemas: generated.schemas.map(({ name, path, documents, leaves }) => ({
      name,
      path,
      document: documents[0]?.value,
      formats: entry.formats,
      extensions: ownRules(generated.extensions),
      openTypes: open.files.find(({ path: file }) => /\/types\/index\.ts$/.test(file))?.text,
      leaves: Object.fromEntries(leaves.map((place) => [place.leaf, place])),
    })),
  });
  return report.checks;
}

describe('the judges read any config', () => {
  test.each(['is', 'validate'])('validators of which there is %s alone', async (functions) => {
    const checks = await judge(schemas['faces and composition'], { functions });
    const differences = checks.flatMap((check) => check.differences);
    expect(differences.filter(({ kind }) => kind === 'disagreement')).toEqual([]);
    expect(checks.every(({ passed, skipped }) => passed > 0 && skipped === undefined)).toBe(true);
  });

  for (const [name, schema] of Object.entries(schemas)) {
    test(name, async () => {
      const checks = await judge(schema);
      const hasFaces = name.startsWith('faces');
      expect(checks.map((check) => check.name)).toHaveLength(hasFaces ? 10 : 5);
      for (const check of checks) {
        expect(check.skipped, check.name).toBeUndefined();
        expect(
          check.differences.filter(({ kind }) => kind === 'disagreement'),
          check.name,
        ).toEqual([]);
        expect(check.passed, check.name).toBeGreaterThan(0);
      }
    });
  }
});

test('keywords and formats of a team are known to the judges', async () => {
  writeFileSync(
    join(folder, 'unique-by.mjs'),
    `export const keyword = 'x-unique-by';
    export const appliesTo = ['array'];
    export const metaSchema = { type: 'string' };
    export const check = (items, name) => new Set(items.map((item) => item[name])).size === items.length;
    `,
  );
  writeFileSync(
    join(folder, 'code.mjs'),
    `export const format = 'code';
    export const check = (text) => /^[A-Z]{3}$/.test(text);
    export const examples = ['ABC', 'XYZ'];
    `,
  );
  const checks = await judge(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Roads',
      type: 'array',
      minItems: 1,
      'x-unique-by': 'code',
      items: {
        type: 'object',
        properties: { code: { type: 'string', format: 'code' }, lanes: { type: 'integer' } },
        required: ['code'],
      },
    },
    {},
    ['unique-by.mjs', 'code.mjs'],
  );
  expect(checks).toHaveLength(5);
  for (const { name, failed, passed, skipped } of checks) {
    expect({ name, failed, skipped }).toEqual({ name, failed: 0, skipped: undefined });
    expect(passed, name).toBeGreaterThan(0);
  }
});

function ownRules(extensions: Awaited<ReturnType<typeof generate>>['extensions']) {
  return {
    keywords: [...(extensions?.keywords.values() ?? [])],
    formats: [...(extensions?.formats.values() ?? [])],
  };
}
