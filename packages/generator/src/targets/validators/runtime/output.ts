import { finish } from './finish.js';
import { type Found, schemaPointerOf } from './found.js';
import { unreadable } from './unreadable.js';
import type { Traced } from './way.js';

/** What is wrong in one place. */
export interface OutputUnit {
  readonly valid: false;
  /** The keywords from the root to the rule that is broken, as a pointer that goes on through references. */
  readonly keywordLocation: string;
  /** Where that rule was written; absent where its schema has no absolute URI. */
  readonly absoluteKeywordLocation?: string;
  /** Pointer to the value that breaks it. */
  readonly instanceLocation: string;
  readonly error: string;
}

/** Whether a value is valid, and all that is wrong with it where that was asked. */
export interface Output {
  readonly valid: boolean;
  readonly errors?: readonly OutputUnit[];
}

/** A part of a schema document with an absolute URI of its own. */
export interface Resource {
  readonly uri: string;
  readonly pointer: string;
  /** The number of the document; absent for that of the root. */
  readonly document?: number;
}

/** The issues as a flat list. */
export function basicOutput(found: Found, resources: readonly Resource[]): Output {
  if (found === undefined) return { valid: true };
  return { valid: false, errors: found.flatMap((issue) => unitsOf(issue, resources)) };
}

function unitsOf(issue: Traced, resources: readonly Resource[]): readonly OutputUnit[] {
  const schemaPointer = schemaPointerOf(issue);
  const absolute = absoluteLocation(schemaPointer, issue.document ?? 0, resources);
  return finish([issue]).map(({ message, pointer }) => ({
    valid: false,
    keywordLocation: issue.way ?? schemaPointer,
    ...(absolute !== undefined && { absoluteKeywordLocation: absolute }),
    instanceLocation: pointer,
    error: message,
  }));
}

/** The innermost resource around a pointer names it; resources come with the inner ones first. */
function absoluteLocation(
  place: string,
  document: number,
  resources: readonly Resource[],
): string | undefined {
  const around = resources.find(
    ({ pointer, document: other = 0 }) =>
      other === document && (place === pointer || place.startsWith(`${pointer}/`)),
  );
  if (around === undefined) return undefined;
  return `${around.uri}#${fragmentOf(place.slice(around.pointer.length))}`;
}

/** A pointer as it stands in a URI, where half of a surrogate pair cannot be written. */
function fragmentOf(pointer: string): string {
  return encodeURI(pointer.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')).replaceAll('#', '%23');
}

/** The output for a value that throws when it is read. */
export function unreadableOutput(value: unknown): Output {
  return basicOutput(unreadable(value), []);
}
