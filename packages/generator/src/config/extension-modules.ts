import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** A module of the team's own: what it exports, and its text, which may be copied. */
export interface ExtensionModule {
  readonly path: string;
  readonly file: string;
  readonly text: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** Imports a module that the config names. */
export async function loadExtensionModule(
  path: string,
  directory: string,
): Promise<ExtensionModule | { readonly problem: Diagnostic }> {
  const found = resolve(directory, path);
  const problem = (message: string, help: string): { readonly problem: Diagnostic } => ({
    problem: { code: 'extension-failed', severity: 'error', message, at: { uri: found }, help },
  });
  if (!existsSync(found)) {
    const message = `There is no module at ${path}.`;
    const help = 'Check the path; it is relative to the config.';
    return {
      problem: { code: 'file-not-found', severity: 'error', message, at: { uri: found }, help },
    };
  }
  if (!/\.m?js$/.test(found)) {
    return problem(
      `${path} is no JavaScript.`,
      'Write a .mjs file: it is copied into the output, and every Node must be able to run it.',
    );
  }
  const text = readFileSync(found, 'utf8');
  if (importsAnything(text)) {
    return problem(
      `${path} imports something.`,
      'It is copied into the output, where nothing that it imports may be installed: let it stand alone.',
    );
  }
  try {
    // A changed file is a new module: watching would else see the first version for ever.
    const version = statSync(found).mtimeMs;
    const exports = (await import(`${pathToFileURL(found).href}?version=${version}`)) as Readonly<
      Record<string, unknown>
    >;
    return { path: found, file: basename(found), text, exports };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem(
      `${path} cannot be loaded: ${reason}`,
      'Run it with `node` to see where it fails.',
    );
  }
}

/** Comments may: that is how JavaScript names types. */
function importsAnything(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return /^\s*import\b|^\s*export\b[^;=]*\bfrom\s*['"]|\bimport\s*\(|\brequire\s*\(/m.test(code);
}
