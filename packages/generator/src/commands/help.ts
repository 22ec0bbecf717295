import { dialectNames } from '../read/dialects.js';

/** What a command takes, for the parser and for `--help`. */
export interface CommandShape {
  readonly usage: string;
  readonly summary: string;
  readonly positionals: number;
  readonly flags: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, ValueShape>>;
  /** What the words of the usage stand for. */
  readonly words?: Readonly<Record<string, string>>;
}

/** An option that takes a value. */
export interface ValueShape {
  readonly text: string;
  /** What stands for the value in help: `FILE`. */
  readonly value: string;
  /** All values that make sense, where they can be listed. */
  readonly choices?: readonly string[];
}

const json = 'print the result as JSON on stdout';

const schemaWord =
  'a file (FILE#/$defs/NAME for a part of it), or the name of a schema in the config';

/** How SCHEMA is read. */
const howToRead = {
  formats: {
    text: 'whether `format` is a rule (assert) or an annotation (annotate)',
    value: 'HOW',
    choices: ['assert', 'annotate'],
  },
  face: {
    text: 'what a server returns (read), or what a client sends (write)',
    value: 'FACE',
    choices: ['read', 'write'],
  },
  dialect: {
    text: 'how a schema without $schema is read',
    value: 'DIALECT',
    choices: dialectNames,
  },
  reference: { text: 'a further schema that $ref may lead to; may be repeated', value: 'FILE' },
  config: { text: 'the config, where SCHEMA is the name of one of its schemas', value: 'FILE' },
} as const satisfies Record<string, ValueShape>;

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
  validate: {
    usage: 'trefoil validate SCHEMA FILES… [--formats assert] [--face write] [--json]',
    summary: 'check data files (JSON, YAML, NDJSON) against a schema',
    positionals: Infinity,
    words: {
      SCHEMA: schemaWord,
      FILES: 'JSON, YAML or NDJSON files, folders, patterns like "data/**/*.json", - for stdin',
    },
    flags: { json },
    values: {
      ...howToRead,
    },
  },
  sample: {
    usage:
      'trefoil sample SCHEMA [--count N] [--seed SEED] [--minimal | --maximal | --boundary | --invalid] [--format HOW] [--out FILE] [--json]',
    summary: 'write values that are valid, or each wrong in one way; nothing has to be set up',
    positionals: 1,
    words: { SCHEMA: `${schemaWord}, - for stdin; of an OpenAPI document FILE#NAME` },
    flags: {
      minimal: 'with nothing that is optional',
      maximal: 'with all that is optional and makes sense',
      boundary: 'at the edges of the rules, each with its name and place',
      invalid: 'wrong in one way each, with its name, place and keyword',
      json: 'print mistakes, and with --out what was written, as JSON on stdout',
    },
    values: {
      count: { text: 'a list of so many values; one value unless said', value: 'N' },
      seed: { text: 'a number or a word; the same seed gives the same values', value: 'SEED' },
      format: {
        text: 'json, ndjson (a value a line) or yaml; as FILE is named unless said',
        value: 'HOW',
        choices: ['json', 'ndjson', 'yaml'],
      },
      out: { text: 'the file to write; stdout unless said', value: 'FILE' },
      ...howToRead,
    },
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
  const shape: CommandShape = commands[command];
  const { usage, summary, flags, values = {}, words = {} } = shape;
  const lines: readonly (readonly [option: string, text: string])[] = [
    ...Object.entries(values).map(([name, { text, value, choices }]) => {
      const shown = choices === undefined || choices.length > 2 ? value : choices.join('|');
      return [`${name} ${shown}`, text] as const;
    }),
    ...Object.entries({ ...flags, help: 'print this text' }),
  ];
  const width = Math.max(7, ...lines.map(([option]) => option.length)) + 2;
  const rows = [
    ...Object.entries(words).map(([word, text]) => `  ${word.padEnd(width + 2)}${text}`),
    ...lines.map(([option, text]) => `  --${option.padEnd(width)}${text}`),
  ];
  return `${usage}\n\n${summary.charAt(0).toUpperCase()}${summary.slice(1)}.\n\n${rows.join('\n')}\n`;
}
