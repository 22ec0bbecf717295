import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from '@trefoil/generator';
import { bundleText, sentSize } from './bundle.js';
import { makeWorkFolder } from './places.js';

/** How our validators are made. */
interface OursForm {
  readonly messages: boolean;
  readonly formats: 'assert' | 'annotate';
}

/** The entry of validators generated into a new folder. */
async function generateValidators(
  schemaFile: string,
  { messages, formats }: OursForm,
): Promise<string> {
  const folder = makeWorkFolder();
  const result = await generate(
    {
      schemas: [
        {
          input: schemaFile,
          name: 'Execution',
          output: { folder },
          formats,
          validators: { messages },
          fixtures: false,
        },
      ],
    },
    { directory: folder },
  );
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  for (const { path, text } of result.files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(folder, 'execution', 'validators', 'index.ts');
}

function exporting(names: string, entry: string): string {
  return `export { ${names} } from ${JSON.stringify(entry)};`;
}

/** Our validators of a schema as one module that runs from any folder. */
export async function oursModule(
  schemaFile: string,
  formats: OursForm['formats'] = 'assert',
): Promise<string> {
  const entry = await generateValidators(schemaFile, { messages: true, formats });
  return bundleText(exporting('isExecution, validateExecution', entry));
}

/** Sizes over the wire, in kB. */
export interface Sizes {
  readonly flag: number;
  readonly issues: number;
  readonly messages: number;
  /** The same where the guard is not sent along. */
  readonly alone: { readonly issues: number; readonly messages: number };
}

/** What a consumer of ours sends: who wants the flag alone gets the flag alone. */
export async function oursSizes(schemaFile: string): Promise<Sizes> {
  const bare = await generateValidators(schemaFile, { messages: false, formats: 'assert' });
  const full = await generateValidators(schemaFile, { messages: true, formats: 'assert' });
  return {
    flag: await sentSize(exporting('isExecution', full)),
    issues: await sentSize(exporting('isExecution, validateExecution', bare)),
    messages: await sentSize(exporting('isExecution, validateExecution', full)),
    alone: {
      issues: await sentSize(exporting('validateExecution', bare)),
      messages: await sentSize(exporting('validateExecution', full)),
    },
  };
}
