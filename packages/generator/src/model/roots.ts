import type { Definition, DefinitionId, Model } from './model.js';

/** A definition with functions of its own, and for which way of the data where these differ. */
export interface ModelRoot {
  readonly id: DefinitionId;
  readonly way?: 'read' | 'write';
}

/** The root of a model, and its components; each in both faces where it has two. */
export function rootsOf(model: Model): readonly ModelRoot[] {
  const known = new Set(model.definitions.map(({ id }) => id));
  const main = facesOf(model.root, model.writeRoot);
  const components = (model.components ?? []).flatMap((id) => {
    const write = `${id}~write`;
    return facesOf(id, known.has(write) ? write : undefined);
  });
  return [...main, ...components.filter(({ id }) => id !== model.root)];
}

/** The definitions with a name that are no roots: what stands somewhere inside of one. */
export function innerDefinitions(model: Model): readonly Definition[] {
  const roots = new Set(rootsOf(model).map(({ id }) => id));
  return model.definitions.filter(({ id }) => !roots.has(id));
}

/** A model in which definitions of these names have functions of their own, too. */
export function withRoots(model: Model, names: readonly string[]): Model {
  if (names.length === 0) return model;
  const more = model.definitions.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  return { ...model, components: [...new Set([...(model.components ?? []), ...more])] };
}

function facesOf(read: DefinitionId, write: DefinitionId | undefined): readonly ModelRoot[] {
  if (write === undefined) return [{ id: read }];
  return [
    { id: read, way: 'read' },
    { id: write, way: 'write' },
  ];
}
