import type { DiagnosticCode } from './table.js';

/** `error` stops the run before anything is written; `warning` and `info` do not. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a problem is: a file or URI, and inside it a pointer and a place a person can jump to. */
export interface Location {
  readonly uri: string;
  /** RFC 6901 pointer, `''` for the whole document. */
  readonly pointer?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
}

/** A problem as data: what, where, and what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence: what is wrong and why. */
  readonly message: string;
  readonly at?: Location;
  /** Other places that have a part in it. */
  readonly related?: readonly Related[];
  /** One sentence: what to do. */
  readonly help?: string;
}

/** A place that has a part in a problem, and what is there. */
export interface Related {
  readonly says: string;
  readonly at: Location;
}

/** Whether a problem among them stops the run. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
