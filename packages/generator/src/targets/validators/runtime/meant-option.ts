import type { Found, Pending } from './found.js';

/**
 * Of the options of a union that all fail, the issues of the one that was meant: the only one whose
 * type and tag the value has. Undefined where that is none, or more than one.
 */
export function meantOption(options: readonly Found[]): Pending[] | undefined {
  let meant: Pending[] | undefined;
  for (const issues of options) {
    if (issues === undefined || issues.some(isForOtherValues)) continue;
    if (meant !== undefined) return undefined;
    meant = issues;
  }
  return meant;
}

/** Whether an issue says that the option is for values of another type, or with another tag. */
function isForOtherValues({ rule, keys }: Pending): boolean {
  const { keyword } = rule;
  const isChoice = keyword === 'const' || keyword === 'enum';
  if (keys === undefined) return isChoice || keyword === 'type' || keyword === 'false';
  return keys.rest === undefined && isChoice;
}
