import type { Definition } from '../../model/model.js';
import { type InterfaceParts, interfaceParts } from './interface-parts.js';
import { definitionDocs, firstSentence, paragraphs } from './docs.js';
import { variantWord } from '../../code/variant-word.js';
import {
  type Declaration,
  type InterfaceDeclaration,
  type Member,
  named,
  type TypeNode,
  unionNode,
} from './nodes.js';
import type { Plan } from './plan.js';
import { objectType } from './settle.js';
import { propertyMember } from './settle-object.js';
import type { Entry, ObjectValues, Values } from './values.js';
import { entryOf, literalsOf, type Variants } from './variants.js';
import { code } from './prose.js';

/** Whether each member can have a name of its own: all are objects, told apart by the tag. */
export function isDiscriminated(plan: Plan, variants: Variants): boolean {
  const { members, tag } = variants;
  if (tag === undefined) return false;
  const inline = members.filter((member) => member.kind !== 'name');
  const words = inline.map((member) =>
    member.kind === 'object' ? wordOf(plan, member, tag) : undefined,
  );
  return inline.length > 0 && words.every((word) => word !== undefined);
}

/** The union, what all variants share, and an interface for each of them. */
export function variantDeclarations(
  plan: Plan,
  definition: Definition,
  { members, base, tag = '' }: Variants,
): readonly Declaration[] {
  const { name } = definition;
  const shared = base && sharedType(plan, name, base);
  const declarations: InterfaceDeclaration[] = [];
  const types = members.map((member): TypeNode => {
    if (member.kind !== 'object') return plan.typeOf(member);
    const word = wordOf(plan, member, tag) ?? { name: 'Variant', text: '' };
    const variant = plan.freeName(name + word.name, 'Variant');
    const type = objectType(plan, member, shared?.values, true);
    const parts = interfaceParts(type) ?? { bases: [], members: [] };
    declarations.push({
      kind: 'interface',
      name: variant,
      bases: [...(shared ? [shared.name] : []), ...parts.bases],
      members: tagFirst(plan, parts.members, member, tag),
      docs: [`The {@link ${name}} ${word.text}.`],
    });
    return named(variant);
  });
  const note = `Compare \`${code(tag)}\` to narrow: each value of it has a variant of its own.`;
  return [
    { kind: 'alias', name, type: unionNode(types), docs: definitionDocs(plan, definition, [note]) },
    ...(shared?.parts ? [baseDeclaration(definition, shared.name, shared.parts, tag)] : []),
    ...declarations,
  ];
}

interface Shared {
  readonly values: ObjectValues;
  readonly name: string;
  /** What it has to be declared with; a definition is declared already. */
  readonly parts?: InterfaceParts | undefined;
}

function sharedType(plan: Plan, name: string, values: ObjectValues): Shared {
  const type = plan.typeOf(values);
  if (type.kind === 'name') return { values, name: type.name };
  return { values, name: plan.freeName(`${name}Base`, 'Common'), parts: interfaceParts(type) };
}

function baseDeclaration(
  definition: Definition,
  name: string,
  parts: InterfaceParts,
  tag: string,
): InterfaceDeclaration {
  return {
    kind: 'interface',
    name,
    ...parts,
    docs: paragraphs([
      `What every {@link ${definition.name}} has, whatever its \`${code(tag)}\`. In code use ` +
        `{@link ${definition.name}}: it knows which properties go with which \`${code(tag)}\`.`,
    ]),
  };
}

/** In a variant the tag comes first, and one sentence does for it: the base tells the rest. */
function tagFirst(
  plan: Plan,
  members: readonly Member[],
  object: ObjectValues,
  tag: string,
): readonly Member[] {
  const entry = entryOf(object, tag);
  if (entry === undefined) return members;
  const others = members.filter((one) => one.kind !== 'property' || one.name !== tag);
  const member = propertyMember(plan, entry);
  return [{ ...member, docs: firstSentence(plan, entry.sources) }, ...others];
}

interface Word {
  readonly name: string;
  readonly text: string;
}

function wordOf(plan: Plan, object: ObjectValues, tag: string): Word | undefined {
  const entry = entryOf(object, tag);
  const property = `\`${code(tag)}\``;
  const [literal, ...others] = literalsOf(plan, entry);
  if (literal !== undefined) {
    if (others.length > 0) return undefined;
    const { value } = literal;
    const text = typeof value === 'string' ? `'${code(value)}'` : String(value);
    return { name: variantWord(tag, value), text: `whose ${property} is \`${text}\`` };
  }
  return entry === undefined ? undefined : otherWord(plan.force(entry.value), entry, tag, property);
}

function otherWord(values: Values, entry: Entry, tag: string, property: string): Word | undefined {
  if (values.kind === 'unrecognized') {
    return { name: 'Unrecognized', text: `whose ${property} the schema does not know` };
  }
  if (values.kind === 'none' && entry.optional) {
    return { name: `Without${variantWord('', tag)}`, text: `without ${property}` };
  }
  return { name: 'Other', text: `with any other ${property}` };
}
