import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { createAjv } from '../../src/ajv.js';
import { keywordNames } from '../../src/keywords.js';
import { executionCases } from '../execution-cases.js';
import { declaredProperties, executionSchema } from './schema-file.js';

const label = (value: unknown) => JSON.stringify(value).slice(0, 100);

describe('ajv in strict mode, our keywords named as plain annotations', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, keywords: [...keywordNames] });
  addFormats.default(ajv);
  const validate = ajv.compile(executionSchema());

  for (const { rule, value, valid, plain } of executionCases) {
    if (!plain) continue;
    test(`${rule}: ${valid ? 'accepts' : 'refuses'} ${label(value)}`, () => {
      expect(validate(value), JSON.stringify(validate.errors)).toBe(valid);
    });
  }

  test('accepts what only our keywords can refuse', () => {
    const beyond = executionCases.filter((one) => !one.plain);
    expect(beyond.length).toBeGreaterThan(10);
    expect(beyond.filter(({ value }) => !validate(value))).toEqual([]);
  });
});

describe('ajv with our keywords registered', () => {
  const ajv = createAjv({ formats: 'assert', dialect: '2020-12', strict: true });
  const validate = ajv.compile(executionSchema());

  test('judges every case', () => {
    expect(executionCases.filter(({ value, valid }) => validate(value) !== valid)).toEqual([]);
  });

  test('accepts the examples of the schema', () => {
    const examples = executionSchema()['examples'];
    expect(Array.isArray(examples) && examples.length).toBeGreaterThan(1);
    expect(examples).toSatisfy((all: unknown[]) => all.every((example) => validate(example)));
  });

  for (const { path, schema } of declaredProperties()) {
    test(`${path}: has a description and examples, and each is valid`, () => {
      expect(schema['description']).toMatch(/^[A-Z].{10,}\.\)?$/s);
      const examples = schema['examples'];
      expect(examples).toBeInstanceOf(Array);
      expect(examples).not.toEqual([]);
      const pointer = path.includes('.')
        ? `/$defs/${path.replace('.', '/properties/')}`
        : `/properties/${path}`;
      const property = ajv.compile({ $ref: `urn:trefoil:execution#${pointer}` });
      for (const example of Array.isArray(examples) ? examples : []) {
        expect(property(example), `${label(example)} ${JSON.stringify(property.errors)}`).toBe(
          true,
        );
      }
    });
  }
});
