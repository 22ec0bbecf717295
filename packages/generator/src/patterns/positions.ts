import type { AST } from '@eslint-community/regexpp';
import type { CharacterPart } from './characters.js';

/** A place in a pattern: one that reads a character, or one that looks for an end of the text. */
export type Position =
  | { readonly kind: 'reads'; readonly part: CharacterPart }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

/**
 * A pattern as the places in it, and which may come after which; one that may follow another in two
 * ways is listed twice, since an engine that goes back to try again tries both.
 */
export interface Positions {
  readonly positions: readonly Position[];
  readonly follow: readonly (readonly number[])[];
  readonly first: readonly number[];
  readonly last: ReadonlySet<number>;
  readonly nullable: boolean;
  /** Not set where the pattern looks around or back, which is left out here, or where repeats were shortened. */
  readonly exact: boolean;
  /** What is looked for around a place. */
  readonly looks: readonly AST.LookaroundAssertion[];
}

interface Builder {
  readonly positions: Position[];
  readonly follow: number[][];
  /** More repeats than so many count as endless; a pattern of thousands of places is not worth it. */
  readonly most: number;
  readonly looks: Set<AST.LookaroundAssertion>;
  edges: number;
  exact: boolean;
}

/** A part of a pattern. */
interface Piece {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nullable: boolean;
}

const nothing: Piece = { first: [], last: [], nullable: true };
const edgeLimit = 20_000;

/** The places of a pattern; those of a simpler one where there would be too many. */
export function positionsOf(alternatives: readonly AST.Alternative[]): Positions {
  return (
    build(alternatives, Infinity) ??
    build(alternatives, 3) ?? {
      positions: [],
      follow: [],
      first: [],
      last: new Set(),
      nullable: true,
      exact: false,
      looks: [],
    }
  );
}

function build(alternatives: readonly AST.Alternative[], most: number): Positions | undefined {
  const builder: Builder = {
    positions: [],
    follow: [],
    most,
    looks: new Set(),
    edges: 0,
    exact: true,
  };
  const { first, last, nullable } = choice(builder, alternatives);
  if (builder.edges > edgeLimit) return undefined;
  const { positions, follow, exact, looks } = builder;
  return { positions, follow, first, last: new Set(last), nullable, exact, looks: [...looks] };
}

function choice(builder: Builder, alternatives: readonly AST.Alternative[]): Piece {
  const pieces = alternatives.map(({ elements }) =>
    elements.reduce((before, element) => chain(builder, before, piece(builder, element)), nothing),
  );
  return {
    first: pieces.flatMap(({ first }) => first),
    last: pieces.flatMap(({ last }) => last),
    nullable: pieces.some(({ nullable }) => nullable),
  };
}

function chain(builder: Builder, before: Piece, after: Piece): Piece {
  link(builder, before.last, after.first);
  return {
    first: before.nullable ? [...before.first, ...after.first] : before.first,
    last: after.nullable ? [...before.last, ...after.last] : after.last,
    nullable: before.nullable && after.nullable,
  };
}

function link(builder: Builder, from: readonly number[], to: readonly number[]): void {
  builder.edges += from.length * to.length;
  if (builder.edges > edgeLimit) return;
  for (const position of from) builder.follow[position]?.push(...to);
}

function piece(builder: Builder, element: AST.Element): Piece {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return place(builder, { kind: 'reads', part: element });
    case 'Group':
    case 'CapturingGroup':
      return choice(builder, element.alternatives);
    case 'Quantifier':
      return repeat(builder, element);
    case 'Assertion':
      if (element.kind === 'start' || element.kind === 'end')
        return place(builder, { kind: element.kind });
      builder.exact = false;
      if ('alternatives' in element) builder.looks.add(element);
      return nothing;
    case 'Backreference':
      builder.exact = false;
      return nothing;
  }
}

function place(builder: Builder, position: Position): Piece {
  const index = builder.positions.push(position) - 1;
  builder.follow.push([]);
  builder.edges += 1;
  return { first: [index], last: [index], nullable: false };
}

function repeat(builder: Builder, { element, min, max }: AST.Quantifier): Piece {
  const least = Math.min(min, builder.most);
  const isEndless = max === Infinity || max > builder.most;
  if (isEndless && max !== Infinity) builder.exact = false;
  let whole = nothing;
  let last = nothing;
  for (let count = 0; count < least && builder.edges <= edgeLimit; count += 1) {
    last = piece(builder, element);
    whole = chain(builder, whole, last);
  }
  if (isEndless) {
    if (least > 0) {
      link(builder, last.last, last.first);
      return whole;
    }
    const loop = piece(builder, element);
    link(builder, loop.last, loop.first);
    return { ...loop, nullable: true };
  }
  // What may be repeated is not repeated for the empty text.
  let more = nothing;
  for (let count = least; count < max && builder.edges <= edgeLimit; count += 1) {
    more = {
      ...chain(builder, { ...piece(builder, element), nullable: false }, more),
      nullable: true,
    };
  }
  return chain(builder, whole, more);
}
