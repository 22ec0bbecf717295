import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { complaintsAbout, emittedScript } from './compiler.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the types in use', () => {
  const usage = read('./usage.ts');
  const settings = [
    { name: 'strict', options: {} },
    { name: 'exact optional properties', options: { exactOptionalPropertyTypes: true } },
    {
      name: 'every file by itself',
      options: { isolatedModules: true, verbatimModuleSyntax: true, erasableSyntaxOnly: true },
    },
    {
      name: 'isolated declarations',
      options: { isolatedDeclarations: true, declaration: true, noEmit: false },
    },
  ];
  test.each(settings)('$name: right uses compile, wrong ones do not', ({ options }) => {
    expect(complaintsAbout(new Map([['./usage.ts', usage]]), options)).toEqual([]);
  });
});

describe('the page for consumers', () => {
  const readme = read('../README.md');
  const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

  test('its examples compile', () => {
    expect(examples.length).toBeGreaterThan(0);
    const modules = examples.map((text, index) => [`./example-${index}.ts`, text] as const);
    const options = { exactOptionalPropertyTypes: true, verbatimModuleSyntax: true };
    expect(complaintsAbout(new Map(modules), options)).toEqual([]);
  });

  test('it lists every export', () => {
    const source = read('../src/index.d.ts');
    const exported = [
      ...source.matchAll(/^export (?:type|interface) (\w+)|^export type \{ (\w+) \}/gm),
    ];
    const names = exported.map((match) => match[1] ?? match[2] ?? '').sort();
    const listed = readme.slice(readme.indexOf('## Exports'));
    expect(names.filter((name) => !listed.includes(`\`${name}\``))).toEqual([]);
  });
});

test('there is no JavaScript in it', () => {
  expect(emittedScript(read('../src/index.d.ts')).trim()).toBe('export {};');
});
