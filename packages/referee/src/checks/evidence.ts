import type { Check, Difference } from '../report.js';

const longest = 400;

/** A value as text that fits into a report. */
export function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** Sums up a check. */
export function makeCheck(name: string, passed: number, differences: readonly Difference[]): Check {
  const failed = differences.filter(({ kind }) => kind === 'disagreement').length;
  return { name, passed, failed, differences };
}

/** A check that could not be made, and why. */
export function skipCheck(name: string, skipped: string): Check {
  return { name, passed: 0, failed: 0, skipped, differences: [] };
}
