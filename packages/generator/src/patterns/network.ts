import type { AST } from '@eslint-community/regexpp';
import { type CharacterPart, charactersOf, type Kinds, sortIntoKinds } from './characters.js';
import { type Positions, positionsOf } from './positions.js';

/** The places of a pattern, with the kinds of characters that each of them reads. */
export interface Network extends Positions {
  readonly kinds: Kinds;
  readonly reads: readonly ReadonlySet<number>[];
  /** Whether it is looked for at the start of a text alone. */
  readonly anchored: boolean;
}

/** Places that are open to the next character, each with the number of ways that lead to it. */
export interface Opened {
  readonly ways: ReadonlyMap<number, number>;
  /** Whether the pattern is found by now. */
  readonly found: boolean;
}

/** The places of a pattern with what they read. */
export function networkOf(
  alternatives: readonly AST.Alternative[],
  flags: string,
  anchored = false,
): Network {
  const places = positionsOf(alternatives);
  const known = new Map<string, number>();
  const parts: CharacterPart[] = [];
  const setOf = places.positions.map((position) => {
    if (position.kind !== 'reads') return -1;
    const { raw } = position.part;
    const index = known.get(raw) ?? parts.push(position.part) - 1;
    known.set(raw, index);
    return index;
  });
  const kinds = sortIntoKinds(parts.map((part) => charactersOf(part, flags)));
  const none: ReadonlySet<number> = new Set();
  return { ...places, kinds, reads: setOf.map((index) => kinds.of[index] ?? none), anchored };
}

/** What is open behind places that have just read: a pattern may also begin anew at each character. */
export function openBehind(
  { positions, follow, first, last, nullable, anchored }: Network,
  reached: ReadonlyMap<number, number>,
  isStart: boolean,
  isEnd: boolean,
): Opened {
  const ways = new Map<number, number>();
  const passed = new Set<number>();
  let found = nullable;
  const open = (index: number, count: number): void => {
    const position = positions[index];
    if (position === undefined) return;
    switch (position.kind) {
      case 'reads':
        ways.set(index, (ways.get(index) ?? 0) + count);
        return;
      case 'start':
      case 'end':
        if (!(position.kind === 'start' ? isStart : isEnd) || passed.has(index)) return;
        passed.add(index);
        found ||= last.has(index);
        for (const next of follow[index] ?? []) open(next, count);
    }
  };
  for (const [index, count] of reached) {
    found ||= last.has(index);
    passed.clear();
    for (const next of follow[index] ?? []) open(next, count);
  }
  passed.clear();
  if (isStart || !anchored) first.forEach((index) => open(index, 1));
  return { ways, found };
}

/** The open places that read a character of this kind. */
export function readKind(
  { reads }: Network,
  { ways }: Opened,
  kind: number,
): ReadonlyMap<number, number> {
  return new Map([...ways].filter(([index]) => reads[index]?.has(kind)));
}
