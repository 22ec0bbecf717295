/** What a command takes, for the parser and for `--help`. */
export interface CommandShape {
  readonly usage: string;
  readonly summary: string;
  readonly positionals: number;
  readonly flags: Readonly<Record<string, string>>;
}

const json = 'print the result as JSON on stdout';

/** The commands by name, in the order in which help lists them. */
export const commands = {
  generate: {
    usage: 'trefoil generate [config] [--check] [--watch] [--json]',
    summary: 'make types, validators and fixtures from the schemas of the config',
    positionals: 1,
    flags: {
      check: 'write nothing; exit 1 when the files on disk differ',
      watch: 'generate again whenever a schema or the config is saved',
      json,
    },
  },
  init: {
    usage: 'trefoil init [--json]',
    summary: 'set a project up: find its schemas, write a config and an npm script',
    positionals: 0,
    flags: { json },
  },
  verify: {
    usage: 'trefoil verify [config] [--json]',
    summary: 'have independent tools judge the output (needs @trefoil/referee)',
    positionals: 1,
    flags: { json },
  },
  explain: {
    usage: 'trefoil explain [CODE] [--json]',
    summary: 'tell the cause and the fix of a diagnostic',
    positionals: 1,
    flags: { json },
  },
} as const satisfies Record<string, CommandShape>;

/** The name of a command. */
export type CommandName = keyof typeof commands;

/** What `trefoil --help` prints. */
export function helpText(): string {
  const rows = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return [
    'One JSON Schema becomes types, validators and fixtures that cannot disagree.',
    '',
    'Usage:',
    ...rows,
    '  trefoil --help | --version',
    '',
    'The config is trefoil.config.json (or .mjs) in this folder or one above, unless named.',
    'Exit codes: 0 fine; 1 drift, or data that fails a check; 2 wrong input or use.',
    'Data goes to stdout, talk to stderr. NO_COLOR is respected.',
    '',
  ].join('\n');
}

/** What `trefoil COMMAND --help` prints. */
export function commandHelpText(command: CommandName): string {
  const { usage, summary, flags } = commands[command];
  const rows = Object.entries({ ...flags, help: 'print this text' }).map(
    ([flag, text]) => `  --${flag.padEnd(8)} ${text}`,
  );
  return `${usage}\n\n${summary.charAt(0).toUpperCase()}${summary.slice(1)}.\n\n${rows.join('\n')}\n`;
}
