import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileHeader, isOurs } from '../../src/header.js';
import { check, writeFiles } from '../../src/write.js';

const ours = `// ${fileHeader('order.schema.json')}\n\nexport {};\n`;
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trefoil-write-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const output = (...names: string[]) => ({
  files: names.map((name) => ({ path: `${root}/types/${name}`, text: ours })),
  folders: [`${root}/types`],
});
const states = (changes: readonly { path: string; state: string }[]) =>
  changes.map(({ path, state }) => `${state} ${path.slice(root.length + 1)}`);
const everything = () => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();

test('the header says where a file comes from, and is recognized', () => {
  expect(isOurs(ours)).toBe(true);
  expect(fileHeader('a\u202eb\n.json')).not.toMatch(/[\u202e\n]/);
});

test('files are created, then left untouched', () => {
  expect(states(writeFiles(output('index.ts', 'deep/a.ts')).changes)).toEqual([
    'created types/deep/a.ts',
    'created types/index.ts',
  ]);
  const path = join(root, 'types/index.ts');
  utimesSync(path, 1000, 1000);
  expect(states(writeFiles(output('index.ts', 'deep/a.ts')).changes)).toEqual([
    'unchanged types/deep/a.ts',
    'unchanged types/index.ts',
  ]);
  expect(statSync(path).mtimeMs).toBe(1_000_000);
});

test('a stale file of ours is removed with its folder', () => {
  writeFiles(output('index.ts', 'deep/a.ts'));
  expect(states(check(output('index.ts')).changes)).toEqual([
    'removed types/deep/a.ts',
    'unchanged types/index.ts',
  ]);
  writeFiles(output('index.ts'));
  expect(everything()).toEqual(['types', 'types/index.ts']);
});

test('a file that is made once belongs to people afterwards', () => {
  const once = {
    files: [{ path: `${root}/package.json`, text: '{}', once: true as const }],
    folders: [],
  };
  writeFiles(once);
  writeFileSync(join(root, 'package.json'), '{"mine":1}');
  expect(states(writeFiles(once).changes)).toEqual(['unchanged package.json']);
  expect(readFileSync(join(root, 'package.json'), 'utf8')).toBe('{"mine":1}');
});

test('checking writes nothing', () => {
  expect(states(check(output('index.ts')).changes)).toEqual(['created types/index.ts']);
  expect(everything()).toEqual([]);
});

describe('nothing is written at all when', () => {
  test('a folder holds files of other people', () => {
    mkdirSync(join(root, 'types'));
    writeFileSync(join(root, 'types/notes.ts'), 'export const mine = 1;\n');
    const { diagnostics } = writeFiles(output('index.ts'));
    expect(diagnostics).toMatchObject([{ code: 'output-not-ours', severity: 'error' }]);
    expect(diagnostics[0]?.message).toContain('notes.ts');
    expect(everything()).toEqual(['types', 'types/notes.ts']);
  });

  test('a part of the path is a file', () => {
    writeFileSync(join(root, 'types'), 'a file');
    const { diagnostics } = writeFiles(output('index.ts'));
    expect(diagnostics.map(({ code }) => code)).toContain('write-failed');
    expect(readFileSync(join(root, 'types'), 'utf8')).toBe('a file');
  });

  test('the last of many files cannot be written', () => {
    writeFiles(output('a.ts', 'b.ts'));
    mkdirSync(join(root, 'types/.z.ts.trefoil'));
    const changed = output('a.ts', 'new/c.ts', 'z.ts');
    const { changes, diagnostics } = writeFiles({
      ...changed,
      files: changed.files.map((file) => ({ ...file, text: `${file.text}// more\n` })),
    });
    expect(changes).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'write-failed' }]);
    expect(readFileSync(join(root, 'types/a.ts'), 'utf8')).toBe(ours);
    expect(everything()).toEqual(['types', 'types/.z.ts.trefoil', 'types/a.ts', 'types/b.ts']);
  });

  test('a folder has the name of a file, found out while files are being replaced', () => {
    writeFiles(output('a.ts', 'b.ts'));
    mkdirSync(join(root, 'elsewhere'));
    const files = [
      { path: `${root}/types/a.ts`, text: `${ours}// more\n` },
      { path: `${root}/elsewhere`, text: ours },
    ];
    const { diagnostics } = writeFiles({ files, folders: [`${root}/types`] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['write-failed']);
    expect(readFileSync(join(root, 'types/a.ts'), 'utf8')).toBe(ours);
    expect(everything()).toEqual(['elsewhere', 'types', 'types/a.ts', 'types/b.ts']);
  });
});
