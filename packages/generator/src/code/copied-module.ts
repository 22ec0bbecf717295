/** A module of a team's own: the name of its file and its text. */
interface ModuleText {
  readonly file: string;
  readonly text: string;
}

/** The text of a copy of a module: JavaScript, which TypeScript takes as it is where it does not check it. */
export function copiedModule(header: string, { file, text }: ModuleText): string {
  const comment = [
    ...header.split('\n'),
    `A copy of ${file}, which is the place to change.`,
    '@ts-nocheck',
  ];
  const lines = comment.map((line) => `// ${line}`.trimEnd());
  return `${lines.join('\n')}\n\n${tidy(text)}`;
}

/** Without the wish to be checked, which is for the module itself; one way to end lines, and none at the end that is empty: the same bytes on every machine. */
function tidy(text: string): string {
  return `${text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    .replace(/^\s*\/\/ @ts-check\n\s*/, '')
    .trimEnd()}\n`;
}
