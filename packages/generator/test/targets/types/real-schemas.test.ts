import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readModel } from '../../../src/read-model.js';
import type { TypesOptions } from '../../../src/targets/types/options.js';
import { typesTarget } from '../../../src/targets/types/target.js';
import { metaschemas, shared } from '../../model/suite.js';
import { targetContext, textOf } from './golden.js';

const schemas = join(shared, 'corpus', 'schemastore', 'schemas');

interface Printed {
  readonly file: string;
  /** The schema, and the types that it becomes. */
  readonly schema: string;
  readonly text: string;
  /** The types in the form in which every valid value is assignable. */
  readonly open: string;
}

describe.skipIf(!existsSync(schemas))(
  'types of real schemas (skipped where ../shared/corpus is missing)',
  () => {
    let printed: readonly Printed[] = [];
    beforeAll(async () => {
      printed = await printAll();
    }, 120_000);

    test('are many', () => {
      expect(printed.length).toBeGreaterThan(140);
    });

    test('have no name that ends in a number which the schema does not hold', () => {
      const numbered = printed.flatMap(({ file, schema, text }) => {
        const words = `${file} ${schema}`.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
        const names = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)];
        return names.flatMap(([, name = '']) => {
          const [end] = /[A-Za-z]?[a-z]*\d+$/.exec(name) ?? [];
          return end === undefined || words.includes(end.toLowerCase()) ? [] : [`${file}: ${name}`];
        });
      });
      expect(numbered).toEqual([]);
    });

    test('have no line of more than 100 columns that could be broken', () => {
      const long = printed.flatMap(({ file, text }) =>
        text
          .split('\n')
          .filter((line) => line.length > 100 && isBreakable(line))
          .map((line) => `${file}: ${line}`),
      );
      expect(long).toEqual([]);
    });

    test('differ from those that take every valid value in index signatures alone', () => {
      const different = printed.filter(({ text, open }) => core(text) !== core(open));
      expect(different.map(({ file }) => file)).toEqual([]);
      expect(printed.some(({ text, open }) => text !== open)).toBe(true);
    });

    test('are what a formatter would make of them, but for few lines', () => {
      const folder = mkdtempSync(join(tmpdir(), 'trefoil-layout-'));
      writeFileSync(join(folder, '.oxfmtrc.json'), '{ "printWidth": 100, "singleQuote": true }');
      for (const { file, text } of printed) writeFileSync(join(folder, `${file}.ts`), text);
      execFileSync(process.execPath, [formatter(), '.'], { cwd: folder, stdio: 'ignore' });
      let lines = 0;
      let changed = 0;
      for (const { file, text } of printed) {
        const formatted = readFileSync(join(folder, `${file}.ts`), 'utf8').split('\n');
        const known = new Set(formatted.map((line) => line.trim()));
        const own = text.split('\n');
        lines += own.length;
        changed += own.filter((line) => !known.has(line.trim())).length;
      }
      rmSync(folder, { recursive: true });
      expect(lines).toBeGreaterThan(80_000);
      // Indentation is not counted: what is in brackets of its own is moved as a whole.
      expect((1000 * changed) / lines).toBeLessThan(1);
    });
  },
);

async function printAll(): Promise<readonly Printed[]> {
  const printed: Printed[] = [];
  for (const name of readdirSync(schemas).sort()) {
    const text = readFileSync(join(schemas, name), 'utf8');
    const source = { uri: `https://json.schemastore.org/${name}`, text };
    const { model } = await readModel(source, { references: metaschemas(), faces: false });
    if (model === undefined) continue;
    const file = name.replace(/\.json$/, '');
    const print = (options: TypesOptions) => textOf(typesTarget(model, targetContext, options));
    const open = print({ openObjects: 'index', openEnums: 'string' });
    printed.push({ file, schema: text, text: print({}), open });
  }
  return printed;
}

/** Declarations without comments, layout and index signatures. */
function core(text: string): string {
  let rest = text.replace(/\/\*\*[\s\S]*?\*\//g, '').replaceAll('readonly ', '');
  let kept = '';
  for (let at = rest.indexOf('[key: '); at !== -1; at = rest.indexOf('[key: ')) {
    kept += rest.slice(0, at);
    rest = rest.slice(endOfMember(rest, at));
  }
  return (kept + rest).replace(/[\s;|&()]+/g, '');
}

/** Where a member of an object type ends, whatever stands in it. */
function endOfMember(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if ('{[('.includes(character)) depth += 1;
    else if ('}])'.includes(character)) depth -= 1;
    if (depth < 0 || (depth === 0 && character === ';')) return at;
  }
  return text.length;
}

/** Places, values and words longer than a line stay whole, and so do tables and code in prose. */
function isBreakable(line: string): boolean {
  if (/^\s*(?:\/\*)?\* (?:@see|\||```| {4})/.test(line)) return false;
  if (/^\s*\/\*\* @see/.test(line)) return false;
  const words = line
    .trim()
    .replace(/^\* /, '')
    .split(/ (?=\S)/);
  const longest = Math.max(...words.map((word) => word.length));
  return longest < 60 && !/^\s*\* +["{}[\]]|^\s*\* @default/.test(line);
}

function formatter(): string {
  const manifest = createRequire(import.meta.url).resolve('oxfmt/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { oxfmt: string } };
  return join(dirname(manifest), bin.oxfmt);
}
