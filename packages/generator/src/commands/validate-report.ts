import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DataDocument } from '../read/data.js';
import { type Fault, faultData, faultText } from './fault.js';
import type { Progress } from './progress.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Takes what was found as it is found: a large file is never in memory as a whole. */
export interface Report {
  /** A word of the command line that makes no sense, or a file that cannot be read. */
  readonly mistake: (message: string) => void;
  /** The next file begins. */
  readonly file: () => void;
  readonly files: () => number;
  /** A document of that file, and all of its faults. */
  readonly document: (faults: readonly Fault[], around: DataDocument['around']) => void;
  readonly end: (milliseconds: number, isStopped: boolean) => ExitCode;
}

interface Counts {
  mistakes: number;
  files: number;
  documents: number;
  filesWithFaults: number;
  faults: number;
  warnings: number;
  isFaulty: boolean;
}

function startCounts(): Counts {
  return {
    mistakes: 0,
    files: 0,
    documents: 0,
    filesWithFaults: 0,
    faults: 0,
    warnings: 0,
    isFaulty: false,
  };
}

/** Counts what is found and hands it on. */
function counting(
  counts: Counts,
  show: (fault: Fault, around: DataDocument['around']) => void,
): Pick<Report, 'file' | 'files' | 'document'> {
  return {
    file: () => {
      counts.files += 1;
      counts.isFaulty = false;
    },
    files: () => counts.files,
    document: (faults, around) => {
      counts.documents += 1;
      for (const fault of faults) {
        show(fault, around);
        if (fault.severity === 'warning') {
          counts.warnings += 1;
          continue;
        }
        counts.faults += 1;
        if (!counts.isFaulty) counts.filesWithFaults += 1;
        counts.isFaulty = true;
      }
    },
  };
}

function exitCode({ faults, mistakes }: Counts, isStopped: boolean): ExitCode {
  if (isStopped) return 130;
  if (mistakes > 0) return 2;
  return faults > 0 ? 1 : 0;
}

/** The report for a person: faults on stdout, the summary on stderr. */
export function textReport(terminal: Terminal, progress: Progress): Report {
  const counts = startCounts();
  const { paint } = terminal;
  return {
    ...counting(counts, (fault, around) => {
      progress.clear();
      terminal.writeData(`${faultText(fault, around, terminal)}\n\n`);
    }),
    mistake: (message) => {
      counts.mistakes += 1;
      progress.clear();
      terminal.writeTalk(`${paint.red('error')} ${message}\n\n`);
    },
    end: (milliseconds, isStopped) => {
      const time = paint.dim(
        `(${milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`})`,
      );
      const color = counts.faults > 0 ? paint.red : paint.green;
      const stopped = isStopped ? 'Stopped. ' : '';
      if (counts.files > 0) terminal.writeTalk(`${stopped}${color(summary(counts))} ${time}\n`);
      return exitCode(counts, isStopped);
    },
  };
}

/** `312 files, 3 with faults, 7 faults`. */
function summary({ documents, faults, files, filesWithFaults, warnings }: Counts): string {
  const counted = [count(files, 'file')];
  if (documents !== files) counted.push(count(documents, 'document'));
  if (faults === 0) counted.push('no faults');
  else if (files > 1)
    counted.push(`${number(filesWithFaults)} with faults`, count(faults, 'fault'));
  else counted.push(count(faults, 'fault'));
  if (warnings > 0) counted.push(count(warnings, 'warning'));
  return counted.join(', ');
}

function count(amount: number, word: string): string {
  return `${number(amount)} ${word}${amount === 1 ? '' : 's'}`;
}

function number(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The report as one JSON object on stdout, written as it grows. */
export function jsonReport(
  terminal: Terminal,
  _progress: Progress,
  diagnostics: readonly Diagnostic[],
): Report {
  const counts = startCounts();
  const mistakes: string[] = [];
  let isFirst = true;
  terminal.writeData('{\n  "faults": [');
  return {
    ...counting(counts, (fault) => {
      const text = JSON.stringify(faultData(fault, terminal.directory));
      terminal.writeData(`${isFirst ? '' : ','}\n    ${text}`);
      isFirst = false;
    }),
    mistake: (message) => {
      counts.mistakes += 1;
      mistakes.push(message);
    },
    end: (_milliseconds, isStopped) => {
      const code = exitCode(counts, isStopped);
      const { documents, files, filesWithFaults, warnings } = counts;
      const counted = { files, filesWithFaults, documents, warnings, mistakes, diagnostics };
      const members = Object.entries({ ...counted, ok: code === 0 }).map(
        ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
      );
      terminal.writeData(`${isFirst ? '' : '\n  '}],\n${members.join(',\n')}\n}\n`);
      return code;
    },
  };
}
