import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import type { Reference, SchemaValue } from '../conformance-suite.js';
import { quietly } from '../features/quietly.js';
import { contextOf, type Inside } from '../inside.js';
import { compileModules } from '../compile-modules.js';
import type { Verdict } from './known.js';

/** One input with what came of it. */
export interface Compared {
  readonly name: string;
  readonly verdict: Verdict;
  /** What the compiler or a reader says of the difference. */
  readonly said: string;
}

interface Input {
  readonly input: Exclude<SchemaValue, boolean>;
  readonly options?: object;
}

/** Compares our types of all inputs in a clone of json-schema-to-typescript with those that it prints. */
export async function compareInputs(
  clone: string,
  inside: Inside,
  folder: string,
): Promise<readonly Compared[]> {
  const references = filesIn(join(clone, 'test', 'resources'));
  const files = new Map<string, string>();
  const settled = new Map<string, Compared>();
  const names = readdirSync(join(clone, 'test', 'e2e'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
  for (const name of names) {
    const module = await load(
      join(clone, 'test', 'e2e', `${name}.ts`),
      join(folder, `${name}.mjs`),
    );
    const theirs = await quietly(() => printTheirs(module, clone));
    if ('problem' in theirs) {
      settled.set(name, { name, verdict: 'no types of theirs', said: theirs.problem });
      continue;
    }
    const ours = await printOurs(module, clone, inside, references);
    if ('problem' in ours) {
      settled.set(name, { name, verdict: 'not read', said: ours.problem });
      continue;
    }
    files.set(`/${name}/ours.ts`, ours.text);
    files.set(`/${name}/theirs.ts`, theirs.text);
    files.set(
      `/${name}/check.ts`,
      [
        `import type { ${ours.type} as Ours } from './ours.js';`,
        "import type { T as Theirs } from './theirs.js';",
        'export const narrower = (ours: Ours): Theirs => ours;',
        'export const wider = (theirs: Theirs): Ours => theirs;',
      ].join('\n'),
    );
  }
  const complaints = compileModules(files);
  const linesOf = (name: string, file: string) => complaints.get(`/${name}/${file}.ts`);
  return names.map((name): Compared => {
    const known = settled.get(name);
    if (known !== undefined) return known;
    if (linesOf(name, 'ours')?.size !== 0) throw new Error(`our types of ${name} do not compile`);
    const check = linesOf(name, 'check');
    const broken = linesOf(name, 'theirs')?.values().next().value ?? check?.get(1);
    if (broken !== undefined) return { name, verdict: 'no types of theirs', said: broken };
    const [isNarrower, isWider] = [!check?.has(2), !check?.has(3)];
    const said = [check?.get(2), check?.get(3)].filter((each) => each !== undefined).join('; ');
    const verdict = isNarrower ? (isWider ? 'same' : 'narrower') : isWider ? 'wider' : 'different';
    return { name, verdict, said };
  });
}

async function load(path: string, outfile: string): Promise<Input> {
  writeFileSync(outfile, transformSync(readFileSync(path, 'utf8'), { loader: 'ts' }).code);
  return (await import(pathToFileURL(outfile).href)) as Input;
}

async function printTheirs({ input, options = {} }: Input, clone: string) {
  const { compile } = await import('json-schema-to-typescript');
  const schema = { ...structuredClone(input), title: 'T' } as Parameters<typeof compile>[0];
  try {
    const more = { ...options, cwd: clone, format: false };
    return { text: await compile(schema, 'T', more) };
  } catch (error) {
    return { problem: String(error) };
  }
}

async function printOurs(
  { input }: Input,
  clone: string,
  inside: Inside,
  references: readonly Reference[],
) {
  const { model, diagnostics } = await inside.readModel(
    { uri: pathToFileURL(join(clone, 'input.json')).href, value: input },
    {
      references,
      dialect: 'draft-07',
      formats: 'annotate',
      content: 'assert',
      faces: false,
      name: 'T',
      levels: {
        contradiction: 'warning',
        'unknown-keyword': 'warning',
        'invalid-keyword-value': 'warning',
      },
    },
  );
  if (model === undefined) {
    const error = diagnostics.find(({ severity }) => severity === 'error');
    return { problem: error?.message ?? 'no reason' };
  }
  const options = { openObjects: 'index', openEnums: 'string' };
  const { files } = inside.typesTarget(model, contextOf('types'), options);
  const type = model.definitions.find(({ id }) => id === model.root)?.name ?? 'T';
  return { text: files.map(({ text }) => text).join('\n'), type };
}

function filesIn(folder: string): readonly Reference[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      uri: pathToFileURL(join(folder, file)).href,
      value: JSON.parse(readFileSync(join(folder, file), 'utf8')) as SchemaValue,
    }));
}
