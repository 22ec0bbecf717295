import { type AliasDeclaration, type Declaration, named, partsOf, type TypeNode } from './nodes.js';

/**
 * TypeScript looks into the items of a tuple with optional or rest items at once, so an alias that
 * comes back to itself in there is an error; it does not look into an alias. So such items get one.
 */
export function deferItems(
  declarations: readonly Declaration[],
  freeName: (wanted: string, suffix: string) => string,
): readonly Declaration[] {
  const aliases = new Map(
    declarations.flatMap((one) => (one.kind === 'alias' ? [[one.name, one] as const] : [])),
  );
  return declarations.flatMap((declaration): readonly Declaration[] => {
    if (declaration.kind !== 'alias') return [declaration];
    const { name } = declaration;
    if (!hasEagerItems(declaration.type) || !leadsTo(name, name, aliases, new Set())) {
      return [declaration];
    }
    const helpers: AliasDeclaration[] = [];
    const type = hoist(declaration.type, (item) => {
      const helper = freeName(`${name}Item`, 'Value');
      const docs = [`An item of {@link ${name}}.`];
      helpers.push({ kind: 'alias', name: helper, type: item, docs });
      return named(helper);
    });
    return [{ ...declaration, type }, ...helpers];
  });
}

/** Whether aliases lead from one to another; interfaces are not looked into by TypeScript either. */
function leadsTo(
  from: string,
  to: string,
  aliases: ReadonlyMap<string, AliasDeclaration>,
  seen: Set<string>,
): boolean {
  const alias = aliases.get(from);
  if (alias === undefined || seen.has(from)) return false;
  seen.add(from);
  return namesIn(alias.type).some((name) => name === to || leadsTo(name, to, aliases, seen));
}

/** The names that a type consists of, outside of object types. */
function namesIn(type: TypeNode): readonly string[] {
  if (type.kind === 'name') return [type.name];
  return partsOf(type).flatMap(namesIn);
}

/** Whether a tuple with optional or rest items has arrays or tuples for items. */
function hasEagerItems(type: TypeNode): boolean {
  if (type.kind === 'tuple' && isEager(type) && partsOf(type).some(holdsList)) return true;
  return partsOf(type).some(hasEagerItems);
}

function isEager(type: TypeNode & { kind: 'tuple' }): boolean {
  return type.rest !== undefined || type.items.some((item) => item.optional);
}

function holdsList(type: TypeNode): boolean {
  const members = type.kind === 'union' || type.kind === 'intersection' ? type.members : [type];
  return members.some((member) => member.kind === 'array' || member.kind === 'tuple');
}

/** Replaces the items of such tuples which hold names inside of lists. */
function hoist(type: TypeNode, replace: (item: TypeNode) => TypeNode): TypeNode {
  const within = (item: TypeNode): TypeNode => {
    const inner = hoist(item, replace);
    return holdsList(inner) && namesIn(inner).length > 0 ? replace(inner) : inner;
  };
  switch (type.kind) {
    case 'array':
      return { ...type, item: hoist(type.item, replace) };
    case 'tuple': {
      const change = isEager(type) ? within : (item: TypeNode) => hoist(item, replace);
      const items = type.items.map((item) => ({ ...item, type: change(item.type) }));
      return { ...type, items, rest: type.rest && change(type.rest) };
    }
    case 'union':
    case 'intersection':
      return { ...type, members: type.members.map((member) => hoist(member, replace)) };
    case 'keyword':
    case 'literal':
    case 'name':
    case 'object':
    case 'template':
    case 'openString':
    case 'inherited':
      return type;
  }
}
