import type { ArrayCheck, Block, Check, Part } from './plan.js';
import type { Printing } from './printing.js';

/**
 * The rules of a list, where the guard's function of its owner goes through it: one loop over items
 * that are all alike. Engines take only so much code of other functions into one.
 */
export function listInPlace({ style, units }: Printing, part: Part | undefined): Block | undefined {
  if (style !== 'matches' || part?.kind !== 'unit') return undefined;
  const unit = units.get(part.unit);
  if (unit === undefined || unit.recursive) return undefined;
  const { gates, checks } = unit.block;
  const [gate, ...others] = gates;
  const isList = gate?.condition.kind === 'types' && gate.condition.types.join() === 'array';
  if (!isList || others.length > 0) return undefined;
  return checks.filter(isPlainLoop).length === 1 && checks.every(isOfList) ? unit.block : undefined;
}

function isOfList(check: Check): boolean {
  return check.kind === 'condition' || isPlainLoop(check);
}

function isPlainLoop(check: Check): check is ArrayCheck {
  return (
    check.kind === 'array' &&
    check.items !== undefined &&
    check.prefix.length === 0 &&
    check.contains === undefined &&
    check.unevaluated === undefined
  );
}
