import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type Attack, attackPath, attacksOf, hasAttacks } from './cases.js';
import { parseSource, runScript, transpile } from './output.js';

/** Attacks that are not answered yet, with what is missing; this list may only shrink. */
const open: Readonly<Record<string, string>> = {};

const attacks = attacksOf('cde');
const title = 'hostile patterns, sizes, references and paths';
const bin = fileURLToPath(new URL('../../bin/trefoil.js', import.meta.url));
const built = existsSync(new URL('../../dist/cli.js', import.meta.url));
const root = realpathSync(mkdtempSync(join(tmpdir(), 'trefoil-attacks-')));
writeFileSync(join(root, 'package.json'), '{"type":"module"}\n');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const missing = !hasAttacks ? '../shared/attacks is missing' : built ? '' : 'dist is not built';

describe.skipIf(missing !== '')(missing === '' ? title : `${title} (skipped: ${missing})`, () => {
  test('the list of open ones names attacks that exist', () => {
    expect(Object.keys(open).filter((id) => !attacks.some((attack) => attack.id === id))).toEqual(
      [],
    );
  });

  for (const attack of attacks) {
    const reason = open[attack.id];
    test(reason === undefined ? attack.id : `${attack.id} (open: ${reason})`, async () => {
      const problems = await judge(attack);
      if (reason === undefined) expect(problems).toEqual([]);
      else expect(problems, 'answered now: take it off the list').not.toEqual([]);
    });
  }
});

interface Generated {
  readonly ok: boolean;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly at?: { readonly pointer?: string };
  }[];
}

/** What is wrong with the answer to an attack; nothing when it is answered. */
async function judge(attack: Attack): Promise<readonly string[]> {
  const folder = join(root, attack.id, 'inner');
  mkdirSync(folder, { recursive: true });
  copyFileSync(attackPath(attack), join(folder, attack.file));
  writeFileSync(
    join(folder, 'trefoil.config.json'),
    JSON.stringify({
      schemas: [{ input: attack.file, output: { folder: 'out', name: 'hostile' } }],
    }),
  );
  const { requests, result, seconds } = await generateWatched(folder, attack);
  if (result === undefined) return [`the command did not end well in ${seconds} s`];
  const problems: string[] = [];
  if (requests > 0) problems.push(`${requests} requests were made`);
  const outside = readdirSync(join(root, attack.id)).filter((name) => name !== 'inner');
  if (outside.length > 0) problems.push(`files outside of the folder: ${outside.join(', ')}`);
  if (!result.ok) {
    if (!/reject/.test(attack.must))
      problems.push(`refused: ${JSON.stringify(result.diagnostics).slice(0, 300)}`);
    if (existsSync(join(folder, 'out'))) problems.push('refused, but something was written');
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.some(({ at }) => at === undefined)) problems.push('a diagnostic says no place');
    return problems;
  }
  if (!/safe/.test(attack.must)) return [...problems, 'accepted, but must be refused'];
  const bytes = result.files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > (attack.maxBytes ?? Infinity)) problems.push(`${bytes} bytes of output`);
  return [...problems, ...useOutput(attack, folder, result)];
}

async function generateWatched(folder: string, attack: Attack) {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end('{}');
  });
  server.on('error', () => undefined);
  if (attack.listener !== undefined) server.listen(attack.listener, '127.0.0.1');
  const started = performance.now();
  const text = await runCommand(folder, attack.maxMs ?? 30_000);
  server.close();
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const result: Generated | undefined = text === undefined ? undefined : JSON.parse(text);
  return { requests, result, seconds };
}

/** What the command prints; nothing when it crashes or takes too long. */
function runCommand(folder: string, milliseconds: number): Promise<string | undefined> {
  const child = spawn(process.execPath, [bin, 'generate', '--json'], { cwd: folder });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      done(code === 0 || code === 2 ? out : undefined);
    });
  });
}

/** Loads the output in a clean process, and gives it the values that should bring it to a halt. */
function useOutput(attack: Attack, folder: string, result: Generated): readonly string[] {
  const files = result.files.map(({ path }) => ({
    path: join(folder, path),
    text: readFileSync(join(folder, path), 'utf8'),
  }));
  const broken = files.flatMap(({ path, text }) => parseSource(path, text).problems);
  if (broken.length > 0) return broken;
  transpile(files);
  const leaf = (kind: string) => JSON.stringify(join(folder, 'out/hostile', kind, 'index.js'));
  const { timedExpr, throwsExpr } = attack;
  const script = `
const problems = [];
const validators = await import(${leaf('validators')});
const is = Object.entries(validators).find(([name]) => /^is[A-Z]/.test(name) && !/Input$/.test(name))[1];
const validate = Object.entries(validators).find(([name]) => /^validate[A-Z]/.test(name) && !/Input$/.test(name))[1];
${
  existsSync(join(folder, 'out/hostile/fixtures/index.ts'))
    ? `
const fixtures = await import(${leaf('fixtures')});
const build = Object.entries(fixtures).find(([name]) => /^build[A-Z]/.test(name) && !/s$|Input$/.test(name))?.[1];
if (build !== undefined) for (let seed = 0; seed < 3; seed += 1) if (!is(build(undefined, { seed }))) problems.push('an invalid fixture');
`
    : ''
}
for (const [expression, limit] of ${JSON.stringify([
    ...(timedExpr === undefined ? [] : [[timedExpr.expr, timedExpr.maxMs]]),
    ...(throwsExpr === undefined ? [] : [[throwsExpr.expr, 10_000]]),
  ])}) {
  const value = new Function('return ' + expression)();
  for (const use of [is, validate]) {
    const started = performance.now();
    try { use(value); } catch (error) { problems.push('threw ' + error); }
    const took = performance.now() - started;
    if (took > 3 * limit) problems.push(expression + ' took ' + Math.round(took) + ' ms');
  }
}
if (globalThis.__PWNED__ !== undefined || {}.polluted !== undefined) problems.push('the canary sang');
console.log(JSON.stringify(problems));
`;
  try {
    return runScript(root, script, attack.id in open ? 5000 : 30_000) as readonly string[];
  } catch (error) {
    return [String(error)];
  }
}
