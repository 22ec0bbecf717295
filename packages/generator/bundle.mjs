// @ts-check
// Bundles src/ into few files, since loading a hundred modules takes most of the time of a small run.
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('dist/', import.meta.url));
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (/\.js(\.map)?$/.test(name)) rmSync(folder + name);
}
await build({
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  entryPoints: ['src/index.ts', 'src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
