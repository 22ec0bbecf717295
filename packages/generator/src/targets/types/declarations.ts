import type { Definition } from '../../model/model.js';
import { brandNote } from './brands.js';
import { definitionDocs } from './docs.js';
import { type AliasDeclaration, type Declaration, named, unionNode } from './nodes.js';
import { interfaceParts } from './interface-parts.js';
import type { Plan } from './plan.js';
import { objectType } from './settle.js';
import { isDiscriminated, variantDeclarations } from './variant-declarations.js';
import { either } from './either.js';
import { type Either, type Values } from './values.js';
import { sharesMuch, variantsOf } from './variants.js';

/** The declarations that one definition becomes: its own type last among the names it needs. */
export function declarationsOf(plan: Plan, definition: Definition): readonly Declaration[] {
  const values = plan.resolve(definition.id) ?? { kind: 'any' };
  const known = knownOfTwin(plan, definition, values);
  if (known !== undefined) {
    const { name } = definition;
    return [{ kind: 'alias', name, type: named(known), docs: definitionDocs(plan, definition) }];
  }
  if (values.kind === 'either') return unionDeclarations(plan, definition, values);
  return [typeDeclaration(plan, definition, values)];
}

/** What a client sends of an open enum is what the other face calls its known values. */
function knownOfTwin(plan: Plan, definition: Definition, values: Values): string | undefined {
  if (definition.face !== 'write') return undefined;
  const twin = plan.readTwin(definition);
  const open = twin && plan.resolve(twin.id);
  if (twin === undefined || open?.kind !== 'either' || !isOpenEnum(open)) return undefined;
  const known = open.members.filter((member) => member.kind !== 'unrecognized');
  const same = JSON.stringify(plan.typeOf(either(known))) === JSON.stringify(plan.typeOf(values));
  return same ? plan.knownName(twin) : undefined;
}

function isOpenEnum(values: Either): boolean {
  return values.members.some((member) => member.kind === 'unrecognized');
}

function typeDeclaration(plan: Plan, definition: Definition, values: Values): Declaration {
  const { name } = definition;
  const type = plan.typeOf(values);
  if (values.kind === 'scalar' && values.brand === name) {
    return {
      kind: 'brand',
      name,
      brand: name,
      docs: definitionDocs(plan, definition, [brandNote]),
    };
  }
  const docs = definitionDocs(plan, definition);
  const parts =
    type.kind === 'object' || values.kind === 'object' ? interfaceParts(type) : undefined;
  if (parts !== undefined) return { kind: 'interface', name, ...parts, docs };
  return { kind: 'alias', name, type, docs };
}

function unionDeclarations(
  plan: Plan,
  definition: Definition,
  values: Either,
): readonly Declaration[] {
  const { name } = definition;
  if (isOpenEnum(values)) {
    return openEnumDeclarations(plan, definition, values);
  }
  const variants = variantsOf(plan, values);
  if (isDiscriminated(plan, variants)) return variantDeclarations(plan, definition, variants);
  const { members, base } = variants;
  if (base === undefined || !sharesMuch(plan, members, base)) {
    return [typeDeclaration(plan, definition, values)];
  }
  const baseName = plan.freeName(`${name}Base`, 'Common');
  const shared = plan.typeOf(base);
  const union = unionNode(
    members.map((one) =>
      one.kind === 'object' ? objectType(plan, one, base, true) : plan.typeOf(one),
    ),
  );
  const baseDocs = [`What every {@link ${name}} has.`];
  return [
    {
      kind: 'alias',
      name,
      type: { kind: 'intersection', members: [named(baseName), union] },
      docs: definitionDocs(plan, definition),
    },
    shared.kind === 'object'
      ? { kind: 'interface', name: baseName, bases: [], members: shared.members, docs: baseDocs }
      : { kind: 'alias', name: baseName, type: shared, docs: baseDocs },
  ];
}

/** An open enum: the values that the schema knows, and the type with the others. */
function openEnumDeclarations(
  plan: Plan,
  definition: Definition,
  values: Either,
): readonly Declaration[] {
  const { name } = definition;
  const literals = values.members.filter((member) => member.kind === 'literal');
  const others = values.members.filter((member) => member.kind !== 'literal');
  const knownName = plan.knownName(definition);
  const known: AliasDeclaration = {
    kind: 'alias',
    name: knownName,
    type: unionNode(literals.map((literal) => plan.typeOf(literal))),
    docs: [`The values of {@link ${name}} that the schema knows.`],
  };
  const type = unionNode([named(knownName), ...others.map((other) => plan.typeOf(other))]);
  const note = `Values may be added: {@link ${knownName}} are those known so far.`;
  return [{ kind: 'alias', name, type, docs: definitionDocs(plan, definition, [note]) }, known];
}
