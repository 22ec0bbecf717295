import type { Call } from './calls.js';

/**
 * Groups of units that can come to be called from within themselves, each through the others. Units
 * that cannot are in none.
 */
export function recursiveGroups(
  calls: ReadonlyMap<string, readonly Call[]>,
): readonly ReadonlySet<string>[] {
  // Tarjan's components, with a stack of its own so that long chains of units do not overflow.
  const groups: ReadonlySet<string>[] = [];
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const targets = new Map(
    [...calls].map(([name, each]) => [name, [...new Set(each.map(({ unit }) => unit))]]),
  );
  for (const start of calls.keys()) {
    if (numbers.has(start)) continue;
    const work: { readonly name: string; next: number }[] = [];
    const enter = (name: string): void => {
      numbers.set(name, numbers.size);
      lowest.set(name, numbers.size - 1);
      open.push(name);
      isOpen.add(name);
      work.push({ name, next: 0 });
    };
    enter(start);
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { name } = frame;
      const target = targets.get(name)?.[frame.next];
      if (target !== undefined) {
        frame.next += 1;
        if (!numbers.has(target)) enter(target);
        else if (isOpen.has(target)) lower(lowest, name, numbers.get(target));
        continue;
      }
      work.pop();
      const caller = work.at(-1);
      if (caller !== undefined) lower(lowest, caller.name, lowest.get(name));
      if (lowest.get(name) !== numbers.get(name)) continue;
      const group = open.splice(open.indexOf(name));
      for (const member of group) isOpen.delete(member);
      if (group.length > 1 || targets.get(name)?.includes(name) === true) {
        groups.push(new Set(group));
      }
    }
  }
  return groups;
}

function lower(lowest: Map<string, number>, name: string, value: number | undefined): void {
  if (value !== undefined && value < (lowest.get(name) ?? value)) lowest.set(name, value);
}
