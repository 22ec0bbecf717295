import { lineAndColumn } from './json-places.js';
import { jsonErrorAt } from './json-text.js';
import { ValidationError } from './validation-error.js';

/** Parses JSON; throws a `ValidationError` that says where the text goes wrong. */
export function readJson(what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Callers without types may pass anything.
    const source = String(text);
    const offset = Math.max(0, jsonErrorAt(source));
    const place = lineAndColumn(source, offset);
    const unit = source.codePointAt(offset);
    const found =
      unit === undefined
        ? 'the text ends too early'
        : `unexpected ${JSON.stringify(String.fromCodePoint(unit))}`;
    throw new ValidationError(what, [
      {
        message: `this is not JSON: ${found}`,
        path: [],
        pointer: '',
        keyword: 'json',
        schemaPointer: '',
        expected: undefined,
        received: text,
        ...place,
      },
    ]);
  }
}
