import type { Document } from 'yaml';
import { jsonPart } from './json-text.js';
import type { SourceDocument } from './source.js';

/** A stretch of a text. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** Finds the key or the item that tokens of a pointer lead to, or the nearest place above it. */
export type FindPlace = (tokens: readonly string[]) => Span | undefined;

/** Prepares for finding places in a document; the parser of its language is loaded for that. */
export async function placeFinder({ language, text }: SourceDocument): Promise<FindPlace> {
  switch (language) {
    case 'json':
      return finderInJson(text);
    case 'yaml': {
      const { parseDocument } = await import('yaml');
      return finderInYaml(parseDocument(text, { prettyErrors: false }));
    }
  }
}

/** Finds places in a JSON text. */
export function finderInJson(text: string): FindPlace {
  const whole = jsonPart(text);
  return (tokens) => {
    let part = whole;
    for (const token of tokens) {
      const child = part.child(token);
      if (child === undefined) break;
      part = child;
    }
    return part.key ?? { offset: part.offset, length: 0 };
  };
}

/** Finds places in a YAML document. */
export async function finderInYaml(document: Document): Promise<FindPlace> {
  const { isAlias, isMap, isNode, isSeq } = await import('yaml');
  const spanOf = (node: unknown, isKey: boolean): Span | undefined => {
    const range = isNode(node) ? node.range : undefined;
    if (range === undefined || range === null) return undefined;
    return { offset: range[0], length: isKey ? range[1] - range[0] : 0 };
  };
  return (tokens) => {
    let node: unknown = document.contents;
    let found = spanOf(node, false);
    for (const token of tokens) {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String(key) === token);
        if (pair === undefined) return found;
        found = spanOf(pair.key, true) ?? found;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(token)];
        found = spanOf(node, false);
      } else {
        return found;
      }
    }
    return found;
  };
}
