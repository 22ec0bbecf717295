import { join } from 'node:path';
import type { GeneratedFile } from '../package-files.js';
import { editJson, valueAt } from './json-edit.js';
import { type Project, readIfThere } from './project.js';

/** The `generate` script; a script of that name that does something else is left alone. */
export async function scriptEdit(project: Project): Promise<GeneratedFile | undefined> {
  if (project.manifest === undefined) return undefined;
  const text = await editJson(project.manifest, [
    [['scripts', scriptName(project)], 'trefoil generate'],
  ]);
  return { path: join(project.directory, 'package.json'), text };
}

/** The name under which the script is found: `generate`, unless that is taken. */
export function scriptName(project: Project): string {
  const script = valueAt(JSON.parse(project.manifest ?? '{}'), ['scripts', 'generate']);
  return script === undefined || script === 'trefoil generate' ? 'generate' : 'trefoil:generate';
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
