import type { Face } from '../judge.js';

/** The exports of a generated module. */
export type LeafExports = Readonly<Record<string, unknown>>;

/** An invalid fixture as generated. */
export interface InvalidFixture {
  readonly name: string;
  readonly value: unknown;
  readonly pointer: string;
  readonly keyword: string;
}

/** The name that a face of a schema has in the output. */
export function faceName(name: string, face: Face): string {
  return face === 'read' ? name : `${name}Input`;
}

/** The function of this name, where the module has one. */
export function findFunction(
  exports: LeafExports,
  name: string,
): ((...parameters: readonly unknown[]) => unknown) | undefined {
  const found = exports[name];
  return typeof found === 'function'
    ? (...parameters) => Reflect.apply(found, undefined, parameters)
    : undefined;
}

/** The list of invalid fixtures of a face; its name is a plural. */
export function findInvalidFixtures(
  exports: LeafExports,
  name: string,
): (() => readonly InvalidFixture[]) | undefined {
  const stem = `invalid${name}`.replace(/y$/, '');
  const found = Object.keys(exports).find(
    (key) => key.startsWith(stem) && /^(?:s|es|ies|ys|)$/.test(key.slice(stem.length)),
  );
  const list = found === undefined ? undefined : findFunction(exports, found);
  return list === undefined ? undefined : () => readFixtures(list());
}

function readFixtures(list: unknown): readonly InvalidFixture[] {
  if (!Array.isArray(list)) throw new Error('invalid fixtures are not a list');
  return list.map((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('value' in one)) {
      throw new Error('an invalid fixture holds no value');
    }
    const text = (key: string): string => String(Reflect.get(one, key));
    return {
      name: text('name'),
      value: one.value,
      pointer: text('pointer'),
      keyword: text('keyword'),
    };
  });
}
