import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { codeFrame } from '../../src/diagnostics/frame.js';
import { createPaint } from '../../src/diagnostics/paint.js';
import { countText, renderDiagnostic } from '../../src/diagnostics/render.js';

const text =
  '{\n  "type": "object",\n  "properties": {\n    "x": { "$ref": "#/$defs/Positon" }\n  }\n}\n';
const diagnostic: Diagnostic = {
  code: 'reference-not-found',
  severity: 'error',
  message: 'There is nothing at #/$defs/Positon.',
  at: {
    uri: '/project/schemas/order.schema.json',
    pointer: '/properties/x/$ref',
    line: 4,
    column: 12,
  },
  help: 'Did you mean "Position"?',
};
const options = { paint: createPaint(false), directory: '/project', sourceText: () => text };

test('a diagnostic shows code, place, sentence, frame and help', () => {
  expect(renderDiagnostic(diagnostic, options)).toBe(
    `error [reference-not-found] schemas/order.schema.json:4:12  #/properties/x/$ref
  There is nothing at #/$defs/Positon.

    2 |   "type": "object",
    3 |   "properties": {
  > 4 |     "x": { "$ref": "#/$defs/Positon" }
      |            ^
    5 |   }

  help: Did you mean "Position"?`,
  );
});

test('places that have a part in it are told one by one', () => {
  const related = [
    {
      says: 'minLength',
      at: { uri: '/project/schemas/order.schema.json', pointer: '/a', line: 2 },
    },
    { says: 'maxLength', at: { uri: '/project/other.json', pointer: '/b', line: 7, column: 3 } },
  ];
  const { at: _, ...plain } = diagnostic;
  expect(renderDiagnostic({ ...plain, related }, options)).toBe(
    `error [reference-not-found]
  There is nothing at #/$defs/Positon.
  minLength schemas/order.schema.json:2  #/a
  maxLength other.json:7:3  #/b
  help: Did you mean "Position"?`,
  );
});

test('colors are escape sequences around single lines, and only when wanted', () => {
  expect(renderDiagnostic(diagnostic, options)).not.toContain('\u001b');
  const colored = renderDiagnostic(diagnostic, { ...options, paint: createPaint(true) });
  expect(colored.startsWith('\u001b[31merror\u001b[39m')).toBe(true);
});

test('a diagnostic without a place or a text has no frame', () => {
  expect(
    renderDiagnostic({ code: 'file-not-found', severity: 'warning', message: 'Gone.' }, options),
  ).toBe('warning [file-not-found]\n  Gone.');
});

test('a long line is cut around the place', () => {
  const frame = codeFrame(`{"a":${'1'.repeat(500)}}`, 1, 300);
  const [line, mark] = frame.split('\n');
  expect(line?.length).toBeLessThan(120);
  expect(line?.startsWith('> 1 | …')).toBe(true);
  expect(mark?.indexOf('^')).toBe(6 + 40);
});

test('controls of a document cannot move the cursor or reorder the frame', () => {
  expect(codeFrame('"\u001b[2J\u202e"', 1, 1)).toBe('> 1 | "·[2J·"\n    | ^');
});

test('counts name what there is', () => {
  const warning = { ...diagnostic, severity: 'warning' } as const;
  expect(countText([diagnostic, diagnostic, warning])).toBe('2 errors, 1 warning');
});
