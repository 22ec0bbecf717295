import { type Import, importType } from '../../code/code.js';
import { kebabCase } from '../../code/identifiers.js';
import { nameKeeper } from './names.js';
import { type Declaration, partsOf, type TypeNode } from './nodes.js';

/** A module of declarations, and what they name of other modules. */
export interface DeclarationFile {
  /** Without its ending. */
  readonly name: string;
  readonly declarations: readonly Declaration[];
  readonly imports: readonly Import[];
}

/** Names that a file system may have for devices, and the module that names all others. */
const taken: readonly string[] = [
  ...['index', 'con', 'prn', 'aux', 'nul'],
  ...Array.from({ length: 9 }, (_, index) => [`com${index + 1}`, `lpt${index + 1}`]).flat(),
];

/**
 * A module for each definition, with the declarations that it became. `owners` says whose a declaration
 * is; one that is made later belongs to the one before it.
 */
export function declarationFiles(
  declarations: readonly Declaration[],
  owners: ReadonlyMap<string, string>,
): readonly DeclarationFile[] {
  const groups = new Map<string, Declaration[]>();
  let owner = '';
  for (const declaration of declarations) {
    owner = owners.get(declaration.name) ?? owner;
    const group = groups.get(owner);
    if (group === undefined) groups.set(owner, [declaration]);
    else group.push(declaration);
  }
  const freeName = nameKeeper(taken);
  const named = [...groups].map(([name, group]) => ({
    name: freeName(kebabCase(name) || 'type', '-type'),
    declarations: group,
  }));
  const files = new Map(
    named.flatMap(({ name, declarations: all }) => all.map((one) => [one.name, name] as const)),
  );
  return named.map((file) => ({
    ...file,
    imports: [...namesIn(file.declarations)].flatMap((name) => {
      const from = files.get(name);
      return from === undefined || from === file.name ? [] : [importType(name, `./${from}.js`)];
    }),
  }));
}

/** The names that declarations are made of; those in comments do not count. */
function namesIn(declarations: readonly Declaration[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (type: TypeNode): void => {
    if (type.kind === 'name') names.add(type.name);
    if (type.kind !== 'object') partsOf(type).forEach(visit);
    else for (const member of type.members) visit(member.type);
  };
  for (const declaration of declarations) {
    if (declaration.kind === 'alias') visit(declaration.type);
    if (declaration.kind !== 'interface') continue;
    for (const base of declaration.bases) names.add(base);
    for (const member of declaration.members) visit(member.type);
  }
  return names;
}
