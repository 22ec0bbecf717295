import type { DefinitionId, Model } from './model.js';

/** A definition with functions of its own, and for which way of the data where these differ. */
export interface ModelRoot {
  readonly id: DefinitionId;
  readonly way?: 'read' | 'write';
}

/** The root of a model, and the components of an API; each in both faces where it has two. */
export function rootsOf(model: Model): readonly ModelRoot[] {
  const known = new Set(model.definitions.map(({ id }) => id));
  const main = facesOf(model.root, model.writeRoot);
  const components = (model.components ?? []).flatMap((id) => {
    const write = `${id}~write`;
    return facesOf(id, known.has(write) ? write : undefined);
  });
  return [...main, ...components.filter(({ id }) => id !== model.root)];
}

function facesOf(read: DefinitionId, write: DefinitionId | undefined): readonly ModelRoot[] {
  if (write === undefined) return [{ id: read }];
  return [
    { id: read, way: 'read' },
    { id: write, way: 'write' },
  ];
}
