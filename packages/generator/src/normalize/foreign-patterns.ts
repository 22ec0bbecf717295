/** Syntax of other languages, and what to write in its place. */
const foreign: readonly (readonly [syntax: RegExp, advice: string])[] = [
  [/\(\?[a-z-]+[:)]/i, 'Flags like (?i) do not exist here: write both cases, as in [aA].'],
  [/\(\?P[<=]/, 'A group with a name is written (?<name>…), and referred to as \\k<name>.'],
  [/\(\?>/, 'Atomic groups do not exist here: write a plain group, (?:…).'],
  [/\(\?#/, 'Comments do not exist here: put them into $comment.'],
  [/[*+?}]\+/, 'Possessive repeats like a++ do not exist here: write a+.'],
  [/\\[AZz]/, 'The start and the end of the text are written ^ and $.'],
  [
    /\[\[?:[a-z]+:\]/,
    'Classes like [:alpha:] do not exist here: write the characters, as in [a-zA-Z].',
  ],
  [/\\[QE]/, 'There is no quoting with \\Q…\\E: escape each character with a meaning of its own.'],
  [/\\h/, 'Blanks are written [ \\t].'],
  [
    /^\/\^.*\/[a-z]*$|^\/.*\$\/[a-z]*$/s,
    'A pattern stands without slashes around it, and has no flags.',
  ],
];

/** What to write in place of syntax that another language has; nothing where there is none. */
export function adviceOnPattern(source: string): string | undefined {
  return foreign.find(([syntax]) => syntax.test(source))?.[1];
}

/**
 * Why a pattern that is legal means something else than it seems to: without the flag `u` an escaped
 * letter that has no meaning stands for itself.
 */
export function misleadingSyntax(
  source: string,
  isUnicode: boolean,
): { readonly reason: string; readonly advice: string } | undefined {
  const escapes = isUnicode ? [] : (source.replaceAll('\\\\', '').match(/\\[a-zA-Z]/g) ?? []);
  const escape = escapes.find((each) => !/[dDwWsSbBnrtvfcxukpP]/.test(each.slice(1)));
  const advice = adviceOnPattern(source);
  if (escape !== undefined) {
    const letter =
      'Write the letter without the backslash, or the class of characters that is meant.';
    return {
      reason: `${escape} stands for the letter ${escape.slice(1)}`,
      advice: advice ?? letter,
    };
  }
  if (advice === undefined) return undefined;
  const [posix] = source.match(/\[:[a-z]+:\]/) ?? [];
  if (posix !== undefined) return { reason: `${posix} is a set of these characters`, advice };
  const hasSlashes = /^\/\^|\$\/[a-z]*$/.test(source);
  return hasSlashes ? { reason: 'the slashes around it are part of the text', advice } : undefined;
}
