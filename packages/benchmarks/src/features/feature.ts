import type { Json } from '../fuzz-schemas.js';

/** A schema, or what stands in its place. */
export type Schema = boolean | { readonly [keyword: string]: Json };

/**
 * One thing that a schema can say and a type can say as well: what a type generator has to print, told
 * by what the compiler takes and what it refuses.
 */
export interface Feature {
  readonly name: string;
  /** The schema of the type `T`, which is its title; draft 2020-12 unless it says otherwise. */
  readonly schema: Schema;
  /** Further schema files, by the name under which the schema refers to them. */
  readonly files?: Readonly<Record<string, Schema>>;
  /** Set where the schema needs OpenAPI: these are then the schemas of its components, `T` among them. */
  readonly openapi?: '3.0' | '3.1';
  readonly accepts: readonly Json[];
  readonly refuses: readonly Json[];
  /** Statements that compile; `T` is the type. */
  readonly compiles?: readonly string[];
  /** Statements each of which the compiler refuses. */
  readonly fails?: readonly string[];
  /** What the text of the declarations has to say. */
  readonly says?: readonly RegExp[];
  /** What it must not say. */
  readonly saysNot?: readonly RegExp[];
  /** Options of ours, where the feature is one that is asked for. */
  readonly options?: Readonly<Record<string, Json>>;
  /** Names that the declarations export beside `T`, each used by the statements. */
  readonly names?: readonly string[];
}
