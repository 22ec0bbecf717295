import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Json, JsonObject } from '../model/json.js';
import { explainNumbers } from './explain-numbers.js';
import { factsOfJson } from './json-text.js';

/** What parsing gives: a value, or the reasons why there is none. */
export interface Parsed {
  readonly value?: Json;
  readonly diagnostics: readonly Diagnostic[];
}

/** More nesting than any schema has that people wrote; keeps everything downstream safe to recurse. */
const deepest = 500;

/** The value of a JSON text. Libraries are loaded only to say where a mistake is. */
export async function parseJson(text: string, uri: string): Promise<Parsed> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: Json;
  try {
    value = JSON.parse(plain) as Json;
  } catch {
    const { explainSyntax } = await import('./explain-syntax.js');
    return { diagnostics: await explainSyntax(text, uri) };
  }
  const { keys, depth } = measure(value);
  if (depth > deepest) return { diagnostics: [tooDeep(uri)] };
  const { colons, longNumbers } = factsOfJson(plain);
  const diagnostics: Diagnostic[] = [];
  // Fewer keys than were written means that one was lost.
  if (colons !== keys) {
    const { explainDuplicates } = await import('./explain-syntax.js');
    diagnostics.push(...(await explainDuplicates(text, uri)));
  }
  diagnostics.push(...explainNumbers(plain, longNumbers, uri));
  return { value, diagnostics };
}

/** Refuses what would make a later stage run out of stack. */
export function checkDepth(value: Json, uri: string): readonly Diagnostic[] {
  return measure(value).depth > deepest ? [tooDeep(uri)] : [];
}

function tooDeep(uri: string): Diagnostic {
  return {
    code: 'document-too-deep',
    severity: 'error',
    message: `The document is nested more than ${deepest} levels deep.`,
    at: { uri },
    help: 'Move inner parts to $defs and refer to them.',
  };
}

function measure(root: Json): { readonly keys: number; readonly depth: number } {
  const found = { keys: 0, depth: 0 };
  const look = (value: Json, level: number): void => {
    if (level > found.depth) found.depth = level;
    if (typeof value !== 'object' || value === null || level > deepest) return;
    if (Array.isArray(value)) {
      for (const item of value as readonly Json[]) look(item, level + 1);
      return;
    }
    const names = Object.keys(value);
    found.keys += names.length;
    for (const name of names) look((value as JsonObject)[name] ?? null, level + 1);
  };
  look(root, 0);
  return found;
}
