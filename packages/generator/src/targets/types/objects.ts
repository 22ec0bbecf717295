import {
  any,
  type Entry,
  later,
  none,
  type ObjectValues,
  type PatternEntry,
  type Values,
} from './values.js';

/** The objects in both sets. */
export function mergeObjects(left: ObjectValues, right: ObjectValues): Values {
  const others = new Map(right.entries.map((entry) => [entry.name, entry]));
  const extend = canExtend(left) && canExtend(right);
  const entries: Entry[] = [];
  for (const entry of left.entries) {
    const other = others.get(entry.name);
    others.delete(entry.name);
    entries.push(other === undefined ? bindUndeclared(entry, right) : mergeEntries(entry, other));
  }
  for (const entry of others.values()) entries.push(bindUndeclared(entry, left));
  if (entries.some((entry) => entry.value.kind === 'none' && !entry.optional)) return none;
  const merged: ObjectValues = {
    kind: 'object',
    entries,
    patterns: samePatterns([...mergePatterns(left, right), ...mergePatterns(right, left)]),
    rest: {
      value: later(left.rest.value, right.rest.value),
      said: left.rest.said || right.rest.said,
      ...(left.rest.source
        ? { source: left.rest.source }
        : right.rest.source && { source: right.rest.source }),
    },
    bases: [...new Set([...left.bases, ...right.bases])],
  };
  return extend ? merged : { ...merged, bases: [] };
}

function mergeEntries(left: Entry, right: Entry): Entry {
  if (left === right) return left;
  const optional = left.optional && right.optional;
  const value = later(left.value, right.value);
  const sources = [...new Set([...left.sources, ...right.sources])];
  const isSame = (one: Entry) =>
    value === one.value && optional === one.optional && sources.length === one.sources.length;
  if (isSame(left)) return left;
  return isSame(right) ? right : { name: left.name, value, optional, sources };
}

/** What a set says of a property that it does not declare. */
function bindUndeclared(entry: Entry, other: ObjectValues): Entry {
  // A pattern may or may not match the name: then nothing is said, which is wider.
  if (other.patterns.length > 0) return entry;
  const value = later(entry.value, other.rest.value);
  return value === entry.value ? entry : { ...entry, value };
}

function mergePatterns(one: ObjectValues, other: ObjectValues): readonly PatternEntry[] {
  if (other.patterns.length > 0) return one.patterns;
  return one.patterns.map((entry) => ({ ...entry, value: later(entry.value, other.rest.value) }));
}

/** A pattern that stands twice is one. */
function samePatterns(patterns: readonly PatternEntry[]): readonly PatternEntry[] {
  if (patterns.length < 2) return patterns;
  const merged = new Map<string, PatternEntry>();
  for (const entry of patterns) {
    const key = `${entry.pattern.flags} ${entry.pattern.source}`;
    const known = merged.get(key);
    merged.set(key, known ? { ...known, value: later(known.value, entry.value) } : entry);
  }
  return [...merged.values()];
}

/** A declaration extends another only where neither has an index signature of its own. */
export function canExtend(one: ObjectValues): boolean {
  const { kind } = one.rest.value;
  return one.patterns.length === 0 && (kind === 'any' || kind === 'none');
}

/** Gives the properties of which no rule spoke their values. */
export function closeObject(object: ObjectValues, rest: Values): Values {
  if (object.rest.said) return object;
  return { ...object, rest: { value: rest, said: true } };
}

/** An object in which one property has other values. */
export function withEntry(object: ObjectValues, entry: Entry): ObjectValues {
  const known = object.entries.some((one) => one.name === entry.name);
  const entries = known
    ? object.entries.map((one) => (one.name === entry.name ? entry : one))
    : [...object.entries, entry];
  return { ...object, entries };
}

/** A property that must not be there. */
export function absent(name: string): Entry {
  return { name, value: none, optional: true, sources: [] };
}

/** A property that must be there, whatever its value. */
export function present(name: string): Entry {
  return { name, value: any, optional: false, sources: [] };
}
