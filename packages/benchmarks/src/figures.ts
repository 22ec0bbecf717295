import type { Spread } from './statistics.js';

/** What a figure counts. */
export type Unit = 'ns' | 'us' | 'ms' | 'bytes' | 'kB' | 'MiB' | 'times' | 'percent';

/** One cell of numbers; the range is of several process starts. */
export interface Figure {
  readonly value: number;
  readonly unit: Unit;
  readonly low?: number;
  readonly high?: number;
}

/** A table as it is printed: the first cell of a row is its name. */
export interface Table {
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | Figure)[])[];
}

/** A figure that must be reached: at least or at most the wanted one. */
export interface Target {
  readonly work: string;
  readonly direction: 'at least' | 'at most';
  readonly wanted: number;
  readonly reached: number | undefined;
  readonly unit: Unit;
}

/** What one part of the run found out. */
export interface Outcome {
  readonly part: string;
  readonly tables: readonly Table[];
  readonly targets: readonly Target[];
  readonly skipped: readonly string[];
  /** Draws the figures, as SVG. */
  readonly draw?: () => string;
}

/** A figure with its range. */
export function figure(measured: Spread, unit: Unit): Figure {
  return { ...measured, unit };
}

/** Whether a target was reached; `undefined` where it was not measured. */
export function isReached(target: Target): boolean | undefined {
  if (target.reached === undefined) return undefined;
  return target.direction === 'at least'
    ? target.reached >= target.wanted
    : target.reached <= target.wanted;
}
