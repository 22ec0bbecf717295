import type { JSONPath } from 'jsonc-parser';

/** A value to be set in a JSON text. */
export type JsonChange = readonly [path: JSONPath, value: unknown];

/** Sets values in a JSON text, and keeps its comments, order and indentation. */
export async function editJson(text: string, changes: readonly JsonChange[]): Promise<string> {
  const { applyEdits, modify, parse } = await import('jsonc-parser');
  return changes.reduce((current, [path, value]) => {
    if (JSON.stringify(valueAt(parse(current), path)) === JSON.stringify(value)) return current;
    const indent = /\n(\t| +)\S/.exec(current)?.[1] ?? '  ';
    const formattingOptions = { insertSpaces: indent !== '\t', tabSize: indent.length, eol: '\n' };
    return applyEdits(current, modify(current, [...path], value, { formattingOptions }));
  }, text);
}

/** What stands at a path of parsed JSON, if anything. */
export function valueAt(value: unknown, path: JSONPath): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      typeof current === 'object' && current !== null
        ? Object.entries(current).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  );
}
