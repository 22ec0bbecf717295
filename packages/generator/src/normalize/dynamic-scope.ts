import type { Place } from '../model/model.js';
import { type Documents, placeKey, type Resource } from '../read/documents.js';

/** Where each dynamic anchor leads: to the outermost resource on the way here that has it. */
export type Bindings = ReadonlyMap<string, Place>;

/** The bindings inside of a resource: the anchors that are bound already keep their place. */
export function enterResource(bindings: Bindings, { anchors }: Resource): Bindings {
  if (anchors.size === 0) return bindings;
  const added = [...anchors].filter(([name, { dynamic }]) => dynamic && !bindings.has(name));
  if (added.length === 0) return bindings;
  return new Map([...bindings, ...added.map(([name, { place }]) => [name, place] as const)]);
}

/**
 * Tells one use of a schema from another where a `$dynamicRef` in its reach leads elsewhere: the
 * text is empty where nothing differs from the schema standing alone.
 */
export function distinction(place: Place, bindings: Bindings, documents: Documents): string {
  if (documents.dynamicReferences.size === 0) return '';
  const names = reachableNames(place, documents);
  const resource = documents.schemas.get(placeKey(place))?.resource;
  if (names.length === 0 || resource === undefined) return '';
  const alone = enterResource(new Map(), resource);
  const differing = names.flatMap((name) => {
    const bound = bindings.get(name) ?? resource.anchors.get(name)?.place;
    const plain = alone.get(name);
    if (bound === undefined || (plain && placeKey(plain) === placeKey(bound))) return [];
    return [`${name}=${placeKey(bound)}`];
  });
  return differing.length === 0 ? '' : `~${differing.join('~')}`;
}

/** The names of all dynamic anchors that a schema asks for, by itself or through what it refers to. */
function reachableNames(start: Place, documents: Documents): readonly string[] {
  const reached = new Map([[placeKey(start), start]]);
  const names = new Set<string>();
  // A map is iterated to its very end, also what is added on the way.
  for (const place of reached.values()) {
    for (const [key, target] of documents.references) {
      if (!isBelow(key, place)) continue;
      reached.set(placeKey(target), target);
      const name = documents.dynamicReferences.get(key);
      if (name === undefined || names.has(name)) continue;
      names.add(name);
      for (const bound of placesOf(name, documents)) reached.set(placeKey(bound), bound);
    }
  }
  return [...names].sort();
}

function isBelow(key: string, place: Place): boolean {
  return key.startsWith(`${placeKey(place)}/`);
}

function placesOf(name: string, { schemas }: Documents): readonly Place[] {
  return [...schemas.values()].flatMap(({ resource }) => {
    const anchor = resource.anchors.get(name);
    return anchor?.dynamic ? [anchor.place] : [];
  });
}
