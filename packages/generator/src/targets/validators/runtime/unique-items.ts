import { isObject } from './is-object.js';
import { isOwn } from './is-own.js';

/**
 * Whether no item equals another, in time that grows with the size of the items, at any depth, and
 * comes to an end for objects that hold themselves.
 */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  const { length } = items;
  // A few items are compared in pairs, which allocates nothing.
  if (length > 24) return hasContainer(items) ? hasUniqueNumbers(items) : areDistinct(items);
  for (let index = 1; index < length; index += 1) {
    const item = items[index];
    const isText = typeof item === 'string';
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = items[earlier];
      if (isText ? item !== other : plainlyDiffer(other, item)) continue;
      return isContainer(item) && hasUniqueNumbers(items);
    }
  }
  return true;
}

function hasContainer(items: readonly unknown[]): boolean {
  for (const item of items) if (isContainer(item)) return true;
  return false;
}

function areDistinct(scalars: readonly unknown[]): boolean {
  return new Set(scalars).size === scalars.length;
}

/** Whether two values differ in what can be seen without going deeper; most different values do. */
function plainlyDiffer(left: unknown, right: unknown): boolean {
  if (!isContainer(left) || !isContainer(right)) return differ(left, right);
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return true;
    for (let index = 0; index < left.length; index += 1) {
      if (differInPlace(left[index], right[index])) return true;
    }
    return false;
  }
  if (!isObject(right)) return true;
  for (const key in left) {
    const value = isOwn(left, key) ? (left as Record<string, unknown>)[key] : undefined;
    if (value === undefined) continue;
    if (!isOwn(right, key) || differInPlace(value, right[key])) return true;
  }
  return false;
}

function differInPlace(left: unknown, right: unknown): boolean {
  return isContainer(left) ? !isContainer(right) : differ(left, right);
}

/** What is no number equals itself here, as in sets. */
function differ(left: unknown, right: unknown): boolean {
  return left !== right && !(Number.isNaN(left) && Number.isNaN(right));
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function hasUniqueNumbers(items: readonly unknown[]): boolean {
  const numbers: Numbers = { scalars: new Map(), objects: new Map(), shapes: new Map(), next: 0 };
  const seen = new Set<number>();
  for (let index = 0; index < items.length; index += 1) {
    seen.add(numberOf(items[index], numbers));
    if (seen.size <= index) return false;
  }
  return true;
}

/** A number for each value: equal values share one. */
interface Numbers {
  readonly scalars: Map<unknown, number>;
  readonly objects: Map<object, number>;
  /** Arrays and objects by the numbers of what they hold. */
  readonly shapes: Map<string, number>;
  next: number;
}

function numberOf(root: unknown, numbers: Numbers): number {
  if (!isContainer(root)) return numbered(numbers.scalars, root, numbers);
  // A list of what is still to do in place of recursion, which would end where the stack does.
  const open: object[] = [root];
  for (let value = open.at(-1); value !== undefined; value = open.at(-1)) {
    const known = numbers.objects.get(value);
    if (known === undefined) {
      // Its own until all parts have theirs: so an object that holds itself comes to an end.
      numbers.objects.set(value, -1 - open.length);
      for (const part of partsOf(value)) {
        if (isContainer(part) && !numbers.objects.has(part)) open.push(part);
      }
    } else {
      open.pop();
      if (known < 0)
        numbers.objects.set(value, numbered(numbers.shapes, shapeOf(value, numbers), numbers));
    }
  }
  return numbers.objects.get(root) ?? 0;
}

function numbered<Key>(known: Map<Key, number>, key: Key, numbers: Numbers): number {
  const number = known.get(key) ?? (numbers.next += 1);
  known.set(key, number);
  return number;
}

function partsOf(value: object): readonly unknown[] {
  return Array.isArray(value) ? value : Object.values(value);
}

/** A text that arrays or objects share which hold the same; the order of keys does not matter. */
function shapeOf(value: object, numbers: Numbers): string {
  const part = (each: unknown): number =>
    isContainer(each) ? (numbers.objects.get(each) ?? 0) : numbered(numbers.scalars, each, numbers);
  if (!isObject(value)) return `[${Array.from(partsOf(value), part).join()}]`;
  const members: string[] = [];
  for (const key in value) {
    if (!isOwn(value, key) || value[key] === undefined) continue;
    members.push(`${JSON.stringify(key)}:${part(value[key])}`);
  }
  return `{${members.sort().join()}}`;
}
