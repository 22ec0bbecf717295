import type { Diagnostic } from './diagnostic.js';
import type { DiagnosticCode } from './table.js';

/** How much is made of a kind of problem. */
export type Level = 'error' | 'warning' | 'off';

/** Levels by code; what is not named keeps its own. */
export type Levels = { readonly [Code in DiagnosticCode]?: Level };

/** The diagnostics at the levels that someone wants them at, without those that nobody wants. */
export function atLevels(
  diagnostics: readonly Diagnostic[],
  levels: Levels = {},
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const level = levels[diagnostic.code];
    if (level === 'off') return [];
    return [level === undefined ? diagnostic : { ...diagnostic, severity: level }];
  });
}
