/** Whether a check of the team's own holds. One that throws met something else than it expected, which does not hold. */
export function holds(
  check: (...values: never) => unknown,
  ...values: readonly unknown[]
): boolean {
  try {
    return Boolean((check as (...given: readonly unknown[]) => unknown)(...values));
  } catch {
    return false;
  }
}
