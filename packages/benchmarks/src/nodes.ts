import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npmFolder } from './npm-files.js';

/** A Node to run things on. */
export interface Node {
  readonly name: string;
  readonly executable: string;
}

/** The one that runs this. */
export const ownNode: Node = { name: `Node ${process.version}`, executable: process.execPath };

const majors: readonly number[] = [20, 22, 24];

function versionOf(executable: string): string | undefined {
  if (!existsSync(executable)) return undefined;
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The newest Node of a version, from the package `node`. */
function fetchNode(major: number): Node | undefined {
  const folder = npmFolder('node', String(major));
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const executable = join(folder ?? '', 'bin', binary);
  const version = versionOf(executable);
  return version === undefined ? undefined : { name: `Node ${version}`, executable };
}

/** This Node and the newest of each other supported version; and those that cannot be had. */
export function allNodes(): { readonly nodes: readonly Node[]; readonly missing: string[] } {
  const nodes: Node[] = [];
  const missing: string[] = [];
  for (const major of majors) {
    const own = process.version.startsWith(`v${major}.`);
    const node = own ? ownNode : fetchNode(major);
    if (node === undefined)
      missing.push(`Node ${major}: npm could not install the package node@${major}`);
    else nodes.push(node);
  }
  if (!nodes.includes(ownNode)) nodes.unshift(ownNode);
  return { nodes, missing };
}
