import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** What is about a name and not about a place: it is told at the first place, with their number. */
const aboutNames: readonly string[] = ['unknown-format', 'custom-keyword'];

/** The diagnostics with each name that is strange told once. */
export function nameOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, message }: Diagnostic) =>
    aboutNames.includes(code) ? `${code} ${message}` : undefined;
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return diagnostics.flatMap((diagnostic) => {
    const key = keyOf(diagnostic);
    const count = key === undefined ? 1 : (counts.get(key) ?? 0);
    if (key === undefined || count === 1) return [diagnostic];
    // Told with the first, and not again.
    counts.set(key, 0);
    if (count === 0) return [];
    const others = count === 2 ? 'once more' : `${count - 1} times more`;
    return [
      { ...diagnostic, message: `${diagnostic.message.replace(/\.$/, '')} (${others} below).` },
    ];
  });
}
