import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, generate } from '@trefoil/generator';
import type { Printed } from './compile.js';
import { documentOf, withTitle } from './documents.js';
import type { Feature } from './feature.js';

/** What Trefoil prints for a feature, from a config as a team has it. */
export async function printOurs(feature: Feature, folder: string): Promise<Printed> {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, value: unknown): void =>
    writeFileSync(join(folder, file), JSON.stringify(value));
  write(
    'schema.json',
    feature.openapi === undefined ? withTitle(feature.schema) : documentOf(feature),
  );
  for (const [file, schema] of Object.entries(feature.files ?? {})) write(file, schema);
  const config = {
    schemas: [
      {
        input: 'schema.json',
        name: 'T',
        output: { folder: 'types' },
        validators: false,
        fixtures: false,
        ...(feature.options !== undefined && { types: feature.options }),
      },
    ],
  } as Config;
  const { files, diagnostics } = await generate(config, { directory: folder });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [index] = files.filter(({ path }) => path.endsWith('index.ts'));
  if (index === undefined || errors.length > 0) {
    return { problem: errors.map(({ message }) => message).join(' ') || 'no file was generated' };
  }
  return { text: index.text, type: 'T' };
}
