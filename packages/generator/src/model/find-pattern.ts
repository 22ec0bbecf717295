import type { Machine, Pattern, PatternMachine } from './model.js';

/** Whether a pattern is found in a text. */
export type Finder = (text: string) => boolean;

/** What finds a pattern: its machine where it has one, since the engine's own way may take very long. */
export function finderOf(pattern: Pattern, machines: readonly PatternMachine[]): Finder {
  const slow = machineFor(pattern, machines);
  if (slow !== undefined) return (text) => goThrough(slow, text, pattern.flags);
  const expression = new RegExp(pattern.source, pattern.flags);
  return (text) => expression.test(text);
}

/** The machine of a pattern, if it has one. */
export function machineFor(
  { source, flags }: Pattern,
  machines: readonly PatternMachine[],
): Machine | undefined {
  return machines.find(({ pattern }) => pattern.source === source && pattern.flags === flags)
    ?.machine;
}

function goThrough({ starts, kinds, steps, ends }: Machine, text: string, flags: string): boolean {
  let state = 0;
  for (const character of flags === 'u' ? text : text.split('')) {
    const point = character.codePointAt(0) ?? 0;
    const run = starts.filter((start) => start <= point).length - 1;
    state = steps[state]?.[kinds[run] ?? 0] ?? -1;
    if (state < 0) return state === -2;
  }
  return ends.includes(state);
}
