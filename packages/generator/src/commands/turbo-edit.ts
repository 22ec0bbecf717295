import { dirname, join, posix } from 'node:path';
import type { Config } from '../config/generated/config/types/index.js';
import type { GeneratedFile } from '../package-files.js';
import { foldersUpward } from '../workspace.js';
import { editJson, type JsonChange, valueAt } from './json-edit.js';
import type { OutputPlaces } from './make-config.js';
import { type Project, readIfThere } from './project.js';
import { scriptName } from './project-edits.js';

/**
 * The tasks of turbo: `generate` with exactly the files that it reads and writes, and builds that
 * wait for it. Turbo takes the fingerprint of all files before it runs anything, so generated
 * files must not be inputs of a build: it would store new output under the old fingerprint. What
 * they are made of is in the fingerprint through the task that is waited for.
 */
export async function turboEdit(
  project: Project,
  config: Config,
  places: OutputPlaces,
): Promise<GeneratedFile | undefined> {
  if (project.turbo === undefined || project.manifest === undefined) return undefined;
  const path = join(project.directory, 'turbo.json');
  const before = readIfThere(path) ?? '{\n  "extends": ["//"],\n  "tasks": {}\n}\n';
  const { parse } = await import('jsonc-parser');
  const here: unknown = parse(before);
  const above: unknown = parse(turboAbove(project.directory));
  const key = valueAt(here, ['pipeline']) === undefined ? 'tasks' : 'pipeline';
  const build = (member: string): readonly string[] | undefined => {
    const value = valueAt(here, [key, 'build', member]) ?? valueAt(above, [key, 'build', member]);
    return Array.isArray(value) ? value.map(String) : undefined;
  };
  const task = project.turbo === 'root' ? `//#${scriptName(project)}` : scriptName(project);
  const generate = {
    inputs: ['trefoil.config.*', ...inputsOf(config)],
    outputs: places.folders.map((folder) => `${folder}/**`),
  };
  const waits = withItem(build('dependsOn') ?? ['^build'], task);
  const changes: JsonChange[] = [[[key, task], generate]];
  for (const { name } of places.packages) {
    const inputs = ['package.json', 'tsconfig.json'];
    changes.push([[key, `${name}#build`], { dependsOn: waits, inputs, outputs: ['dist/**'] }]);
  }
  if (places.packages.length === 0) {
    const ignored = places.folders.map((folder) => `!${folder}/**`);
    const inputs = ignored.reduce(withItem, build('inputs') ?? ['$TURBO_DEFAULT$']);
    changes.push([[key, 'build', 'dependsOn'], waits], [[key, 'build', 'inputs'], inputs]);
  }
  return { path, text: await editJson(before, changes) };
}

/** The text of the nearest turbo.json above a folder, which says what its builds do. */
function turboAbove(directory: string): string {
  const [, ...above] = foldersUpward(directory);
  const texts = above.map((folder) => readIfThere(join(folder, 'turbo.json')));
  return texts.find((text) => text !== undefined) ?? '{}';
}

/** The schemas, and what their references may lead to: files in the folders below them. */
function inputsOf(config: Config): readonly string[] {
  const patterns = config.schemas.flatMap(({ input, references = [] }) => {
    const folder = posix.normalize(dirname(input));
    const around = folder === '.' ? '*.schema.*' : `${folder}/**`;
    return folder === '.' ? [input, around, ...references] : [around, ...references];
  });
  return [...new Set(patterns)];
}

function withItem(items: readonly string[], item: string): readonly string[] {
  return items.includes(item) ? items : [...items, item];
}
