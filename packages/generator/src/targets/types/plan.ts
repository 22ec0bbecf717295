import type { Definition, DefinitionId, Schema } from '../../model/model.js';
import type { Context } from './context.js';
import type { TypeNode } from './nodes.js';
import type { TypesOptions } from './options.js';
import type { Later, Values } from './values.js';

/** The options with all defaults filled in. */
export type ChosenOptions = {
  readonly [Name in keyof TypesOptions]-?: NonNullable<TypesOptions[Name]>;
};

/** What is needed to turn values into types: the names of the file, and what to say in comments. */
export interface Plan extends Context {
  readonly options: ChosenOptions;
  /** The type of values: each set has one way to be said. */
  readonly typeOf: (values: Values) => TypeNode;
  readonly definitionOf: (id: DefinitionId) => Definition;
  /** Settles values inside of others; gives up where they lead to themselves without a name between. */
  readonly nested: (values: Later, settle: () => TypeNode) => TypeNode;
  /** What the type of a schema leaves out, as sentences. */
  readonly leftOut: (schema: Schema) => readonly string[];
  /** The comment that a schema makes by itself: variants and faces have many properties in common. */
  readonly docsOf: (schema: Schema, make: () => readonly string[]) => readonly string[];
  /** The name of the enum for unknown values, which the file declares once this was asked for. */
  readonly unrecognized: () => string;
  /** The name of the type of a brand's strings; that of a format is declared once this was asked for. */
  readonly brand: (brand: string) => string;
  /** Whether a type of the file has a brand. */
  readonly hasBrand: (brand: string) => boolean;
  /** The name for the values of an open enum that the schema knows. */
  readonly knownName: (open: Definition) => string;
  /** The definition that the same place of the schema became for what a server returns. */
  readonly readTwin: (definition: Definition) => Definition | undefined;
  /** A name that no other declaration of the file has: `wanted`, or with `suffix` after it. */
  readonly freeName: (wanted: string, suffix: string) => string;
}
