import type { Json } from './fuzz-schemas.js';

/** The smallest value that can be come to by taking away parts, while it is still of interest. */
export async function shrink(
  start: Json,
  isOfInterest: (candidate: Json) => Promise<boolean>,
  budget = 400,
): Promise<Json> {
  let best = start;
  let left = budget;
  for (let changed = true; changed && left > 0;) {
    changed = false;
    for (const candidate of smaller(best)) {
      if (left <= 0) break;
      left -= 1;
      if (!(await isOfInterest(candidate))) continue;
      best = candidate;
      changed = true;
      break;
    }
  }
  return best;
}

/** Values with one part less, or with a part in place of the whole; the larger steps first. */
function* smaller(value: Json): Generator<Json> {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'string' && value.length > 1) yield value.slice(1);
    if (typeof value === 'number' && value !== 0) yield 0;
    return;
  }
  if (isList(value)) {
    for (const index of value.keys()) yield value.filter((_, other) => other !== index);
    for (const [index, item] of value.entries()) {
      yield item;
      for (const each of smaller(item)) {
        yield value.map((other, at) => (at === index ? each : other));
      }
    }
    return;
  }
  for (const key of Object.keys(value)) {
    const { [key]: _, ...rest } = value;
    yield rest;
  }
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'object') yield item;
    for (const each of smaller(item)) yield { ...value, [key]: each };
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
