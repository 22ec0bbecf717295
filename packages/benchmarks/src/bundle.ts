import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { packageFolder } from './places.js';

/** Bundles TypeScript or JavaScript text, whose imports are found from this package, into one module. */
export async function bundleText(text: string, minify = false): Promise<string> {
  const result = await build({
    stdin: { contents: text, resolveDir: packageFolder, loader: 'ts' },
    bundle: true,
    minify,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** The size of a module as it is sent: minified and compressed, in kB of 1000 bytes. */
export async function sentSize(text: string): Promise<number> {
  return gzipSync(await bundleText(text, true), { level: 9 }).length / 1000;
}
