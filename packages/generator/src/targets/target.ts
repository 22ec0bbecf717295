import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../model/model.js';

/** A file of the output, before it has a place on disk. */
export interface OutputFile {
  /** Relative to the leaf's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The names that the text declares, in order, where they were asked for. */
  readonly names?: readonly NamePlace[];
}

/** A name in a text, and what it stands for in the schema. Line and column count from 0. */
export interface NamePlace {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly at: Place;
}

/** What every target is given beside the model. */
export interface TargetContext {
  /** Module specifiers under which the leaves find one another. */
  readonly imports: { readonly types: string; readonly validators: string };
  /** Which functions the validators have: guards alone, all but the guards, or all of them. */
  readonly functions?: 'all' | 'is' | 'validate';
  /** The comment that opens each file, without comment marks. */
  readonly header: string;
  /** Whether types are declarations (`.d.ts`), which come with the places of their names. */
  readonly declarations?: boolean;
  /** The text of a file under this target's `runtime/` folder, by its name. */
  readonly runtime: (name: string) => string;
}

/** What a target gives: its files, and what it could not do. */
export interface TargetResult {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}
