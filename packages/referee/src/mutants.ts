import { startRandom, type Random } from './random.js';

type Container = unknown[] | Record<string, unknown>;

interface Slot {
  readonly container: Container;
  readonly key: string;
}

const strangers: readonly [unknown, ...unknown[]] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  '',
  'x',
  'ACTIVE_',
  '2024-02-30T00:00:00Z',
  [],
  {},
  [null],
  { x: 1 },
];

const names: readonly [string, ...string[]] = [
  'x',
  '',
  'X',
  '__proto__',
  'constructor',
  'a/b~c',
  '0',
];

/** Changes valid and invalid values in one to three places each, so that about half are near misses. */
export function mutate(seeds: readonly unknown[], count: number, seed: number): readonly unknown[] {
  const [first, ...others] = seeds.length === 0 ? strangers : seeds;
  const random = startRandom(seed);
  const pool = [...strangers, ...seeds.flatMap(leaves)] as const;
  return Array.from({ length: count }, () => {
    const holder: Record<string, unknown> = {
      value: structuredClone(random.pick([first, ...others])),
    };
    for (let change = random.below(3); change >= 0; change -= 1)
      changeOnePlace(holder, pool, random);
    return holder['value'];
  });
}

function changeOnePlace(
  holder: Record<string, unknown>,
  pool: readonly [unknown, ...unknown[]],
  random: Random,
): void {
  const [first, ...others] = slots(holder);
  if (first === undefined) return;
  const { container, key } = random.pick([first, ...others]);
  const value = Reflect.get(container, key);
  const kind = random.below(6);
  if (kind === 0 && container !== holder) {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else Reflect.deleteProperty(container, key);
  } else if (kind === 1 && isContainer(value)) {
    if (Array.isArray(value)) value.push(structuredClone(random.pick(pool)));
    else assign(value, random.pick(names), structuredClone(random.pick(pool)));
  } else if (kind === 2 && isContainer(value) && !Array.isArray(value)) {
    renameKey(value, random);
  } else if (typeof value === 'string' && kind !== 5) {
    assign(container, key, changeText(value, random));
  } else if (typeof value === 'number' && kind !== 5) {
    assign(container, key, random.pick([value + 1, value - 1, -value, value / 2, value * 1e9]));
  } else {
    assign(container, key, structuredClone(random.pick(pool)));
  }
}

function changeText(text: string, random: Random): string {
  const place = random.below(text.length + 1);
  const insert = random.pick([
    'a',
    'Z',
    '0',
    '9',
    ' ',
    '\n',
    '-',
    '/',
    '"',
    'é',
    '😀',
    '\u0301',
    '\ud800',
  ]);
  return random.pick([
    '',
    text.toUpperCase(),
    text.toLowerCase(),
    `${text} `,
    text + text,
    text.slice(0, place),
    text.slice(place),
    text.slice(0, place) + insert + text.slice(place),
    text.slice(0, place) + insert + text.slice(place + 1),
    text.replace(/\d/, (digit) => String((Number(digit) + 1 + random.below(9)) % 10)),
    insert.repeat(1 + random.below(80)),
  ]);
}

function renameKey(value: Record<string, unknown>, random: Random): void {
  const [first, ...others] = Object.keys(value);
  if (first === undefined) return;
  const key = random.pick([first, ...others]);
  const member = value[key];
  Reflect.deleteProperty(value, key);
  assign(value, changeText(key, random), member);
}

/** A plain assignment to `__proto__` would set the prototype. */
function assign(container: Container, key: string, value: unknown): void {
  Object.defineProperty(container, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function slots(container: Container): readonly Slot[] {
  return Object.entries(container).flatMap(([key, value]) => [
    { container, key },
    ...(isContainer(value) ? slots(value) : []),
  ]);
}

function leaves(value: unknown): readonly unknown[] {
  return isContainer(value) ? [value, ...Object.values(value).flatMap(leaves)] : [value];
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
