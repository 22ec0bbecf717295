import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Import {
  readonly from: string;
  /** A path under `src` for our own files, a bare name for everything else. */
  readonly to: string;
  readonly kind: 'value' | 'type' | 'dynamic';
}

const source = new URL('../src/', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(new URL(file, source), 'utf8')]));

const statement = /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?'([^']+)';/gm;
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(from: string): readonly Import[] {
  const text = texts.get(from) ?? '';
  const place = (name: string): string =>
    name.startsWith('.')
      ? posix.join(posix.dirname(from), name).replace(/\.js$/, '.ts')
      : name.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1');
  return [
    ...Array.from(text.matchAll(statement), ([, type, name]): Import => {
      return { from, to: place(name ?? ''), kind: type === undefined ? 'value' : 'type' };
    }),
    ...Array.from(text.matchAll(dynamic), ([, name]): Import => {
      return { from, to: place(name ?? ''), kind: 'dynamic' };
    }),
  ];
}

const imports = files.flatMap(importsOf);
const inside = imports.filter(({ to }) => texts.has(to));
const missing = imports.filter(({ to }) => !texts.has(to) && to.endsWith('.ts'));
const outside = imports.filter(({ to }) => !to.endsWith('.ts'));
const show = ({ from, to, kind }: Import): string => `${from} -> ${to} (${kind})`;

/** The part of the pipeline that a file belongs to. */
function area(file: string): string {
  const [first = '', second = '', third = ''] = file.split('/');
  if (first !== 'targets') return second === '' ? 'pipeline' : first;
  if (third === '') return 'target';
  return third === 'runtime' ? `${second} runtime` : second;
}

const targets = ['types', 'validators', 'fixtures'];
const below = ['model', 'code', 'diagnostics', 'target'];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  code: ['code'],
  model: ['model', 'diagnostics'],
  diagnostics: ['diagnostics', 'model'],
  read: ['read', 'model', 'diagnostics'],
  normalize: ['normalize', 'read', 'model', 'diagnostics'],
  patterns: ['patterns', 'model', 'diagnostics'],
  target: below,
  types: ['types', 'types runtime', ...below],
  validators: ['validators', 'validators runtime', ...below],
  fixtures: ['fixtures', 'fixtures runtime', ...below],
  'types runtime': ['types runtime'],
  'validators runtime': ['validators runtime'],
  'fixtures runtime': ['fixtures runtime'],
  config: ['config', 'read', 'model', 'diagnostics', 'pipeline'],
  pipeline: ['pipeline', 'config', 'read', 'normalize', 'patterns', ...below, ...targets],
  commands: ['commands', 'pipeline', 'config', 'read', 'diagnostics', 'model', 'code', 'fixtures'],
};

test('every relative import names a file that exists', () => {
  expect(missing.map(show)).toEqual([]);
});

describe('imports run one way', () => {
  for (const [name, allowed] of Object.entries(mayImport)) {
    test(`${name} imports ${allowed.join(', ')}`, () => {
      const wrong = inside.filter(
        ({ from, to }) => from !== 'cli.ts' && area(from) === name && !allowed.includes(area(to)),
      );
      expect(wrong.map(show)).toEqual([]);
    });
  }

  test('every file belongs to an area that this table knows', () => {
    expect(files.filter((file) => !(area(file) in mayImport))).toEqual([]);
  });

  test('nobody imports the command', () => {
    expect(inside.filter(({ to }) => to === 'cli.ts').map(show)).toEqual([]);
  });
});

test('there are no cycles', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const { to } of inside.filter(({ from }) => from === file)) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('exports are named, one by one', () => {
  const wrong = files.filter((file) => /^export (?:\*|default\b)/m.test(texts.get(file) ?? ''));
  expect(wrong).toEqual([]);
});

test('only the entry point passes on what other files export', () => {
  const passing = files.filter((file) =>
    /^export\s+(?:type\s+)?\{[^}]*\}\s+from\b/m.test(texts.get(file) ?? ''),
  );
  expect(passing.filter((file) => file !== 'index.ts' && !file.includes('/generated/'))).toEqual(
    [],
  );
});

// Plain calculations, on names and paths or apart from everything; all else of Node touches the world outside.
const harmless = ['node:path', 'node:url', 'node:util', 'node:vm'];
const mayTouchTheWorld = (file: string): boolean =>
  ['read', 'config', 'commands'].includes(area(file)) ||
  ['cli.ts', 'write.ts', 'workspace.ts', 'runtime-files.ts'].includes(file);

test('files and processes are touched in few places', () => {
  const touching = [
    ...outside
      .filter(({ to }) => to.startsWith('node:') && !harmless.includes(to))
      .map(({ from }) => from),
    ...files.filter((file) => /\bprocess\.\w/.test(texts.get(file) ?? '')),
  ];
  expect(touching.filter((file) => !mayTouchTheWorld(file))).toEqual([]);
});

test('libraries are loaded where they are first needed', () => {
  // It is copied into the output, and nothing here loads it.
  const ofOutput = 'targets/fixtures/runtime/drawn.ts';
  const early = outside.filter(
    ({ from, to, kind }) => from !== ofOutput && !to.startsWith('node:') && kind === 'value',
  );
  expect(early.map(show)).toEqual([]);
});

test('nothing depends on the clock, on chance or on the language of the machine', () => {
  const loose = /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\.localeCompare\(|\btoLocale\w+\(/;
  const pure = files.filter((file) => !['pipeline', 'commands', 'read'].includes(area(file)));
  expect(pure.filter((file) => loose.test(texts.get(file) ?? ''))).toEqual([]);
});
