// @ts-check
// Bundles src/ into one file, since finding and loading a hundred modules takes most of the time of
// a small run. What a run does not need stays unevaluated in it.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('dist/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (/\.js(\.map)?$/.test(name)) rmSync(folder + name);
}
const { metafile } = await build({
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  stdin: {
    contents: "export * from './index.ts';\nexport { main } from './cli.ts';\n",
    resolveDir: 'src',
    sourcefile: 'entries.ts',
  },
  outfile: 'dist/trefoil.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  sourcemap: true,
  metafile: true,
  logLevel: 'warning',
});
const names = metafile.outputs['dist/trefoil.js']?.exports.filter((name) => name !== 'main') ?? [];
writeFileSync(`${folder}index.js`, `export { ${names.join(', ')} } from './trefoil.js';\n`);
writeFileSync(`${folder}cli.js`, "export { main } from './trefoil.js';\n");
