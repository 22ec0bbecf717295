import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Node, ownNode } from './nodes.js';

/** Runs a module of this folder in a process of its own; gives what it printed, read as JSON. */
export function startFresh(
  module: string,
  input: unknown,
  flags: readonly string[] = [],
  node: Node = ownNode,
): unknown {
  const file = fileURLToPath(new URL(`./${module}.js`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    node.executable,
    [...flags, file, JSON.stringify(input)],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`${module} ended with ${status}:\n${stderr}`);
  return JSON.parse(stdout);
}

/** The input that `startFresh` gave to this process. */
export function startInput(): unknown {
  return JSON.parse(process.argv[2] ?? 'null');
}
