import type { AST } from '@eslint-community/regexpp';
import type { Machine } from '../model/model.js';
import { type Growth, growthOf } from './growth.js';
import { machineOf } from './machine.js';
import { networkOf } from './network.js';

/** What is slow about a pattern, and the machine that is not, where there is one. */
export interface Analysis {
  readonly growth: Growth;
  readonly machine?: Machine;
}

/** Whether an engine that goes back to try other ways may take very long for a pattern. */
export function analyzePattern(pattern: AST.Pattern, flags: string): Analysis | undefined {
  const network = networkOf(pattern.alternatives, flags);
  const growth = growthOf(network);
  if (growth !== undefined) {
    const machine = machineOf(network);
    return { growth, ...(machine !== undefined && { machine }) };
  }
  for (const { alternatives } of network.looks) {
    const inside = growthOf(networkOf(alternatives, flags, true));
    if (inside !== undefined) return { growth: inside };
  }
  return undefined;
}
