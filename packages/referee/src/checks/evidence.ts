import type { Check, Difference } from '../report.js';

const longest = 400;

/** A value as text that fits into a report. */
export function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** Sums up a check; of many differences of one kind and reason it keeps the first three. */
export function makeCheck(name: string, passed: number, differences: readonly Difference[]): Check {
  const counts = new Map<string, number>();
  const kept = differences.filter(({ kind, why }) => {
    const count = (counts.get(`${kind} ${why}`) ?? 0) + 1;
    counts.set(`${kind} ${why}`, count);
    return count <= 3;
  });
  const failed = differences.filter(({ kind }) => kind === 'disagreement').length;
  return { name, passed, failed, differences: kept };
}

/** A check that could not be made, and why. */
export function skipCheck(name: string, skipped: string): Check {
  return { name, passed: 0, failed: 0, skipped, differences: [] };
}
