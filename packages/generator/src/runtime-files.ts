import { readFileSync } from 'node:fs';

/** Reads a file of a target's `runtime/` folder; these are shipped as sources and copied into the output. */
export function runtimeFiles(target: string): (name: string) => string {
  // The same path holds from src/ and from dist/, which lie side by side.
  const folder = new URL(`../src/targets/${target}/runtime/`, import.meta.url);
  return (name) => readFileSync(new URL(name, folder), 'utf8');
}
