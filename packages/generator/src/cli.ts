import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parseArguments } from './commands/arguments.js';
import { failWithMessage } from './commands/failure.js';
import { type CommandName, commandHelpText, helpText } from './commands/help.js';
import type { Arguments, ExitCode, Terminal } from './commands/terminal.js';
import { createPaint } from './diagnostics/paint.js';

/** Runs the command line of this process; the exit code is set when the promise settles. */
export async function main(): Promise<void> {
  const interruption = new AbortController();
  // Whoever reads the output, `head` for one, may have enough of it: that is no bug, and ends the work as a shell has it.
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(141);
  });
  process.once('SIGINT', () => interruption.abort());
  const terminal: Terminal = {
    directory: process.cwd(),
    paint: createPaint(wantsColor(process.stderr)),
    dataPaint: createPaint(wantsColor(process.stdout)),
    interactive: process.stderr.isTTY === true,
    writeData: (text) => process.stdout.write(text),
    dataTaken: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    dataShown: process.stdout.isTTY === true,
    writeTalk: (text) => process.stderr.write(text),
    interrupted: interruption.signal,
  };
  try {
    process.exitCode = await run(process.argv.slice(2), terminal);
  } catch (error) {
    // Left alone it would end with 1, which means drift.
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.writeTalk(
      `${terminal.paint.red('error')} This is a bug of Trefoil. Please report it:\n${text}\n`,
    );
    process.exitCode = 2;
  }
}

/** Runs one command line in a terminal; never throws for anything but a bug. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = parseArguments(words);
  switch (request.kind) {
    case 'help':
      terminal.writeData(
        request.command === undefined ? helpText() : commandHelpText(request.command),
      );
      return 0;
    case 'version':
      terminal.writeData(`${packageVersion()}\n`);
      return 0;
    case 'mistake':
      return failWithMessage(terminal, words.includes('--json'), request.message);
    case 'command':
      return runCommand(request.command, terminal, request.input);
  }
}

/** Each command is loaded when it is called: start-up is paid for on every run. */
async function runCommand(
  name: CommandName,
  terminal: Terminal,
  input: Arguments,
): Promise<ExitCode> {
  switch (name) {
    case 'generate': {
      if (input.flags.has('watch')) {
        const { watchCommand } = await import('./commands/watch.js');
        return watchCommand(terminal, input);
      }
      const { generateCommand } = await import('./commands/generate.js');
      return generateCommand(terminal, input);
    }
    case 'init': {
      const { initCommand } = await import('./commands/init.js');
      return initCommand(terminal, input);
    }
    case 'verify': {
      const { verifyCommand } = await import('./commands/verify.js');
      return verifyCommand(terminal, input);
    }
    case 'validate': {
      const { validateCommand } = await import('./commands/validate.js');
      return validateCommand(terminal, input);
    }
    case 'sample': {
      const { sampleCommand } = await import('./commands/sample.js');
      return sampleCommand(terminal, input);
    }
    case 'explain': {
      const { explainCommand } = await import('./commands/explain.js');
      return explainCommand(terminal, input);
    }
  }
}

function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && TERM !== 'dumb';
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}
