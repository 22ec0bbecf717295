import type { Issue } from '../issue.js';
import type { DefinitionId, Schema } from '../model.js';

/** What a schema says of one value: the rules broken, and which parts it has looked at. */
export interface Outcome {
  readonly issues: readonly Issue[];
  readonly properties: ReadonlySet<string>;
  readonly items: ReadonlySet<number>;
}

/** What is the same everywhere in one check. */
export interface Run {
  readonly definitions: ReadonlyMap<DefinitionId, Schema>;
  readonly maxDepth: number;
}

/** Where in the value a schema is applied. */
export interface Spot {
  readonly path: readonly (string | number)[];
  /** How many references have been entered on the way. */
  readonly depth: number;
  readonly run: Run;
}

/** Applies one schema to one value. */
export type Apply = (schema: Schema, value: unknown, spot: Spot) => Outcome;

const none: ReadonlySet<never> = new Set();

/** An outcome with these issues, which has looked at nothing. */
export function outcome(issues: readonly Issue[]): Outcome {
  return { issues, properties: none, items: none };
}

/** The outcome of several schemas that all apply to the same value. */
export function mergeOutcomes(outcomes: readonly Outcome[]): Outcome {
  return {
    issues: outcomes.flatMap((each) => each.issues),
    properties: new Set(outcomes.flatMap((each) => [...each.properties])),
    items: new Set(outcomes.flatMap((each) => [...each.items])),
  };
}

/** The same spot one step further into the value. */
export function inside(spot: Spot, key: string | number): Spot {
  return { ...spot, path: [...spot.path, key] };
}
