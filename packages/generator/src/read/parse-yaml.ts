import type { Document } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Json } from '../model/json.js';
import { checkDepth, type Parsed } from './parse.js';
import { positionAt } from './position.js';

/** More aliases than people write; fewer than a document that unfolds without end needs. */
const mostAliases = 100;

/** The value of a YAML text that says no more than JSON could: no tags, no numbers without a value. */
export async function parseYaml(text: string, uri: string): Promise<Parsed> {
  const { parseDocument } = await import('yaml');
  return valueOf(parseDocument(text, options), text, uri);
}

const options = { prettyErrors: false, strict: true, uniqueKeys: true } as const;

/** All documents of a YAML text: each as it was parsed, for places, and its value. */
export async function parseYamlStream(
  text: string,
  uri: string,
): Promise<readonly (Parsed & { readonly document: Document })[]> {
  const { parseAllDocuments } = await import('yaml');
  const documents = parseAllDocuments(text, options);
  // Without any document the library gives an empty list with other members.
  return Array.isArray(documents)
    ? documents.map((document) => ({ document, ...valueOf(document, text, uri) }))
    : [];
}

function valueOf(document: Document, text: string, uri: string): Parsed {
  // Unknown tags are warnings to the library; here they are refused like everything else.
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return {
      diagnostics: problems.map(({ code, message, pos }) =>
        problem(code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax-error', message, {
          uri,
          ...positionAt(text, pos[0]),
        }),
      ),
    };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostics: [problem('syntax-error', reason, { uri })] };
  }
  const foreign = firstForeign(value, '');
  if (foreign !== undefined) {
    const reason = `the value at ${foreign === '' ? 'the top' : foreign} is none that JSON has`;
    return { diagnostics: [problem('syntax-error', reason, { uri, pointer: foreign })] };
  }
  const json = value as Json;
  const deep = checkDepth(json, uri);
  return deep.length > 0 ? { diagnostics: deep } : { value: json, diagnostics: [] };
}

function problem(
  code: 'syntax-error' | 'duplicate-key',
  reason: string,
  at: NonNullable<Diagnostic['at']>,
): Diagnostic {
  return {
    code,
    severity: 'error',
    message: `This YAML cannot be read: ${reason.replace(/\.$/, '')}.`,
    at,
    help: 'Use plain YAML that JSON could say too: no tags, few aliases, each key once.',
  };
}

/** Pointer to the first value that has no JSON form: NaN, a date, a set. */
function firstForeign(value: unknown, pointer: string): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isNaN(value) ? pointer : undefined;
  if (typeof value !== 'object') return pointer;
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!plain) return pointer;
  for (const [key, child] of Object.entries(value)) {
    const found = firstForeign(
      child,
      `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
