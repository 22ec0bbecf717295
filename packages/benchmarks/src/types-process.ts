import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@trefoil/generator';
import { compile } from 'json-schema-to-typescript';
import { corpusSchemasFolder } from './corpus-files.js';
import { makeWorkFolder, repository } from './places.js';
import { processTime } from './process-time.js';

/** A command that makes something out of one or more schemas, from start to end. */
export interface Command {
  readonly name: string;
  readonly parameters: readonly string[];
  /** What it writes, which is removed before it runs. */
  readonly output: string;
}

/** Milliseconds of each run by command, with all commands in turn. */
export function timeCommands(
  commands: readonly Command[],
  rounds: number,
): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>(commands.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, parameters, output } of commands) {
      rmSync(output, { recursive: true, force: true });
      times.get(name)?.push(processTime(parameters));
    }
  }
  return times;
}

/** The command `trefoil generate` for the schemas, with no more leaves than are asked for. */
export function trefoilCommand(
  name: string,
  schemas: readonly string[],
  leaves: { readonly validators: boolean },
): Command {
  const folder = makeWorkFolder();
  const output = join(folder, 'generated');
  const config = {
    schemas: schemas.map((input, index) => ({
      input,
      output: { folder: output },
      fixtures: false,
      ...(leaves.validators ? {} : { validators: false }),
      ...(schemas.length > 1 && { name: `Schema${index}` }),
    })),
  };
  const file = join(folder, 'trefoil.config.json');
  writeFileSync(file, JSON.stringify(config));
  const command = join(repository, 'packages/generator/bin/trefoil.js');
  return { name, parameters: [command, 'generate', file], output };
}

/** The command of json-schema-to-typescript, for a file or a folder of them. */
export function peerCommand(name: string, input: string, flags: readonly string[]): Command {
  const require = createRequire(import.meta.url);
  const command = join(dirname(require.resolve('json-schema-to-typescript')), 'cli.js');
  const output = join(makeWorkFolder(), basename(input));
  return { name, parameters: [command, '-i', input, '-o', output, ...flags], output };
}

/** ajv's `compile` and standalone code for a schema. */
export function ajvCommand(name: string, input: string): Command {
  const output = join(makeWorkFolder(), 'validators.mjs');
  const worker = fileURLToPath(new URL('./ajv-worker.js', import.meta.url));
  return { name, parameters: [worker, JSON.stringify({ input, output })], output };
}

/** The real schemas that both read without an error, copied to a folder of their own. */
export async function sharedCorpus(): Promise<readonly string[]> {
  const folder = join(makeWorkFolder(), 'schemas');
  mkdirSync(folder);
  const shared: string[] = [];
  for (const name of readdirSync(corpusSchemasFolder).sort()) {
    const input = join(corpusSchemasFolder, name);
    if (!(await isReadByBoth(input))) continue;
    const copy = join(folder, name);
    copyFileSync(input, copy);
    shared.push(copy);
  }
  return shared;
}

async function isReadByBoth(input: string): Promise<boolean> {
  const directory = dirname(input);
  const entry = {
    input,
    output: { folder: directory },
    validators: false,
    fixtures: false,
  } as const;
  const { diagnostics } = await generate({ schemas: [entry] }, { directory });
  if (diagnostics.some(({ severity }) => severity === 'error')) return false;
  try {
    const schema = JSON.parse(readFileSync(input, 'utf8')) as object;
    await compile(schema, 'Schema', {
      cwd: directory,
      format: false,
      $refOptions: { resolve: { http: false } },
    });
    return true;
  } catch {
    return false;
  }
}
