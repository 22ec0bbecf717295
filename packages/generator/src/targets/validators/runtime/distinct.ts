import { type Keys, type Pending, schemaPointerOf } from './found.js';

/**
 * Each broken rule of a value once, also where two ways lead to it. Where the type is wrong, nothing
 * else is told of the value, and where it is none of those allowed no other rule.
 */
export function distinct(found: readonly Pending[]): readonly Pending[] {
  if (found.length <= few && areApart(found)) return found;
  const places = found.map(placeOf);
  const first = new Map<string, number>();
  for (const [index, place] of places.entries()) {
    const rank = rankOf(found[index]);
    if (rank > 0) first.set(place, Math.min(rank, first.get(place) ?? rank));
  }
  const told = new Set<string>();
  return found.filter((issue, index) => {
    const place = places[index] ?? '';
    if (rankOf(issue) > (first.get(place) ?? 0)) return false;
    const { size } = told;
    const { rule } = issue;
    told.add(`${place} ${schemaPointerOf(issue)} ${rule.keyword} ${String(rule.expected)}`);
    return told.size > size;
  });
}

/** Of so many issues each is compared with each, which is quicker than to write their places down. */
const few = 20;

/** Whether each issue is at a place of its own, as most are. */
function areApart(found: readonly Pending[]): boolean {
  return found.every(({ keys }, index) => {
    for (let before = 0; before < index; before += 1) {
      if (isSamePlace(keys, found[before]?.keys)) return false;
    }
    return true;
  });
}

function isSamePlace(left: Keys | undefined, right: Keys | undefined): boolean {
  let one = left;
  let other = right;
  while (one !== undefined && other !== undefined && one.key === other.key) {
    one = one.rest;
    other = other.rest;
  }
  return one === undefined && other === undefined;
}

function placeOf({ keys }: Pending): string {
  let place = '';
  for (let step = keys; step !== undefined; step = step.rest) place += JSON.stringify(step.key);
  return place;
}

/** The order in which rules of one value are told; 0 for those that are about its being there. */
function rankOf(issue: Pending | undefined): number {
  switch (issue?.rule.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'propertyNames':
    case 'false':
      return 0;
    case 'type':
      return 1;
    case 'const':
    case 'enum':
      return 2;
    default:
      return 3;
  }
}
