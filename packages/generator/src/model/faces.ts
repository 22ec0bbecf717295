import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { accessProblems } from './access-problems.js';
import { closeSchema, composedDefinitions } from './close.js';
import { equalSchemas } from './equal.js';
import { type Definitions, faceSchema, type HiddenParts, hiddenParts } from './face-schema.js';
import { acceptNone } from './make.js';
import type { Definition, DefinitionId, Face, Model, Schema } from './model.js';
import { freeName } from './names.js';
import { childPointer } from './pointer.js';
import { simplify } from './simplify.js';
import { mapChildren, visitChildren } from './walk.js';

/** Whether a model says anything that makes what a client sends differ from what a server returns. */
export function hasTwoFaces({ definitions }: Model): boolean {
  const { readOnly, writeOnly, openEnums } = accessOf(definitions);
  return readOnly || writeOnly || openEnums;
}

/** What is said anywhere of who may write what. */
interface Access {
  readOnly: boolean;
  writeOnly: boolean;
  openEnums: boolean;
}

function accessOf(definitions: readonly Definition[]): Access {
  const access: Access = { readOnly: false, writeOnly: false, openEnums: false };
  const look = (schema: Schema): void => {
    const { docs, enum: rule } = schema;
    access.readOnly ||= docs.readOnly === true;
    access.writeOnly ||= docs.writeOnly === true;
    access.openEnums ||= rule?.open === true;
    visitChildren(schema, look);
  };
  for (const { schema } of definitions) look(schema);
  return access;
}

/**
 * A model with both faces: what a server returns under the ids there were, and what a client sends
 * under new ones. A definition that is the same in both exists once.
 */
export function splitFaces(model: Model): {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
} {
  const known = byId(model.definitions);
  const access = accessOf(model.definitions);
  const readOnly = hiddenParts('readOnly', known, access.readOnly);
  const writeOnly = hiddenParts('writeOnly', known, access.writeOnly);
  const diagnostics = model.definitions.flatMap(({ schema }) =>
    accessProblems(schema, [readOnly, writeOnly]),
  );
  const read = access.writeOnly ? derive(model.definitions, writeOnly) : model.definitions;
  const open =
    access.readOnly || access.openEnums ? derive(model.definitions, readOnly) : model.definitions;
  const openById = open === model.definitions ? known : byId(open);
  const composed = composedDefinitions(openById);
  const write = open.map((definition) => ({
    ...definition,
    schema: closeSchema(definition.schema, !composed.has(definition.id), composed, openById),
  }));
  const differing = differingDefinitions(read, write);
  if (!differing.has(model.root)) {
    return { model: { ...model, definitions: read }, diagnostics };
  }
  const wrapped = composed.has(model.root);
  const writeId = (id: DefinitionId): DefinitionId => {
    if (!differing.has(id)) return id;
    return wrapped && id === model.root ? `${id}~write-part` : `${id}~write`;
  };
  const taken = new Set(read.map(({ name }) => name));
  const named = write
    .filter(({ id }) => differing.has(id))
    .map((definition): Definition => {
      const part = wrapped && definition.id === model.root ? 'InputPart' : 'Input';
      const name = freeName([`${definition.name}${part}`, `${definition.name}Write${part}`], taken);
      taken.add(name);
      const schema = mapReferences(definition.schema, writeId);
      return { ...definition, id: writeId(definition.id), name, schema };
    });
  const writeRoot = `${model.root}~write`;
  const root = read.find(({ id }) => id === model.root);
  const wrapper = wrapped && root ? [closedRoot(root, writeRoot, writeId(model.root), taken)] : [];
  const all = [...read, ...wrapper, ...named];
  return {
    model: {
      ...model,
      writeRoot,
      definitions: withFaces(all, byId(read), model.root, writeRoot),
    },
    diagnostics,
  };
}

/** Each definition in one face; untouched where the face has nothing to change. */
function derive(definitions: readonly Definition[], parts: HiddenParts): readonly Definition[] {
  return definitions.map((definition) => {
    const schema = faceSchema(definition.schema, parts);
    return equalSchemas(schema, definition.schema)
      ? definition
      : { ...definition, schema: simplify(schema) };
  });
}

