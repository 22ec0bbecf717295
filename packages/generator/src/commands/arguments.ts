import { parseArgs } from 'node:util';
import { didYouMean } from '../diagnostics/nearest.js';
import { type CommandName, type CommandShape, commands } from './help.js';
import type { Arguments } from './terminal.js';

/** What the command line asks for, or why it makes no sense. */
export type Request =
  | { readonly kind: 'help'; readonly command?: CommandName }
  | { readonly kind: 'version' }
  | { readonly kind: 'command'; readonly command: CommandName; readonly input: Arguments }
  | { readonly kind: 'mistake'; readonly message: string };

/** Reads the words of the command line, the command first or after flags. */
export function parseArguments(words: readonly string[]): Request {
  const { positionals, tokens } = parseArgs({
    args: [...words],
    options: {
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
      watch: { type: 'boolean', short: 'w' },
      ...Object.fromEntries(
        valueNames.map((each) => [each, { type: 'string', multiple: true } as const]),
      ),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags = new Set(
    tokens.flatMap((token) => (token.kind === 'option' ? [flagText(token)] : [])),
  );
  const name = positionals.shift();
  if (name !== undefined && !isCommand(name)) return mistake(unknownCommand(name));
  if (flags.has('--help')) {
    return name === undefined ? { kind: 'help' } : { kind: 'help', command: name };
  }
  if (flags.has('--version')) return { kind: 'version' };
  if (name === undefined) return mistake(noCommand([...flags]));
  const shape: CommandShape = commands[name];
  const known = [...Object.keys(shape.values ?? {}), ...Object.keys(shape.flags)].map(
    (flag) => `--${flag}`,
  );
  const unknown = [...flags].find((flag) => !known.includes(flag));
  if (unknown !== undefined) {
    const hint =
      didYouMean(unknown, [...known, '--help']) ?? `It takes ${list([...known, '--help'])}.`;
    return mistake(`\`trefoil ${name}\` has no option ${JSON.stringify(unknown)}. ${hint}`);
  }
  if (positionals.length > shape.positionals) {
    const extra = JSON.stringify(positionals[shape.positionals]);
    return mistake(`\`trefoil ${name}\` does not take ${extra}. Usage: ${shape.usage}`);
  }
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const wrong = wrongValue(token, shape);
    if (wrong !== undefined) return mistake(wrong);
    if (token.value !== undefined && Object.hasOwn(shape.values ?? {}, token.name)) {
      values.set(token.name, [...(values.get(token.name) ?? []), token.value]);
    }
  }
  const plain = [...flags].map((flag) => flag.slice(2)).filter((flag) => !values.has(flag));
  const input = { positionals, flags: new Set(plain), values };
  return { kind: 'command', command: name, input };
}

/** The options of all commands that take a value. */
const valueNames = Object.values<CommandShape>(commands).flatMap(({ values = {} }) =>
  Object.keys(values),
);

/** What is wrong with the value of an option, or with its absence. */
function wrongValue(
  { name, value }: { readonly name: string; readonly value?: string | undefined },
  { values = {} }: CommandShape,
): string | undefined {
  const shape = Object.hasOwn(values, name) ? values[name] : undefined;
  if (shape === undefined) {
    return value === undefined ? undefined : `"--${name}" takes no value.`;
  }
  const { choices } = shape;
  // An option where a value should be means that the value was forgotten.
  if (value === undefined || value === '' || /^--./.test(value)) {
    return `"--${name}" needs a value: ${choices === undefined ? shape.value : list(choices, 'or')}.`;
  }
  if (choices === undefined || choices.includes(value)) return undefined;
  const hint = didYouMean(value, choices) ?? `It takes ${list(choices, 'or')}.`;
  return `"--${name}" does not take ${JSON.stringify(value)}. ${hint}`;
}

function flagText(option: { readonly name: string; readonly rawName: string }): string {
  return Object.hasOwn(flagsByName, option.name) ? `--${option.name}` : option.rawName;
}

const flagsByName = { help: true, version: true, watch: true };

/** Words that other tools use for what this one calls differently. */
const elsewhere: Readonly<Record<string, string>> = {
  check: 'Use `trefoil generate --check`.',
  watch: 'Use `trefoil generate --watch`.',
  build: 'Use `trefoil generate`.',
  help: 'Use `trefoil --help`.',
  version: 'Use `trefoil --version`.',
};

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

function unknownCommand(word: string): string {
  const hint =
    (Object.hasOwn(elsewhere, word) ? elsewhere[word] : undefined) ??
    didYouMean(word, Object.keys(commands)) ??
    `The commands are ${list(Object.keys(commands))}.`;
  return `There is no command ${JSON.stringify(word)}. ${hint}`;
}

function noCommand(flags: readonly string[]): string {
  const [flag] = flags;
  const commandsText = `The commands are ${list(Object.keys(commands))}; \`trefoil --help\` tells more.`;
  if (flag === undefined) return `A command is missing. ${commandsText}`;
  return `${JSON.stringify(flag)} needs a command before it. ${commandsText}`;
}

function list(words: readonly string[], last = 'and'): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function mistake(message: string): Request {
  return { kind: 'mistake', message };
}
