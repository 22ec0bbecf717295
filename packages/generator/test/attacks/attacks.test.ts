import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacksOf, hasAttacks, valuesOf } from './cases.js';
import { compile, generateAttack, type Outcome, parseSource, runScript } from './output.js';

/** What a clean process saw when it used the output of one attack. */
interface Report {
  readonly canary: string;
  readonly polluted: string;
  readonly verdicts: readonly { readonly is: boolean; readonly validate: boolean }[];
  readonly invalidBuilt: readonly unknown[];
  readonly validNegatives: readonly unknown[];
}

const attacks = attacksOf('abf');
const title = 'hostile names, comments, strings and keys';
const root = realpathSync(mkdtempSync(join(tmpdir(), 'trefoil-attacks-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.skipIf(!hasAttacks)(
  hasAttacks ? title : `${title} (skipped: ../shared/attacks is missing)`,
  () => {
    const outcomes = new Map<string, Outcome>();
    let errors: readonly string[] = [];
    let reports: Readonly<Record<string, Report>> = {};

    beforeAll(async () => {
      writeFileSync(join(root, 'package.json'), '{"type":"module"}\n');
      for (const attack of attacks) outcomes.set(attack.id, await generateAttack(attack, root));
      const safe = [...outcomes.values()].filter(({ isRejected }) => !isRejected);
      errors = compile(safe.flatMap(({ result }) => result.files.map(({ path }) => path)));
      reports = runScript(root, scriptFor(safe)) as typeof reports;
    });

    test('the output type-checks strictly', () => {
      expect(errors).toEqual([]);
    });

    test('the generator itself was not reached', () => {
      expect(Object.hasOwn(globalThis, '__PWNED__')).toBe(false);
      expect('polluted' in {}).toBe(false);
    });

    test.each(attacks.map(({ id }) => id))('%s', (id) => {
      const outcome = outcomes.get(id);
      if (outcome === undefined) throw new Error('not generated');
      const { attack, folder, isRejected, result } = outcome;
      if (isRejected) {
        expect(attack.must).toMatch(/reject/);
        for (const { at, severity } of result.diagnostics) {
          if (severity === 'error') expect(at?.pointer).toBeTypeOf('string');
        }
        return;
      }
      expect(attack.must).toMatch(/safe/);
      for (const { path, text } of result.files) {
        expect(path.startsWith(`${folder}/`)).toBe(true);
        const { identifiers, problems } = parseSource(path, text);
        expect(problems).toEqual([]);
        expect(identifiers.has('__PWNED__')).toBe(false);
        expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        expect(text).not.toMatch(/<\/script|<!--/i);
        expect(text).not.toMatch(
          /^\s*(?:\/\/|\/?\*+)\s*(?:@ts-|[#@] ?sourceMappingURL|\/ *<reference)/m,
        );
      }
      const report = reports[id];
      expect(report).toMatchObject({ canary: 'undefined', polluted: 'undefined' });
      const wanted = valuesOf(attack).map(({ valid }) => ({ is: valid, validate: valid }));
      expect(report?.verdicts).toEqual(wanted);
      expect(report?.invalidBuilt).toEqual([]);
      expect(report?.validNegatives).toEqual([]);
    });
  },
);

/** Uses each output like a consumer would: verdicts on the listed values, fixtures judged by the validators. */
function scriptFor(outcomes: readonly Outcome[]): string {
  const uses = outcomes.map(({ attack, name }) => {
    const leaf = (kind: string) => JSON.stringify(`./${attack.id}/hostile/${kind}/index.js`);
    const values = valuesOf(attack).map(({ expression }) => `() => (${expression})`);
    const override = attack.fixtureOverrideText;
    return `
{
  await import(${leaf('types')});
  const validators = await import(${leaf('validators')});
  const fixtures = await import(${leaf('fixtures')});
  const is = validators[${JSON.stringify(`is${name}`)}];
  const validate = validators[${JSON.stringify(`validate${name}`)}];
  const build = fixtures[${JSON.stringify(`build${name}`)}];
  const negatives = fixtures[${JSON.stringify(`invalid${name}s`)}];
  const verdicts = [${values.join(', ')}].map((make) => ({
    is: is(make()),
    validate: validate(make()).issues === undefined,
  }));
  const built = Array.from({ length: 30 }, (_, seed) => build(undefined, { seed }));
  ${override === undefined ? '' : `try { build(JSON.parse(${JSON.stringify(override)})); } catch {}`}
  report[${JSON.stringify(attack.id)}] = {
    canary: String(globalThis.__PWNED__),
    polluted: String({}.polluted),
    verdicts,
    invalidBuilt: built.filter((value) => !is(value)),
    validNegatives: negatives().filter(({ value }) => is(value)).map(({ name }) => name),
  };
}`;
  });
  return `const report = {};\n${uses.join('\n')}\nconsole.log(JSON.stringify(report));\n`;
}
