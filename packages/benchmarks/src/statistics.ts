/** A measured value with the lowest and highest of its repetitions. */
export interface Spread {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The middle of the values; of an even number of them the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The median of the values, with the range they lie in. */
export function spread(values: readonly number[]): Spread {
  return { value: median(values), low: Math.min(...values), high: Math.max(...values) };
}

/** How many times smaller each value is than its partner: pairs come from one process start. */
export function ratios(peer: readonly number[], ours: readonly number[]): Spread {
  return spread(ours.map((own, index) => (peer[index] ?? Number.NaN) / own));
}
