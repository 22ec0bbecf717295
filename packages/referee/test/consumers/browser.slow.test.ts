import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consumerProject } from './packed.js';

const browser = [
  process.env['TREFOIL_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));
const missing = browser === undefined ? ' (no Chromium on this machine)' : '';

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const entries = {
  'node.js': `import { report } from '../src/main.js';
    console.log(JSON.stringify(report()));`,
  // The page also tries what the policy forbids, to show that the policy is in force.
  'page.js': `import { report } from '../src/main.js';
    let made = 'refused';
    try { made = new Function('return "allowed"')(); } catch {}
    fetch('/report', { method: 'POST', body: JSON.stringify({ made, report: report() }) });`,
};

const base = mkdtempSync(join(tmpdir(), 'trefoil-browser-'));
let project = '';

afterAll(() => rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

beforeAll(async () => {
  project = consumerProject(base);
  for (const [name, contents] of Object.entries(entries)) {
    await build({
      stdin: { contents, resolveDir: join(project, 'src') },
      outfile: join(project, name),
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      logLevel: 'silent',
    });
  }
});

function reportOfNode(): unknown {
  const text = execFileSync(
    process.execPath,
    ['--disallow-code-generation-from-strings', join(project, 'node.js')],
    { encoding: 'utf8' },
  );
  return JSON.parse(text);
}

/** Opens the page in a browser without a window, and gives what the page sends back. */
async function reportOfBrowser(path: string): Promise<unknown> {
  const server = createServer((request, response) => {
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => {
      const script = request.url === '/page.js';
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
      response.end(
        script
          ? readFileSync(join(project, 'page.js'))
          : '<!doctype html><script type="module" src="/page.js"></script>',
      );
      if (request.url === '/report') server.emit('report', Buffer.concat(body).toString('utf8'));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const profile = `--user-data-dir=${join(base, 'profile')}`;
  const child = spawn(
    path,
    ['--headless', '--no-sandbox', '--disable-gpu', profile, `http://127.0.0.1:${port}/`],
    { stdio: 'ignore' },
  );
  try {
    const [text] = (await once(server, 'report')) as [string];
    return JSON.parse(text);
  } finally {
    child.kill('SIGKILL');
    server.close();
    server.closeAllConnections();
  }
}

test('a bundle for browsers runs in Node without leave to make code from text', () => {
  expect(reportOfNode()).toMatchObject({ valid: true, round: true, invalid: 0 });
});

test.skipIf(browser === undefined)(
  `the same bundle runs in Chromium under a strict content security policy${missing}`,
  { timeout: 60_000 },
  async () => {
    expect(await reportOfBrowser(browser ?? '')).toEqual({
      made: 'refused',
      report: reportOfNode(),
    });
  },
);
