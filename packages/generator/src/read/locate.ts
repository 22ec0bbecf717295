import type { Diagnostic, Location } from '../diagnostics/diagnostic.js';
import { pointerTokens } from '../model/pointer.js';
import { positionAt } from './position.js';
import type { SourceDocument } from './source.js';

/** The diagnostics with paths that people can open, lines and columns; parsers are loaded only when there is one to place. */
export async function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  documents: readonly SourceDocument[],
): Promise<readonly Diagnostic[]> {
  return Promise.all(
    diagnostics.map(async (diagnostic) => {
      const { at } = diagnostic;
      const document = documents.find(({ name, uri }) => name === at?.uri || uri === at?.uri);
      if (at === undefined || document === undefined) return diagnostic;
      return { ...diagnostic, at: await locate(at, document) };
    }),
  );
}

async function locate(at: Location, document: SourceDocument): Promise<Location> {
  const placed = { ...at, uri: document.uri };
  if (at.line !== undefined || at.pointer === undefined || document.text === '') return placed;
  const offset = await offsetOf(at.pointer, document);
  return offset === undefined ? placed : { ...placed, ...positionAt(document.text, offset) };
}

/** Where the key or the item starts that a pointer leads to, or the nearest place above it. */
async function offsetOf(pointer: string, document: SourceDocument): Promise<number | undefined> {
  const tokens = pointerTokens(pointer);
  return document.language === 'json'
    ? offsetInJson(document.text, tokens)
    : offsetInYaml(document.text, tokens);
}

async function offsetInJson(text: string, tokens: readonly string[]): Promise<number | undefined> {
  const { parseTree } = await import('jsonc-parser');
  let node = parseTree(text);
  let offset = node?.offset;
  for (const token of tokens) {
    const children = node?.children ?? [];
    const member =
      node?.type === 'array'
        ? children[Number(token)]
        : children.filter((property) => property.children?.[0]?.value === token).at(-1);
    if (member === undefined) return offset;
    offset = member.offset;
    node = member.type === 'property' ? member.children?.[1] : member;
  }
  return offset;
}

async function offsetInYaml(text: string, tokens: readonly string[]): Promise<number | undefined> {
  const { isAlias, isMap, isNode, isSeq, parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: false });
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0];
  for (const token of tokens) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === token);
      if (pair === undefined) return offset;
      offset = isNode(pair.key) ? pair.key.range?.[0] : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(token)];
      offset = isNode(node) ? node.range?.[0] : offset;
    } else {
      return offset;
    }
  }
  return offset;
}