/** Definitions whose faces differ, in themselves or in something that they refer to. */
function differingDefinitions(
  read: readonly Definition[],
  write: readonly Definition[],
): ReadonlySet<DefinitionId> {
  const differing = new Set<DefinitionId>();
  for (const [index, definition] of write.entries()) {
    const other = read[index];
    if (other !== undefined && !equalSchemas(other.schema, definition.schema))
      differing.add(definition.id);
  }
  const references = write.map(({ schema }) => positiveReferences(schema));
  for (let before = -1; before < differing.size;) {
    before = differing.size;
    for (const [index, { id }] of write.entries()) {
      if (references[index]?.some((target) => differing.has(target))) differing.add(id);
    }
  }
  return differing;
}

function positiveReferences(schema: Schema): readonly DefinitionId[] {
  const targets: DefinitionId[] = [];
  const look = (each: Schema): void => {
    targets.push(...each.refs);
    visitChildren(each, (child, role) => {
      if (role !== 'not' && role !== 'if') look(child);
    });
  };
  look(schema);
  return targets;
}

/** The schema with other references; under `not` and `if` they stay, since there stricter would mean looser. */
function mapReferences(schema: Schema, change: (id: DefinitionId) => DefinitionId): Schema {
  const inner = mapChildren(schema, (child, role) =>
    role === 'not' || role === 'if' ? child : mapReferences(child, change),
  );
  const { origin, refs } = schema;
  if (refs.every((id) => change(id) === id)) return inner;
  const renamed = refs.flatMap((id) => {
    const keyword = origin?.[id];
    return keyword === undefined ? [] : [[change(id), keyword] as const];
  });
  return {
    ...inner,
    refs: refs.map(change),
    ...(renamed.length > 0 && { origin: { ...origin, ...Object.fromEntries(renamed) } }),
  };
}

/** Where the root is also a part of something else, the closed root is a definition of its own. */
function closedRoot(
  root: Definition,
  id: DefinitionId,
  target: DefinitionId,
  taken: ReadonlySet<string>,
): Definition {
  const { at, docs } = root.schema;
  const closing = { uri: at.uri, pointer: childPointer(at.pointer, 'unevaluatedProperties') };
  return {
    ...root,
    id,
    name: freeName([`${root.name}Input`, `${root.name}WriteInput`], taken),
    schema: {
      ...{ at, docs, annotations: [] },
      types: root.schema.types,
      refs: [target],
      object: { unevaluatedProperties: acceptNone(closing) },
    },
  };
}

/** Only definitions that something uses, each with the face that uses it. */
function withFaces(
  definitions: readonly Definition[],
  read: Definitions,
  root: DefinitionId,
  writeRoot: DefinitionId,
): readonly Definition[] {
  const known = byId(definitions);
  const references = new Map(definitions.map(({ id, schema }) => [id, allReferences(schema)]));
  const reach = (start: readonly DefinitionId[]): ReadonlySet<DefinitionId> => {
    const reached = new Set(start);
    // A set is iterated to its very end, also what is added on the way.
    for (const id of reached) for (const target of references.get(id) ?? []) reached.add(target);
    return reached;
  };
  const reading = reach([root]);
  // Definitions that nobody refers to are there for their own sake, in both faces.
  const loose = [...read.keys()].filter((id) => !reading.has(id));
  const writing = reach([
    writeRoot,
    ...loose.map((id) => (known.has(`${id}~write`) ? `${id}~write` : id)),
  ]);
  const readingToo = loose.length === 0 ? reading : reach([root, ...loose]);
  return definitions.flatMap((definition) => {
    const { id } = definition;
    const face = faceOf(readingToo.has(id), writing.has(id));
    return face === undefined ? [] : [{ ...definition, face }];
  });
}

function faceOf(isRead: boolean, isWritten: boolean): Face | undefined {
  if (isRead) return isWritten ? 'both' : 'read';
  return isWritten ? 'write' : undefined;
}

function allReferences(schema: Schema): readonly DefinitionId[] {
  const targets: DefinitionId[] = [];
  const look = (each: Schema): void => {
    targets.push(...each.refs);
    visitChildren(each, look);
  };
  look(schema);
  return targets;
}

function byId(definitions: readonly Definition[]): Definitions {
  return new Map(definitions.map((definition) => [definition.id, definition]));
}
