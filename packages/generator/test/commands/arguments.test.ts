import { expect, test } from 'vitest';
import { parseArguments } from '../../src/commands/arguments.js';

const mistake = (line: string) => {
  const request = parseArguments(line.split(' ').filter((word) => word !== ''));
  return request.kind === 'mistake' ? request.message : request.kind;
};

test('a command with its config and flags, in any order', () => {
  expect(parseArguments(['--check', 'generate', 'schemas', '--json'])).toEqual({
    kind: 'command',
    command: 'generate',
    input: { positionals: ['schemas'], flags: new Set(['check', 'json']), values: new Map() },
  });
});

test('options with values, which may be repeated', () => {
  const words = 'validate a.json --reference x --reference=y - --face write'.split(' ');
  expect(parseArguments(words)).toEqual({
    kind: 'command',
    command: 'validate',
    input: {
      positionals: ['a.json', '-'],
      flags: new Set(),
      values: new Map([
        ['reference', ['x', 'y']],
        ['face', ['write']],
      ]),
    },
  });
});

test('help and version', () => {
  expect(parseArguments(['--help'])).toEqual({ kind: 'help' });
  expect(parseArguments(['-h'])).toEqual({ kind: 'help' });
  expect(parseArguments(['init', '--help'])).toEqual({ kind: 'help', command: 'init' });
  expect(parseArguments(['-v'])).toEqual({ kind: 'version' });
});

test.each([
  ['genrate', 'There is no command "genrate". Did you mean "generate"?'],
  ['check', 'There is no command "check". Use `trefoil generate --check`.'],
  [
    'frobnicate',
    'There is no command "frobnicate". The commands are generate, init, verify, validate, sample and explain.',
  ],
  ['generate --chekc', '`trefoil generate` has no option "--chekc". Did you mean "--check"?'],
  ['init --watch', '`trefoil init` has no option "--watch". It takes --json and --help.'],
  [
    'generate a b',
    '`trefoil generate` does not take "b". Usage: trefoil generate [config] [--check] [--watch] [--json]',
  ],
  [
    '',
    'A command is missing. The commands are generate, init, verify, validate, sample and explain; `trefoil --help` tells more.',
  ],
  [
    '--check',
    '"--check" needs a command before it. The commands are generate, init, verify, validate, sample and explain; `trefoil --help` tells more.',
  ],
  ['validate s.json d.json --face', '"--face" needs a value: read or write.'],
  ['validate s.json d.json --reference --json', '"--reference" needs a value: FILE.'],
  ['validate s.json --face wrote d.json', '"--face" does not take "wrote". Did you mean "write"?'],
  ['validate s.json --json=1 d.json', '"--json" takes no value.'],
  [
    '__proto__',
    'There is no command "__proto__". The commands are generate, init, verify, validate, sample and explain.',
  ],
])('trefoil %s', (line, message) => {
  expect(mistake(line)).toBe(message);
});
