import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** A file of the output, before it has a place on disk. */
export interface OutputFile {
  /** Relative to the leaf's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What every target is given beside the model. */
export interface TargetContext {
  /** Module specifiers under which the leaves find one another. */
  readonly imports: { readonly types: string; readonly validators: string };
  /** The comment that opens each file, without comment marks. */
  readonly header: string;
  /** The text of a file under this target's `runtime/` folder, by its name. */
  readonly runtime: (name: string) => string;
}

/** What a target gives: its files, and what it could not do. */
export interface TargetResult {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}
