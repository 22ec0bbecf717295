import type { Model, Schema } from '../model.js';
import { childrenOf } from '../walk.js';
import type { Prepared } from './run.js';

/** What checking looks up again and again, made once for a model. */
export function prepareCheck(model: Model): Prepared {
  return {
    root: model.root,
    definitions: new Map(model.definitions.map((definition) => [definition.id, definition])),
    finders: new Map(),
    machines: model.machines ?? [],
    properties: new Map(),
    rules: new WeakMap(),
    ...(model.extensions && { extensions: model.extensions }),
    names: new Map(),
    tracksEvaluation: model.definitions.some(({ schema }) => hasUnevaluated(schema)),
  };
}

function hasUnevaluated(schema: Schema): boolean {
  const { array, object } = schema;
  return (
    array?.unevaluatedItems !== undefined ||
    object?.unevaluatedProperties !== undefined ||
    childrenOf(schema).some((child) => hasUnevaluated(child.schema))
  );
}
