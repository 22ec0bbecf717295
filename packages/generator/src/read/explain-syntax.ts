import type { Node, ParseError } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionAt } from './position.js';

/** Where and why a text is not JSON. */
export async function explainSyntax(text: string, uri: string): Promise<readonly Diagnostic[]> {
  const { parseTree, printParseErrorCode } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  const at = { uri, ...positionAt(text, first?.offset ?? 0) };
  const known = first === undefined ? undefined : causes.get(printParseErrorCode(first.error));
  const cause = text.trim() === '' ? 'the document is empty' : known;
  return [
    {
      code: 'syntax-error',
      severity: 'error',
      message: `This is not valid JSON: ${cause ?? 'the text could not be parsed'}.`,
      at,
      help: 'JSON has double quotes around names, no comments and no comma after the last member.',
    },
  ];
}

/** Each key that stands twice in one object. */
export async function explainDuplicates(text: string, uri: string): Promise<readonly Diagnostic[]> {
  const { parseTree } = await import('jsonc-parser');
  const root = parseTree(text, [], { disallowComments: true });
  return root === undefined ? [] : duplicatesIn(root, text, uri);
}

function duplicatesIn(node: Node, text: string, uri: string): readonly Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const child of node.children ?? []) {
    const [key] = child.type === 'property' ? (child.children ?? []) : [];
    const name: unknown = key?.value;
    if (key !== undefined && typeof name === 'string') {
      if (seen.has(name)) found.push(duplicate(name, { uri, ...positionAt(text, key.offset) }));
      seen.add(name);
    }
    found.push(...duplicatesIn(child, text, uri));
  }
  return found;
}

/** A key that was written twice: all but the last would be lost without a word. */
function duplicate(name: string, at: Diagnostic['at'] & object): Diagnostic {
  return {
    code: 'duplicate-key',
    severity: 'error',
    message: `The key ${JSON.stringify(name)} stands twice in one object; only the last would count.`,
    at,
    help: 'Remove or rename one of them.',
  };
}

const causes: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'a word that is none of true, false and null'],
  ['InvalidNumberFormat', 'a malformed number'],
  ['PropertyNameExpected', 'a property name in double quotes was expected here'],
  ['ValueExpected', 'a value was expected here'],
  ['ColonExpected', 'a colon was expected here'],
  ['CommaExpected', 'a comma was expected here'],
  ['CloseBraceExpected', 'a closing } is missing'],
  ['CloseBracketExpected', 'a closing ] is missing'],
  ['EndOfFileExpected', 'something follows the end of the value'],
  ['InvalidCommentToken', 'comments are not allowed'],
  ['UnexpectedEndOfComment', 'comments are not allowed'],
  ['UnexpectedEndOfString', 'a string is not closed'],
  ['UnexpectedEndOfNumber', 'a number breaks off'],
  ['InvalidUnicode', 'a malformed \\u escape'],
  ['InvalidEscapeCharacter', 'an escape that JSON does not have'],
  ['InvalidCharacter', 'a character that must be escaped inside a string'],
]);
