// Runs in a process of its own: writes ajv's standalone code for a schema of draft-07.
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { startInput } from './starts.js';

const { input, output } = startInput() as { readonly input: string; readonly output: string };
const schema = JSON.parse(readFileSync(input, 'utf8')) as Record<string, unknown>;
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  validateFormats: false,
  code: { source: true, esm: true },
});
writeFileSync(output, standalone.default(ajv, ajv.compile(schema)));
