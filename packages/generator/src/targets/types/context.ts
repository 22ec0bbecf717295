import type { DefinitionId, Schema } from '../../model/model.js';
import type { Values } from './values.js';

/** What lowering needs beside the schema at hand; it lives as long as one run of the target. */
export interface Context {
  /** The values of a definition; none are known while they are being found out. */
  readonly resolve: (id: DefinitionId) => Values | undefined;
  /** The schema of a definition. */
  readonly definition: (id: DefinitionId) => Schema | undefined;
  /** Looks into values that were put off. */
  readonly force: (values: Values) => Values;
  /** Formats and definitions whose strings have a type of their own. */
  readonly brands: ReadonlySet<string>;
  /** Notes that the type is wider than a rule of the schema. */
  readonly wider: (schema: Schema, rule: string, reason: string) => void;
}

/** More members than this are not multiplied out: the type stays an intersection. */
export const memberLimit = 128;
