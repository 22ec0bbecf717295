import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Definition, DefinitionId, Schema } from '../model/model.js';
import { isInPlace, visitChildren } from '../model/walk.js';

/** Definitions that come back to themselves without a step into the value: no validator could end. */
export function referenceLoops(definitions: readonly Definition[]): readonly Diagnostic[] {
  const next = new Map<DefinitionId, readonly DefinitionId[]>();
  for (const { id, schema } of definitions) next.set(id, inPlaceReferences(schema));
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const done = new Set<DefinitionId>();
  const found: Diagnostic[] = [];
  const visit = (definition: Definition, path: readonly Definition[]): void => {
    const start = path.indexOf(definition);
    if (start !== -1) {
      found.push(loop([...path.slice(start), definition]));
      return;
    }
    if (done.has(definition.id)) return;
    for (const id of next.get(definition.id) ?? []) {
      const target = byId.get(id);
      if (target !== undefined) visit(target, [...path, definition]);
    }
    done.add(definition.id);
  };
  for (const definition of definitions) visit(definition, []);
  return found;
}

function inPlaceReferences(schema: Schema): readonly DefinitionId[] {
  const references = [...schema.refs];
  visitChildren(schema, (child, role) => {
    if (isInPlace(role)) references.push(...inPlaceReferences(child));
  });
  return references;
}

function loop(path: readonly Definition[]): Diagnostic {
  const [first] = path;
  const names = path.map(({ origin }) => `#${origin.pointer}`).join(' → ');
  return {
    code: 'reference-loop',
    severity: 'error',
    message: `These references lead back to where they start, so they say nothing: ${names}.`,
    ...(first && { at: first.origin }),
    help: 'Let one of them describe the value, or refer to itself only for a part of it.',
  };
}
