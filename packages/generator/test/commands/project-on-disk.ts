import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli.js';
import type { ExitCode, Terminal } from '../../src/commands/terminal.js';
import { createPaint } from '../../src/diagnostics/paint.js';

/** A project in a temporary folder, for tests of the command. */
export interface ProjectOnDisk {
  readonly root: string;
  readonly write: (path: string, content: string | object) => void;
  readonly read: (path: string) => string;
  /** All files, in order, with `/`. */
  readonly list: () => readonly string[];
  readonly trefoil: (...words: string[]) => Promise<{ code: ExitCode; out: string; err: string }>;
  readonly remove: () => void;
}

export function makeProject(files: Readonly<Record<string, string | object>> = {}): ProjectOnDisk {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'trefoil-project-')));
  const write = (path: string, content: string | object): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    list: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort(),
    trefoil: async (...words) => {
      const { terminal, texts } = recordingTerminal(root);
      const code = await run(words, terminal);
      return { code, ...texts() };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A terminal without colors that keeps what is written to it. */
export function recordingTerminal(
  directory: string,
  interrupted: AbortSignal = new AbortController().signal,
): { readonly terminal: Terminal; readonly texts: () => { out: string; err: string } } {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    directory,
    paint: createPaint(false),
    dataPaint: createPaint(false),
    interactive: false,
    writeData: (text) => {
      out += text;
    },
    dataTaken: async () => undefined,
    dataShown: false,
    writeTalk: (text) => {
      err += text;
    },
    interrupted,
  };
  return { terminal, texts: () => ({ out, err }) };
}

/** A small schema that every part of the generator can do. */
export const orderSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Order',
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1 },
    count: { type: 'integer', minimum: 1, maximum: 99 },
  },
  required: ['id'],
  additionalProperties: false,
};
