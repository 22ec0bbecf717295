import type { Check, Unit } from './plan.js';

/** Whether a unit can tell twice of one value: two of its parts bind the value itself, or one of its properties. */
export function canRepeat({ block }: Unit): boolean {
  return block.checks.some(repeats);
}

function repeats(check: Check): boolean {
  switch (check.kind) {
    case 'call':
    case 'block':
    case 'union':
    case 'when':
      return true;
    case 'group':
      return check.checks.some(repeats);
    case 'object':
      return check.patterns.length > 0;
    case 'fields':
      return check.dependent.some(({ block }) => block !== undefined);
    case 'condition':
    case 'locals':
    case 'array':
    case 'not':
      return false;
  }
}
