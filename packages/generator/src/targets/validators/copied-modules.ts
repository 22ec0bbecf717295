import type { OutputFile, TargetContext } from '../target.js';
import type { OwnModule } from './plan.js';

/**
 * The modules of the team's own that the output calls. They are JavaScript, which TypeScript takes
 * as it is where it does not check it.
 */
export function copiedModules(
  modules: readonly OwnModule[],
  { header }: TargetContext,
  files: readonly OutputFile[],
): readonly OutputFile[] {
  const used = modules.filter(({ path }) =>
    files.some(({ text }) => text.includes(`'./${path}.js'`)),
  );
  return used
    .map(({ path, source }) => {
      const comment = [
        ...header.split('\n'),
        `A copy of ${source.file}, which is the place to change.`,
        '@ts-nocheck',
      ];
      const lines = comment.map((line) => `// ${line}`.trimEnd());
      return { path: `${path}.ts`, text: `${lines.join('\n')}\n\n${tidy(source.text)}` };
    })
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Without the wish to be checked, which is for the module itself; one way to end lines, and none at the end that is empty: the same bytes on every machine. */
function tidy(text: string): string {
  return `${text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    .replace(/^\s*\/\/ @ts-check\n\s*/, '')
    .trimEnd()}\n`;
}
