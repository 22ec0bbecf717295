import { isIdentifier } from '../../code/identifiers.js';
import { docText } from '../../code/comment.js';
import { quote } from '../../code/quote.js';
import type { LiteralNode, Member, TupleNode, TypeNode } from './nodes.js';
import { wrapDocs } from './wrap-docs.js';

/** The longest line. */
export const lineWidth = 100;

/** Prints types; keeps what it measured, so that no type is measured twice. */
export interface TypePrinter {
  /** A type that starts at `column` of a line indented by `indent`, with `after` characters to come. */
  readonly type: (node: TypeNode, indent: string, column: number, after: number) => string;
  /** The members of an object type, one or more lines each. */
  readonly members: (members: readonly Member[], indent: string) => string;
  /** A type after `=` or `:`, which goes to the next line where that helps. */
  readonly assigned: (node: TypeNode, indent: string, column: number) => string;
}

/** Makes a printer. */
export function typePrinter(): TypePrinter {
  const flats = new Map<TypeNode, string | undefined>();
  const flat = (node: TypeNode): string | undefined => {
    // What has no parts is written as fast as it is looked up.
    if (node.kind === 'literal' || node.kind === 'keyword') return fitting(flatType(node, flat));
    const known = flats.get(node);
    if (known !== undefined || flats.has(node)) return known;
    const text = fitting(flatType(node, flat));
    flats.set(node, text);
    return text;
  };

  const comments = new Map<readonly string[], { readonly indent: string; readonly text: string }>();
  /** A comment above a line that is indented already, or nothing. */
  const comment = (lines: readonly string[], indent: string): string => {
    if (lines.length === 0) return '';
    const known = comments.get(lines);
    if (known?.indent === indent) return known.text;
    const text = `${docText(wrapDocs(lines, indent.length, lineWidth), indent) ?? ''}\n${indent}`;
    comments.set(lines, { indent, text });
    return text;
  };

  const type: TypePrinter['type'] = (node, indent, column, after) => {
    const line = flat(node);
    if (line !== undefined && column + line.length + after <= lineWidth) return line;
    const inner = `${indent}  `;
    switch (node.kind) {
      case 'object':
        return node.members.length === 0 ? '{}' : `{\n${members(node.members, inner)}\n${indent}}`;
      case 'array': {
        const { item, readonly } = node;
        return `${readonly ? 'readonly ' : ''}${bracketed(item, indent, column, after + 2)}[]`;
      }
      case 'tuple':
        return `${node.readonly ? 'readonly ' : ''}[\n${tupleItems(node, inner)}\n${indent}]`;
      case 'union':
        if (isHugged(node)) {
          return node.members.map((one) => type(one, indent, column, after)).join(' | ');
        }
        return node.members.map((member) => unionMember(member, indent)).join(`\n${indent}`);
      case 'intersection':
        return intersectionText(node.members, indent, column, after);
      case 'literal':
        return literalText(node);
      case 'keyword':
      case 'name':
      case 'template':
      case 'openString':
      case 'inherited':
        return line ?? flatType(node, flat) ?? '';
    }
  };

  /** Objects stand where they are; all else goes to a line of its own. */
  const intersectionText = (
    all: readonly TypeNode[],
    indent: string,
    column: number,
    after: number,
  ): string => {
    const inner = `${indent}  `;
    return all
      .map((member, index) => {
        const isBeside = member.kind === 'object' || all[index - 1]?.kind === 'object';
        if (index === 0) return bracketed(member, indent, column, after);
        return isBeside
          ? ` & ${bracketed(member, indent, lineWidth, after)}`
          : ` &\n${inner}${bracketed(member, inner, inner.length, after)}`;
      })
      .join('');
  };

  /** A type before `[]` or `?`. */
  const bracketed: TypePrinter['type'] = (node, indent, column, after) => {
    if (!isBracketed(node)) return type(node, indent, column, after);
    const line = flat(node);
    if (line !== undefined && column + line.length + after + 2 <= lineWidth) return `(${line})`;
    if (isHugged(node)) return `(${type(node, indent, lineWidth, 0)})`;
    const inner = `${indent}  `;
    return `(\n${inner}${type(node, inner, lineWidth, 0)}\n${indent})`;
  };

  const unionMember = (node: TypeNode, indent: string): string => {
    if (node.kind === 'literal') return `${comment(node.docs, indent)}| ${literalText(node)}`;
    const text = type(node, `${indent}  `, indent.length + 2, 0);
    return `| ${node.kind === 'intersection' ? `(${text})` : text}`;
  };

  const tupleItems = (node: TupleNode, indent: string): string => {
    const items = node.items.map((item) => {
      const print = item.optional ? bracketed : type;
      return `${indent}${print(item.type, indent, indent.length, 2)}${item.optional ? '?' : ''},`;
    });
    if (node.rest !== undefined) {
      const rest = type(
        { kind: 'array', item: node.rest, readonly: false },
        indent,
        indent.length,
        3,
      );
      items.push(`${indent}...${rest},`);
    }
    return items.join('\n');
  };

  const assigned: TypePrinter['assigned'] = (node, indent, column) => {
    const line = flat(node);
    if (line !== undefined && column + 1 + line.length + 1 <= lineWidth) return ` ${line}`;
    const inner = `${indent}  `;
    if (node.kind === 'union' && !isHugged(node))
      return `\n${inner}${type(node, inner, lineWidth, 1)}`;
    const breaksInside =
      node.kind === 'object' ||
      node.kind === 'intersection' ||
      (node.kind === 'array' && isBracketed(node.item));
    if (!breaksInside && line !== undefined && inner.length + line.length + 1 <= lineWidth)
      return `\n${inner}${line}`;
    return ` ${type(node, indent, column + 1, 1)}`;
  };

  const member = (one: Member, indent: string): string => {
    const head = `${memberHead(one, flat)}:`;
    const text = assigned(one.type, indent, indent.length + head.length);
    return `${indent}${comment(one.docs, indent)}${head}${text};`;
  };

  const members: TypePrinter['members'] = (all, indent) =>
    all.map((one) => member(one, indent)).join('\n');

  return { type, members, assigned };
}

