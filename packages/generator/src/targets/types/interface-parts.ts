import type { Member, TypeNode } from './nodes.js';

/** What an interface says of a type. */
export interface InterfaceParts {
  readonly bases: readonly string[];
  readonly members: readonly Member[];
}

/** `{ … }`, `A` and `A & B & { … }` as the parts of an interface; nothing for other types. */
export function interfaceParts(type: TypeNode): InterfaceParts | undefined {
  if (type.kind === 'object') return { bases: [], members: type.members };
  if (type.kind === 'name') return { bases: [type.name], members: [] };
  if (type.kind !== 'intersection') return undefined;
  const bases = type.members.filter((member) => member.kind === 'name').map((base) => base.name);
  const own = type.members.at(-1);
  if (own?.kind === 'name') return { bases, members: [] };
  if (own?.kind !== 'object' || bases.length !== type.members.length - 1) return undefined;
  return { bases, members: own.members };
}
