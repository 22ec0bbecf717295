import { isExecution, validateExecution } from '@trefoil/execution-validators';
import { readModel } from '@trefoil/generator';
import { describe, expect, test } from 'vitest';
import { check } from '../../generator/src/model/check.js';
import { executionCases } from './execution-cases.js';
import { schemaPath } from './schema/schema-file.js';

describe('the rules of Execution, in the generated validators and the interpreter', async () => {
  const { model } = await readModel(schemaPath, { formats: 'assert' });
  if (model === undefined) throw new Error('the schema is not read');

  for (const { rule, value, valid } of executionCases) {
    const text = JSON.stringify(value).slice(0, 100);
    test(`${rule}: ${valid ? 'accepts' : 'refuses'} ${text}`, () => {
      expect(isExecution(value)).toBe(valid);
      expect(validateExecution(value)).toEqual(valid ? { value } : { issues: expect.any(Array) });
      const places = (issues: readonly { pointer: string; keyword: string }[]) =>
        issues.map(({ pointer, keyword }) => `${pointer} ${keyword}`).sort();
      const { issues = [] } = validateExecution(value);
      expect(places(issues)).toEqual(places(check(model, value)));
    });
  }
});
