import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

interface Answer {
  readonly type: string;
  readonly request_seq: number;
  readonly body: unknown;
}

/** A place as an editor shows it, counted from 1. */
export interface Position {
  readonly line: number;
  readonly offset: number;
}

/** The language server that editors run, with one file open. */
export interface LanguageServer {
  readonly definition: (at: Position) => Promise<readonly Definition[]>;
  readonly quickInfo: (at: Position) => Promise<QuickInfo>;
  readonly close: () => void;
}

/** Where “go to definition” leads. */
export interface Definition {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** What an editor shows on hover. */
export interface QuickInfo {
  readonly displayString: string;
  readonly documentation: string;
}

/** Starts the language server of TypeScript on a file. */
export function openLanguageServer(file: string): LanguageServer {
  const server = spawn(
    process.execPath,
    [
      createRequire(import.meta.url).resolve('typescript/lib/tsserver.js'),
      '--disableAutomaticTypingAcquisition',
    ],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const waiting = new Map<number, (body: unknown) => void>();
  createInterface(server.stdout).on('line', (line) => {
    if (!line.startsWith('{')) return;
    const answer = JSON.parse(line) as Answer;
    if (answer.type === 'response') waiting.get(answer.request_seq)?.(answer.body);
  });
  let sequence = 0;
  const send = (command: string, more: object): number => {
    sequence += 1;
    const request = { seq: sequence, type: 'request', command, arguments: { file, ...more } };
    server.stdin.write(`${JSON.stringify(request)}\n`);
    return sequence;
  };
  const ask = (command: string, at: Position): Promise<unknown> =>
    new Promise((resolve) => waiting.set(send(command, at), resolve));
  send('open', {});
  return {
    definition: (at) => ask('definition', at) as Promise<readonly Definition[]>,
    quickInfo: (at) => ask('quickinfo', at) as Promise<QuickInfo>,
    close: () => server.kill(),
  };
}
