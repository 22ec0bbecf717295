import type { Diagnostic, Location } from '../diagnostics/diagnostic.js';
import { pointerTokens } from '../model/pointer.js';
import { positionAt } from './position.js';
import type { SourceDocument } from './source.js';

/** Finds the offset at which the key or the item starts that tokens lead to, or the nearest place above it. */
type FindOffset = (tokens: readonly string[]) => number | undefined;

/** The diagnostics with paths that people can open, lines and columns; parsers are loaded only when there is one to place. */
export async function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  documents: readonly SourceDocument[],
): Promise<readonly Diagnostic[]> {
  const located: Diagnostic[] = [];
  const finders = new Map<SourceDocument, FindOffset>();
  for (const diagnostic of diagnostics) {
    const { at } = diagnostic;
    const document = documents.find(({ name, uri }) => name === at?.uri || uri === at?.uri);
    if (at === undefined || document === undefined) {
      located.push(diagnostic);
      continue;
    }
    if (!needsPlace(at, document)) {
      located.push({ ...diagnostic, at: { ...at, uri: document.uri } });
      continue;
    }
    const find = finders.get(document) ?? (await finderFor(document));
    finders.set(document, find);
    const offset = find(pointerTokens(at.pointer ?? ''));
    const position = offset === undefined ? {} : positionAt(document.text, offset);
    located.push({ ...diagnostic, at: { ...at, uri: document.uri, ...position } });
  }
  return located;
}

function needsPlace(at: Location, document: SourceDocument): boolean {
  return at.line === undefined && at.pointer !== undefined && document.text !== '';
}

async function finderFor({ language, text }: SourceDocument): Promise<FindOffset> {
  switch (language) {
    case 'json':
      return finderInJson(text);
    case 'yaml':
      return finderInYaml(text);
  }
}

async function finderInJson(text: string): Promise<FindOffset> {
  const { parseTree } = await import('jsonc-parser');
  const root = parseTree(text);
  return (tokens) => {
    let node = root;
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
  };
}

async function finderInYaml(text: string): Promise<FindOffset> {
  const { isAlias, isMap, isNode, isSeq, parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: false });
  return (tokens) => {
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
  };
}
