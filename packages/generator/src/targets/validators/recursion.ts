import type { Block, Check, Evaluated, Part, Test } from './plan.js';

/** The units that a block asks or calls, through any of its parts. */
function unitsOfBlock(block: Block): readonly string[] {
  return block.checks.flatMap(unitsOfCheck);
}

function unitsOfCheck(check: Check): readonly string[] {
  switch (check.kind) {
    case 'condition':
    case 'locals':
      return [];
    case 'group':
      return check.checks.flatMap(unitsOfCheck);
    case 'call':
      return [check.unit];
    case 'block':
      return unitsOfBlock(check.block);
    case 'object': {
      const { properties, patterns, rest, unevaluated, propertyNames } = check;
      const parts = [
        ...properties,
        ...patterns,
        { part: rest?.part },
        { part: unevaluated?.part },
        { part: propertyNames },
      ];
      return [
        ...parts.flatMap(({ part }) => (part === undefined ? [] : unitsOfPart(part))),
        ...[...(rest?.conditional ?? []), ...(unevaluated?.conditional ?? [])].flatMap(
          unitsOfEvaluated,
        ),
      ];
    }
    case 'fields':
      return [
        ...check.fields.flatMap((field) => unitsOfPart(field.part)),
        ...check.dependent.flatMap(({ block }) => (block === undefined ? [] : unitsOfBlock(block))),
      ];
    case 'array': {
      const { prefix, items, contains, unevaluated } = check;
      const parts = [
        ...prefix,
        ...(items ? [items] : []),
        ...(unevaluated ? [unevaluated.part] : []),
      ];
      return [
        ...parts.flatMap(unitsOfPart),
        ...(contains ? unitsOfTest(contains.test) : []),
        ...(unevaluated?.conditional ?? []).flatMap(unitsOfEvaluated),
      ];
    }
    case 'union':
      return check.options.flatMap((option) => [option.unit, ...unitsOfTest(option.test)]);
    case 'not':
      return unitsOfTest(check.test);
    case 'when':
      return [
        ...unitsOfTest(check.test),
        ...[check.then, check.else].flatMap((block) =>
          block === undefined ? [] : unitsOfBlock(block),
        ),
      ];
  }
}

function unitsOfPart(part: Part): readonly string[] {
  return part.kind === 'unit' ? [part.unit] : unitsOfBlock(part.block);
}

function unitsOfTest(test: Test): readonly string[] {
  return test.kind === 'unit' ? [test.unit] : unitsOfBlock(test.block);
}

function unitsOfEvaluated(evaluated: Evaluated): readonly string[] {
  return [
    ...evaluated.contains.flatMap(unitsOfTest),
    ...evaluated.conditions.flatMap((condition) =>
      condition.kind === 'test' ? unitsOfTest(condition.test) : [],
    ),
  ];
}

/** The units that can come to be called from within themselves. */
export function recursiveUnits(blocks: ReadonlyMap<string, Block>): ReadonlySet<string> {
  // Tarjan's components, with a stack of its own so that long chains of units do not overflow.
  const recursive = new Set<string>();
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const calls = new Map(
    [...blocks].map(([name, block]) => [name, [...new Set(unitsOfBlock(block))]]),
  );
  for (const start of blocks.keys()) {
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
      const target = calls.get(name)?.[frame.next];
      if (target !== undefined) {
        frame.next += 1;
        if (target === name) recursive.add(name);
        if (!numbers.has(target)) enter(target);
        else if (isOpen.has(target)) lower(lowest, name, numbers.get(target));
        continue;
      }
      work.pop();
      const caller = work.at(-1);
      if (caller !== undefined) lower(lowest, caller.name, lowest.get(name));
      if (lowest.get(name) !== numbers.get(name)) continue;
      const component = open.splice(open.indexOf(name));
      for (const member of component) {
        isOpen.delete(member);
        if (component.length > 1) recursive.add(member);
      }
    }
  }
  return recursive;
}

function lower(lowest: Map<string, number>, name: string, value: number | undefined): void {
  if (value !== undefined && value < (lowest.get(name) ?? value)) lowest.set(name, value);
}
