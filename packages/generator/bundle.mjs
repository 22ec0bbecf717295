// @ts-check
// Bundles src/ into a few files, since finding and loading hundreds of modules takes most of the time of a
// small run, and so does reading code that the run does not need.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const folder = fileURLToPath(new URL('dist/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (/\.js(\.map)?$/.test(name)) rmSync(folder + name);
}
const bundle = await rolldown({
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  input: { index: 'src/index.ts', cli: 'src/cli.ts' },
  external: /^[^./]/,
  platform: 'node',
  // A command that watches also generates, so that what is imported late is there already.
  checks: { ineffectiveDynamicImport: false },
});
await bundle.write({
  dir: folder,
  format: 'esm',
  sourcemap: true,
  chunkFileNames: '[name].js',
  // Names stay, for whoever sees them in a report of a bug.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  codeSplitting: {
    groups: [
      // What `trefoil generate` needs for types, and all else builds upon.
      { name: 'core', test: isCore, priority: 3 },
      { name: 'validators', test: /src\/targets\/validators\//, priority: 2 },
      { name: 'fixtures', test: /src\/(targets\/fixtures|patterns)\//, priority: 2 },
      { name: 'commands', test: /src\/commands\//, priority: 1 },
    ],
  },
});

/** @param {string} path */
function isCore(path) {
  const [, part = '', name = ''] = /\/src\/(targets\/\w+|\w+)(?:\/([\w-]+))?/.exec(path) ?? [];
  if (part === 'commands') return name === 'generate';
  return !['targets/validators', 'targets/fixtures', 'patterns'].includes(part);
}
