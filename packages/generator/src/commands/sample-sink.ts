import { existsSync, statSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Terminal } from './terminal.js';

/** Where a stream of text goes. */
export interface Sink {
  /** Settles when more can be taken. */
  readonly write: (text: string) => Promise<void>;
  /** Ends it: what was written counts, or is thrown away where that can still be done. */
  readonly end: (complete: boolean) => Promise<void>;
}

/** Stdout; a reader that is slow makes the writer wait. */
export function stdoutSink(terminal: Terminal): Sink {
  return {
    write: async (text) => {
      terminal.writeData(text);
      // Lets a signal through, which a stream that is never full would not.
      await nextTurn();
      await terminal.dataTaken();
    },
    end: async () => undefined,
  };
}

/** A file, which is there when it is complete. Throws what the file system says. */
export async function fileSink(path: string, directory: string): Promise<Sink> {
  const target = resolve(directory, path);
  // A pipe or a device cannot be replaced.
  const isPlain = !existsSync(target) || statSync(target).isFile();
  const written = isPlain ? join(dirname(target), `.${basename(target)}.trefoil`) : target;
  const file: FileHandle = await open(written, 'w');
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    end: async (complete) => {
      await file.close();
      if (isPlain) await (complete ? rename(written, target) : rm(written, { force: true }));
    },
  };
}