/** What may be null, or is an object beside a name, needs no line of its own. */
function isHugged(node: TypeNode): boolean {
  if (node.kind === 'intersection') {
    const [first, last, ...others] = node.members;
    return first?.kind === 'name' && last?.kind === 'object' && others.length === 0;
  }
  if (node.kind !== 'union') return false;
  let only: TypeNode | undefined;
  for (const member of node.members) {
    if (member.kind === 'keyword' && member.name === 'null') continue;
    if (only !== undefined) return false;
    only = member;
  }
  return only?.kind === 'object' || only?.kind === 'name';
}

function isBracketed(node: TypeNode): boolean {
  return node.kind === 'union' || node.kind === 'intersection';
}

function literalText({ value }: LiteralNode): string {
  return typeof value === 'string' ? quote(value) : String(value);
}

function fitting(text: string | undefined): string | undefined {
  return text === undefined || text.length > lineWidth ? undefined : text;
}

/** A type on one line; none where a comment has to stand in it, or where it is too long for one. */
function flatType(
  node: TypeNode,
  flat: (node: TypeNode) => string | undefined,
): string | undefined {
  const bracketed = (inner: TypeNode, brackets: boolean) => {
    const text = flat(inner);
    return text !== undefined && brackets ? `(${text})` : text;
  };
  switch (node.kind) {
    case 'keyword':
      return node.name;
    case 'literal':
      return node.docs.length > 0 ? undefined : literalText(node);
    case 'name':
      if (!isIdentifier(node.name)) throw new Error(`not a name: ${JSON.stringify(node.name)}`);
      return node.name;
    case 'openString':
      return '(string & {})';
    case 'inherited':
      return `Object[${quote(node.name)}]`;
    case 'template':
      return `\`${node.parts.map(templatePart).join('')}\``;
    case 'array': {
      const item = bracketed(node.item, isBracketed(node.item));
      return item === undefined ? undefined : `${node.readonly ? 'readonly ' : ''}${item}[]`;
    }
    case 'tuple': {
      const items = flatList(node.items, ', ', ({ type, optional }) => {
        const text = bracketed(type, optional && isBracketed(type));
        return text === undefined ? undefined : `${text}${optional ? '?' : ''}`;
      });
      if (items === undefined) return undefined;
      const start = `${node.readonly ? 'readonly ' : ''}[${items}`;
      if (node.rest === undefined) return `${start}]`;
      const rest = bracketed(node.rest, isBracketed(node.rest));
      const gap = node.items.length === 0 ? '' : ', ';
      return rest === undefined ? undefined : `${start}${gap}...${rest}[]]`;
    }
    case 'union':
    case 'intersection': {
      const isUnion = node.kind === 'union';
      return flatList(node.members, isUnion ? ' | ' : ' & ', (member) =>
        bracketed(member, member.kind === (isUnion ? 'intersection' : 'union')),
      );
    }
    case 'object':
      return flatObject(node.members, flat);
  }
}

/** A member up to its colon. */
function memberHead(member: Member, flat: (node: TypeNode) => string | undefined): string {
  const readonly = member.readonly ? 'readonly ' : '';
  if (member.kind === 'index') return `${readonly}[key: ${flat(member.key) ?? 'string'}]`;
  const key = isIdentifier(member.name) ? member.name : quote(member.name);
  return `${readonly}${key}${member.optional ? '?' : ''}`;
}

function flatObject(
  members: readonly Member[],
  flat: (node: TypeNode) => string | undefined,
): string | undefined {
  const items = flatList(members, '; ', (one) => {
    const type = one.docs.length > 0 ? undefined : flat(one.type);
    return type === undefined ? undefined : `${memberHead(one, flat)}: ${type}`;
  });
  return items === '' ? '{}' : items && `{ ${items} }`;
}

/** Items on one line, as far as they fit: what is longer than a line is long. */
function flatList<Item>(
  items: readonly Item[],
  separator: string,
  print: (item: Item) => string | undefined,
): string | undefined {
  let line = '';
  for (const item of items) {
    const text = print(item);
    if (text === undefined) return undefined;
    line += line === '' ? text : separator + text;
    if (line.length > lineWidth) return undefined;
  }
  return line;
}

function templatePart(part: string | undefined): string {
  if (part === undefined) return '${string}';
  return quote(part)
    .slice(1, -1)
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    .replaceAll("\\'", "'");
}
