import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The version that new packages start with. */
export const firstVersion = '0.1.0';

/**
 * How packages made in this folder name each other's version: by the workspace protocol where the
 * package manager of the repository knows it, else by the exact version, which npm links as well.
 */
export function workspaceVersion(directory: string): string {
  const marks = ['pnpm-workspace.yaml', 'pnpm-lock.yaml', '.yarnrc.yml', 'bun.lock', 'bun.lockb'];
  return foldersUpward(directory).some((folder) =>
    marks.some((mark) => existsSync(join(folder, mark))),
  )
    ? 'workspace:*'
    : firstVersion;
}

/** A folder and all folders above it, the nearest first. */
export function foldersUpward(directory: string): readonly string[] {
  const folder = resolve(directory);
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersUpward(above)];
}
