type Container = readonly unknown[] | { readonly [key: string]: unknown };

/** Values that differ from given ones at one place: something else there, or nothing. */
export function variantsOf(
  valid: readonly unknown[],
  more: readonly unknown[],
): readonly unknown[] {
  const parts = distinct([...valid, ...more].flatMap(partsOf), 60);
  const pool = distinct([...strangers, ...parts], 70);
  const bases = distinct([...valid, ...more], 30);
  return [...bases, ...bases.flatMap((value) => variants(value, pool))].slice(0, 8000);
}

const strangers: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  1e9,
  -1e9,
  '',
  'x',
  ' ',
  '0',
  'x'.repeat(300),
  [],
  {},
  [null],
  ['x', 'x'],
  { x: 1 },
];

function variants(value: unknown, pool: readonly unknown[]): readonly unknown[] {
  if (!isContainer(value)) return pool;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return [
      ...pool.map((one) => [...list, one]),
      ...list.flatMap((item, index) => [
        list.filter((_, at) => at !== index),
        ...variants(item, pool).map((one) => list.map((old, at) => (at === index ? one : old))),
      ]),
    ];
  }
  const members = value as { readonly [key: string]: unknown };
  return [
    ...pool,
    ...['x', '', 'a b', ...Object.keys(members).map((key) => `${key}x`)].flatMap((key) =>
      ['x', 1, {}].map((one) => ({ ...members, [key]: one })),
    ),
    ...Object.keys(members).flatMap((key) => [
      Object.fromEntries(Object.entries(members).filter(([name]) => name !== key)),
      ...variants(members[key], pool).map((one) => ({ ...members, [key]: one })),
    ]),
  ];
}

function partsOf(value: unknown): readonly unknown[] {
  return isContainer(value) ? [value, ...Object.values(value).flatMap(partsOf)] : [value];
}

function distinct(values: readonly unknown[], count: number): readonly unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].slice(
    0,
    count,
  );
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
