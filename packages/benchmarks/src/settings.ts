/** How long and how often things are measured. */
export interface Settings {
  readonly starts: number;
  readonly rounds: number;
  readonly milliseconds: number;
  /** Whether validators are timed on each supported Node, not only on the one that runs this. */
  readonly nodes?: boolean;
}

/** A run that takes a minute or two. */
export const short: Settings = { starts: 3, rounds: 15, milliseconds: 4 };

/** A run for figures that are to be published. */
export const thorough: Settings = { starts: 7, rounds: 40, milliseconds: 10 };
