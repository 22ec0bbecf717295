import { copiedModule } from '../../code/copied-module.js';
import type { OutputFile, TargetContext } from '../target.js';
import type { OwnModule } from './plan.js';

/** The modules of the team's own that the output calls. */
export function copiedModules(
  modules: readonly OwnModule[],
  { header }: TargetContext,
  files: readonly OutputFile[],
): readonly OutputFile[] {
  const used = modules.filter(({ path }) =>
    files.some(({ text }) => text.includes(`'./${path}.js'`)),
  );
  return used
    .map(({ path, source }) => ({ path: `${path}.ts`, text: copiedModule(header, source) }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}
