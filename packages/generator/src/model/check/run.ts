import type { Json } from '../json.js';
import type { Issue } from '../issue.js';
import type { Definition, DefinitionId, Schema } from '../model.js';
import { sourceKeyword } from '../origin.js';
import { childPointer } from '../pointer.js';

/** One check of one value. */
export interface Run {
  readonly definitions: ReadonlyMap<DefinitionId, Definition>;
  /** Outcomes of definitions by place in the value, so that a schema asked twice answers once. */
  readonly known: Map<string, Outcome>;
  /** Definitions that are being asked about an object right now. */
  readonly active: Map<object, Set<DefinitionId>>;
  readonly maxDepth: number;
  readonly ask: Ask;
}

/** Asks a schema about a value at a place. */
export type Ask = (schema: Schema, value: unknown, cursor: Cursor, run: Run) => Outcome;

/** A place in the value. */
export interface Cursor {
  readonly path: readonly (string | number)[];
  readonly pointer: string;
  /** How many references were followed to get here. */
  readonly depth: number;
}

/** What a schema says of a value: what is wrong, and which parts it has looked at. */
export interface Outcome {
  readonly issues: readonly Issue[];
  readonly properties: ReadonlySet<string>;
  readonly items: ReadonlySet<number>;
}

const none: ReadonlySet<never> = new Set<never>();

/** The outcome of a schema that has nothing to say. */
export const silent: Outcome = { issues: [], properties: none, items: none };

/** An outcome of issues alone. */
export function failing(issues: readonly Issue[]): Outcome {
  return issues.length === 0 ? silent : { ...silent, issues };
}

/** All that several schemas say of one value that must all hold, and all that they have looked at. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const saying = outcomes.filter((outcome) => outcome !== silent);
  const [only] = saying;
  if (saying.length < 2) return only ?? silent;
  return {
    // A definition that is asked twice gives the same issues twice; doubling at each level would never end.
    issues: [...new Set(saying.flatMap(({ issues }) => issues))],
    properties: union(saying.map(({ properties }) => properties)),
    items: union(saying.map(({ items }) => items)),
  };
}

function union<Value>(sets: readonly ReadonlySet<Value>[]): ReadonlySet<Value> {
  const filled = sets.filter(({ size }) => size > 0);
  const [only] = filled;
  return filled.length < 2 ? (only ?? new Set()) : new Set(filled.flatMap((set) => [...set]));
}

/** The place of a property or an item. */
export function inside(cursor: Cursor, key: string | number): Cursor {
  return {
    path: [...cursor.path, key],
    pointer: childPointer(cursor.pointer, key),
    depth: cursor.depth,
  };
}

/** One broken rule of a schema. */
export function issueOf(schema: Schema, rule: string, cursor: Cursor, expected?: Json): Issue {
  const keyword = sourceKeyword(schema, rule);
  const { pointer } = schema.at;
  return {
    path: cursor.path,
    pointer: cursor.pointer,
    keyword,
    schemaPointer: keyword === 'false' ? pointer : childPointer(pointer, keyword),
    ...(expected !== undefined && { expected }),
  };
}
