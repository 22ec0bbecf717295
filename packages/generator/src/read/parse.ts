import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isJsonObject, type Json } from '../model/json.js';

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
  // Each key has one colon outside of strings, so fewer keys than colons means that a key was lost.
  const bare = plain.replace(/"(?:[^"\\]|\\.)*"/g, '');
  const diagnostics: Diagnostic[] = [];
  if (bare.split(':').length - 1 !== keys) {
    const { explainDuplicates } = await import('./explain-syntax.js');
    diagnostics.push(...(await explainDuplicates(text, uri)));
  }
  // No number of up to 15 digits is changed by reading it.
  if (/\d[\d.]{15}/.test(bare)) {
    const { explainNumbers } = await import('./explain-numbers.js');
    diagnostics.push(...(await explainNumbers(text, uri)));
  }
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
  let keys = 0;
  let depth = 0;
  const open: { readonly value: Json; readonly level: number }[] = [{ value: root, level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, level } = next;
    depth = Math.max(depth, level);
    if (level > deepest) return { keys, depth };
    if (isJsonObject(value)) keys += Object.keys(value).length;
    else if (!Array.isArray(value)) continue;
    for (const child of Object.values(value)) open.push({ value: child, level: level + 1 });
  }
  return { keys, depth };
}
