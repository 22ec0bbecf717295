import type { Place } from '../../model/model.js';

/** A TypeScript type, as it will be printed. */
export type TypeNode =
  | KeywordNode
  | LiteralNode
  | NameNode
  | ArrayNode
  | TupleNode
  | ObjectNode
  | UnionNode
  | IntersectionNode
  | TemplateNode
  | OpenStringNode
  | InheritedNode;

/** A type that the language names. */
export interface KeywordNode {
  readonly kind: 'keyword';
  readonly name: 'unknown' | 'never' | 'undefined' | 'null' | 'boolean' | 'number' | 'string';
}

/** One value; with a comment where the schema documents it. */
export interface LiteralNode {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
  readonly docs: readonly string[];
}

/** A declaration of the same file. */
export interface NameNode {
  readonly kind: 'name';
  readonly name: string;
}

/** An array of any length. */
export interface ArrayNode {
  readonly kind: 'array';
  readonly item: TypeNode;
  readonly readonly: boolean;
}

/** An array whose first items have types of their own. */
export interface TupleNode {
  readonly kind: 'tuple';
  readonly items: readonly { readonly type: TypeNode; readonly optional: boolean }[];
  readonly rest: TypeNode | undefined;
  readonly readonly: boolean;
}

/** An object type. */
export interface ObjectNode {
  readonly kind: 'object';
  readonly members: readonly Member[];
}

/** A property or an index signature. */
export type Member = PropertyMember | IndexMember;

/** A property of an object type. */
export interface PropertyMember {
  readonly kind: 'property';
  readonly name: string;
  readonly type: TypeNode;
  readonly optional: boolean;
  readonly readonly: boolean;
  readonly docs: readonly string[];
  /** Where the schema speaks of it. */
  readonly at?: Place;
}

/** All properties whose names are of the type `key`. */
export interface IndexMember {
  readonly kind: 'index';
  readonly key: TypeNode;
  readonly type: TypeNode;
  readonly readonly: boolean;
  readonly docs: readonly string[];
}

/** Any of these. */
export interface UnionNode {
  readonly kind: 'union';
  readonly members: readonly TypeNode[];
}

/** All of these at once. */
export interface IntersectionNode {
  readonly kind: 'intersection';
  readonly members: readonly TypeNode[];
}

/** Strings made of fixed text, with `undefined` where any text may stand. */
export interface TemplateNode {
  readonly kind: 'template';
  readonly parts: readonly (string | undefined)[];
}

/** Any string, in a form that keeps the literals beside it for completion. */
export interface OpenStringNode {
  readonly kind: 'openString';
}

/** What every object inherits under a name. */
export interface InheritedNode {
  readonly kind: 'inherited';
  readonly name: string;
}

/** A declaration of the file; all are exported. */
export type Declaration =
  | InterfaceDeclaration
  | AliasDeclaration
  | UnrecognizedDeclaration
  | BrandDeclaration;

/** An interface. */
export interface InterfaceDeclaration {
  readonly kind: 'interface';
  readonly name: string;
  readonly bases: readonly string[];
  readonly members: readonly Member[];
  readonly docs: readonly string[];
  /** Where the schema has it. */
  readonly at?: Place;
}

/** A type alias. */
export interface AliasDeclaration {
  readonly kind: 'alias';
  readonly name: string;
  readonly type: TypeNode;
  readonly docs: readonly string[];
  /** Where the schema has it. */
  readonly at?: Place;
}

/** The ambient enum that stands for values which the schema does not know. */
export interface UnrecognizedDeclaration {
  readonly kind: 'unrecognized';
  readonly name: string;
  readonly docs: readonly string[];
  readonly at?: Place;
}

/** The type of the strings of a format or a definition, which no other string has. */
export interface BrandDeclaration {
  readonly kind: 'brand';
  readonly name: string;
  readonly brand: string;
  readonly docs: readonly string[];
  readonly at?: Place;
}

/** A node for a type that the language names. */
export function keyword(name: KeywordNode['name']): KeywordNode {
  return { kind: 'keyword', name };
}

/** A node for a declaration of the same file. */
export function named(name: string): NameNode {
  return { kind: 'name', name };
}

/** The types that a type is made of; those of the members of an object are not among them. */
export function partsOf(type: TypeNode): readonly TypeNode[] {
  switch (type.kind) {
    case 'array':
      return [type.item];
    case 'tuple':
      return [...type.items.map((item) => item.type), ...(type.rest ? [type.rest] : [])];
    case 'union':
    case 'intersection':
      return type.members;
    case 'keyword':
    case 'literal':
    case 'name':
    case 'object':
    case 'template':
    case 'openString':
    case 'inherited':
      return [];
  }
}

/** A union in which each type stands once; `unknown` absorbs the others. */
export function unionNode(types: readonly TypeNode[]): TypeNode {
  const [only] = types;
  if (only !== undefined && types.length === 1) return only;
  const listed: TypeNode[] = [];
  const alike = new Map<string, TypeNode[]>();
  const scalars = new Set<string>();
  for (const type of types.flatMap((node) => (node.kind === 'union' ? node.members : [node]))) {
    if (type.kind === 'keyword') {
      if (type.name === 'unknown') return type;
      if (type.name === 'never') continue;
      scalars.add(type.name);
    }
    const key = roughKey(type);
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [type]);
    else if (others.some((other) => isSameType(type, other))) continue;
    else others.push(type);
    listed.push(type);
  }
  const kept = listed.filter((type) => type.kind !== 'literal' || !scalars.has(typeof type.value));
  const isLast = (type: TypeNode) =>
    type.kind === 'keyword' && (type.name === 'null' || type.name === 'undefined');
  const [first, ...others] = [
    ...kept.filter((type) => !isLast(type)),
    ...kept.filter((type) => isLast(type)),
  ];
  if (first === undefined) return keyword('never');
  return others.length === 0 ? first : { kind: 'union', members: [first, ...others] };
}

/** A key that equal types share; only types that share one are compared, since types may be large. */
function roughKey(type: TypeNode): string {
  switch (type.kind) {
    case 'keyword':
    case 'name':
      return `${type.kind} ${type.name}`;
    case 'literal':
      return typeof type.value === 'string' ? `'${type.value}` : `literal ${type.value}`;
    case 'object':
      return `object ${type.members.map((member) => (member.kind === 'index' ? '' : member.name)).join(' ')}`;
    case 'array':
    case 'tuple':
    case 'union':
    case 'intersection':
    case 'template':
    case 'openString':
    case 'inherited':
      return type.kind;
  }
}

function isSameType(left: TypeNode, right: TypeNode): boolean {
  if (left.kind === 'keyword' || left.kind === 'name') return true;
  const isBare = (type: TypeNode): boolean => type.kind === 'literal' && type.docs.length === 0;
  if (isBare(left) && isBare(right)) return true;
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
