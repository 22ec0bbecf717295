import { unreadableRule } from './message.js';
import type { Keys, Pending } from './found.js';

/** A key on the way down, with the way back. */
interface Step {
  readonly key: string | number;
  readonly parent: Step | undefined;
}

/** The issue of a value that throws when it is read, at the place that throws where that can be found. */
export function unreadable(value: unknown): Pending[] {
  let keys: Keys | undefined;
  for (let step = unreadableStep(value); step !== undefined; step = step.parent) {
    keys = { key: step.key, rest: keys };
  }
  return [{ rule: unreadableRule, at: '', keys, received: undefined }];
}

/** Reads every property once, level by level; each value is entered once, so that cycles end. */
function unreadableStep(root: unknown): Step | undefined {
  const ways = new Map<unknown, Step | undefined>([[root, undefined]]);
  // A map is iterated to its very end, also what is added on the way.
  for (const [value, parent] of ways) {
    if (typeof value !== 'object' || value === null) continue;
    let step = parent;
    try {
      const isList = Array.isArray(value);
      for (const key of Object.keys(value)) {
        step = { key: isList ? Number(key) : key, parent };
        const child = (value as Record<string, unknown>)[key];
        if (!ways.has(child)) ways.set(child, step);
      }
    } catch {
      return step;
    }
  }
  return undefined;
}
