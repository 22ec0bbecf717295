/** What finds a pattern in a text. */
export interface Matcher {
  test(text: string): boolean;
}

/** A table that stands for a pattern: each character leads from one state to the next, from state 0 on. */
export interface MatcherTable {
  /** Whether characters are UTF-16 units, as in a regular expression without the flag `u`. */
  readonly units: boolean;
  /** The first characters of runs of one kind, ascending from 0. */
  readonly starts: readonly number[];
  /** The kind of each of these runs. */
  readonly kinds: readonly number[];
  /** For each state and kind the next state; -1 where the pattern cannot be found any more, -2 where it is. */
  readonly steps: readonly (readonly number[])[];
  /** The states in which a text may end. */
  readonly ends: readonly number[];
}

/** Finds a pattern with one step for each character, however long the text is and whatever is in it. */
export function makeMatcher({ units, starts, kinds, steps, ends }: MatcherTable): Matcher {
  const kindOf = (point: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= point) low = middle;
      else high = middle - 1;
    }
    return kinds[low] ?? 0;
  };
  const ascii = Array.from({ length: 128 }, (_, point) => kindOf(point));
  return {
    test(text) {
      let state = 0;
      for (let index = 0; index < text.length; index += 1) {
        const point = units ? text.charCodeAt(index) : (text.codePointAt(index) ?? 0);
        if (point > 0xffff) index += 1;
        state = steps[state]?.[ascii[point] ?? kindOf(point)] ?? -1;
        if (state < 0) return state === -2;
      }
      return ends.includes(state);
    },
  };
}
