import type { Paint } from '../diagnostics/paint.js';

/** What a command may use of the process it runs in: stdout takes data, stderr takes talk. */
export interface Terminal {
  readonly directory: string;
  readonly paint: Paint;
  /** The same for stdout, which may go elsewhere. */
  readonly dataPaint: Paint;
  /** Whether a person watches stderr, so that progress is worth showing. */
  readonly interactive: boolean;
  readonly writeData: (text: string) => void;
  /** Settles when whoever reads the data can take more of it. */
  readonly dataTaken: () => Promise<void>;
  /** Whether data appears where a person watches, so that progress must not be mixed into it. */
  readonly dataShown: boolean;
  readonly writeTalk: (text: string) => void;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
}

/** 0: fine. 1: drift, or data that fails a check. 2: wrong input or use. 130: stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Options of a command as parsed: flags by their long name. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** The values of the options that take one, in their order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}
