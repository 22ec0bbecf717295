import { toDraft07 } from './draft-07.js';
import type { Result } from './issue.js';

/** A schema in the form that libraries share: Standard Schema and Standard JSON Schema, version 1. */
export interface StandardSchema<Value> {
  readonly '~standard': StandardProperties<Value>;
}

/** What libraries find under `~standard`. */
export interface StandardProperties<Value> {
  readonly version: 1;
  readonly vendor: string;
  /** Types only; there is no value here. */
  readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  readonly validate: (value: unknown) => Result<Value>;
  readonly jsonSchema: {
    readonly input: (options: StandardJsonSchemaOptions) => Record<string, unknown>;
    readonly output: (options: StandardJsonSchemaOptions) => Record<string, unknown>;
  };
}

/** The dialect that a library asks for. */
export interface StandardJsonSchemaOptions {
  readonly target: string;
}

/** Puts a validation and a JSON Schema under the names that libraries look for. */
export function makeStandardSchema<Value>(
  validate: (value: unknown) => Result<Value>,
  jsonSchema: () => Record<string, unknown>,
): StandardSchema<Value> {
  const write = ({ target }: StandardJsonSchemaOptions): Record<string, unknown> => {
    if (target === 'draft-2020-12') return jsonSchema();
    if (target === 'draft-07') return toDraft07(jsonSchema());
    throw new Error(`the JSON Schema is written in draft-2020-12 and draft-07, not in ${target}`);
  };
  return {
    '~standard': {
      version: 1,
      vendor: 'trefoil',
      validate: (value) => validate(value),
      jsonSchema: { input: write, output: write },
    },
  };
}
