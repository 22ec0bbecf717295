import type { JsonType } from '../../model/json.js';
import type { Asked, Call } from './calls.js';
import type { Block } from './plan.js';

/** The blocks of all units, and the calls in each. */
interface Units {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly calls: ReadonlyMap<string, readonly Call[]>;
}

/**
 * The units of a recursive group that have to remember what they said of an object. Where one value
 * can be asked about twice, and this again in each of its parts, time would be exponential in the
 * depth. Empty where no unit of the group asks twice.
 */
export function rememberingUnits(units: Units, group: ReadonlySet<string>): ReadonlySet<string> {
  const within = [...group].map((unit) =>
    (units.calls.get(unit) ?? []).filter(
      (call) => call.forIssues === undefined && group.has(call.unit),
    ),
  );
  if (!within.some((calls) => asksTwice(units, calls))) return new Set();
  // Two ways on which a value is come to twice meet in a unit that is called from two places.
  const seen = new Set<string>();
  const met = new Set<string>();
  for (const { unit } of within.flat()) {
    if (seen.has(unit)) met.add(unit);
    seen.add(unit);
  }
  return met;
}

/** Comparing more calls than this with each other takes too long. */
const manyCalls = 500;

function asksTwice(units: Units, calls: readonly Call[]): boolean {
  if (calls.length > manyCalls) return true;
  return calls.some((one, index) =>
    calls.slice(0, index).some((other) => areOfOneValue(units, one, other)),
  );
}

function areOfOneValue(units: Units, one: Call, other: Call): boolean {
  if (one.chosen && one.chosen.union === other.chosen?.union) {
    if (one.chosen.option !== other.chosen.option) return false;
  }
  const types = typesOfCall(units, other);
  return (
    (covers(one.about, other.about) || covers(other.about, one.about)) &&
    typesOfCall(units, one).some((type) => types.includes(type))
  );
}

/** Whether what the first is about can be what the second is about, as far as the wider one tells. */
function covers(wide: Asked, narrow: Asked): boolean {
  switch (wide.kind) {
    case 'value':
    case 'name':
      return narrow.kind === wide.kind;
    case 'property':
      return narrow.kind === 'property' && narrow.name === wide.name;
    case 'pattern':
      return narrow.kind === 'property' || narrow.kind === 'pattern';
    case 'rest':
      return (
        narrow.kind === 'rest' ||
        (narrow.kind === 'property' && !wide.names.includes(narrow.name)) ||
        (narrow.kind === 'pattern' && !wide.patterns.includes(narrow.source))
      );
    case 'item':
      return narrow.kind === 'item' && narrow.index === wide.index;
    case 'items':
      return narrow.kind === 'items' || (narrow.kind === 'item' && narrow.index >= wide.start);
  }
}

const structured: readonly JsonType[] = ['array', 'object'];

/** The types with parts for which the call does more than to look at the type. */
function typesOfCall(units: Units, { unit, type }: Call): readonly JsonType[] {
  const types = typesOfUnit(units, unit, new Set());
  return type === undefined ? types : types.filter((each) => each === type);
}

function typesOfUnit(units: Units, unit: string, met: Set<string>): readonly JsonType[] {
  const block = units.blocks.get(unit);
  if (block === undefined || met.has(unit)) return structured;
  met.add(unit);
  const [gate] = block.gates;
  if (gate?.condition.kind === 'types') {
    const { types } = gate.condition;
    return structured.filter((type) => types.includes(type));
  }
  const [first] = block.checks;
  if (first?.kind === 'call') return typesOfUnit(units, first.unit, met);
  return structured.filter((type) =>
    block.checks.some((check) => check.kind !== 'group' || check.type === type),
  );
}
