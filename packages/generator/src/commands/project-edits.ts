import { join } from 'node:path';
import type { JSONPath } from 'jsonc-parser';
import type { Config } from '../config/generated/config/types/index.js';
import type { GeneratedFile } from '../package-files.js';
import { type Project, readIfThere } from './project.js';

/** The `generate` script; a script of that name that does something else is left alone. */
export async function scriptEdit(project: Project): Promise<GeneratedFile | undefined> {
  if (project.manifest === undefined) return undefined;
  const text = await edit(project.manifest, [
    [['scripts', scriptName(project)], 'trefoil generate'],
  ]);
  return { path: join(project.directory, 'package.json'), text };
}

/** The name under which the script is found: `generate`, unless that is taken. */
export function scriptName(project: Project): string {
  const script = at(JSON.parse(project.manifest ?? '{}'), ['scripts', 'generate']);
  return script === undefined || script === 'trefoil generate' ? 'generate' : 'trefoil:generate';
}

/** The task of turbo, with exactly the files that it reads and writes; `build` comes after it. */
export async function turboEdit(
  project: Project,
  config: Config,
  folders: readonly string[],
): Promise<GeneratedFile | undefined> {
  if (project.turbo === undefined || project.manifest === undefined) return undefined;
  const path = join(project.directory, 'turbo.json');
  const script = scriptName(project);
  const task = project.turbo === 'root' ? `//#${script}` : script;
  const before = readIfThere(path) ?? '{\n  "extends": ["//"],\n  "tasks": {}\n}\n';
  const { parse } = await import('jsonc-parser');
  const facts: unknown = parse(before);
  const tasks = at(facts, ['pipeline']) === undefined ? 'tasks' : 'pipeline';
  const wanted = {
    inputs: ['trefoil.config.*', ...inputsOf(config)],
    outputs: folders.map((folder) => `${folder}/**`),
  };
  const changes: [JSONPath, unknown][] = [[[tasks, task], wanted]];
  const dependsOn = at(facts, [tasks, 'build', 'dependsOn']);
  const known = Array.isArray(dependsOn) ? dependsOn.map(String) : ['^build'];
  if (!known.includes(task))
    changes.push([
      [tasks, 'build', 'dependsOn'],
      [...known, task],
    ]);
  return { path, text: await edit(before, changes) };
}

/** Marks the output as generated for reviews, and keeps its line ends: `--check` compares bytes. */
export function attributeEdit(project: Project, folders: readonly string[]): GeneratedFile {
  const path = join(project.directory, '.gitattributes');
  const before = readIfThere(path) ?? '';
  const present = new Set(before.split(/\r?\n/).map((line) => line.split(/\s+/)[0]));
  const lines = folders
    .map((folder) => `${folder}/**`)
    .filter((pattern) => !present.has(pattern))
    .map((pattern) => `${pattern} text eol=lf linguist-generated\n`);
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return { path, text: lines.length === 0 ? before : `${start}${lines.join('')}` };
}

function inputsOf(config: Config): readonly string[] {
  return [
    ...new Set(config.schemas.flatMap(({ input, references }) => [input, ...(references ?? [])])),
  ];
}

/** Sets values in a JSON text, and keeps its comments, order and indentation. */
async function edit(text: string, changes: readonly [JSONPath, unknown][]): Promise<string> {
  const { applyEdits, modify, parse } = await import('jsonc-parser');
  return changes.reduce((current, [path, value]) => {
    if (JSON.stringify(at(parse(current), path)) === JSON.stringify(value)) return current;
    const indent = /\n(\t| +)\S/.exec(current)?.[1] ?? '  ';
    const formattingOptions = { insertSpaces: indent !== '\t', tabSize: indent.length, eol: '\n' };
    return applyEdits(current, modify(current, path, value, { formattingOptions }));
  }, text);
}

function at(value: unknown, path: JSONPath): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      typeof current === 'object' && current !== null
        ? Object.entries(current).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  );
}
