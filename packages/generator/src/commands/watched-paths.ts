import { fileURLToPath } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Generation } from './generation.js';

/** The files on which the output of a generation depends: the config and every document that was read. */
export function watchedPaths(generation: Generation): readonly string[] {
  const { configPath } = generation;
  const documents = [...generation.sources.keys()].flatMap(filePath);
  // A broken or missing file is watched too: mending it is what is waited for.
  const broken = generation.diagnostics.flatMap(({ at }) =>
    at === undefined ? [] : filePath(at.uri),
  );
  return [...new Set([...(configPath === undefined ? [] : [configPath]), ...documents, ...broken])];
}

function filePath(uri: string): readonly string[] {
  if (uri.startsWith('file:')) return [fileURLToPath(uri)];
  return isAbsolute(uri) ? [uri] : [];
}
