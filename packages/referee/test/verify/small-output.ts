import type { VerifyFile, VerifyOptions } from '../../src/report.js';

/** A schema small enough to write its output by hand. */
const smallSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Note',
  type: 'object',
  properties: {
    id: { type: 'string', readOnly: true },
    text: { type: 'string', 'x-max-bytes': 4 },
    kind: { type: 'string', pattern: '^[A-Z]+$', 'x-extensible-enum': ['MEMO', 'LETTER'] },
  },
  required: ['id', 'text'],
  examples: [{ id: '1', text: 'a' }],
};

const types = `
export interface Note { id: string; text: string; kind?: string }
export interface NoteInput { text: string; kind?: 'MEMO' | 'LETTER' }
`;

const validators = `
import type { Note, NoteInput } from '@acme/note-types';
const object = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
const short = (value: unknown): boolean =>
  typeof value === 'string' && new TextEncoder().encode(value).length <= 4;
export function isNote(value: unknown): value is Note {
  if (!object(value) || typeof own(value, 'id') !== 'string' || !short(own(value, 'text'))) return false;
  const kind = own(value, 'kind');
  return !Object.hasOwn(value, 'kind') || (typeof kind === 'string' && /^[A-Z]+$/u.test(kind));
}
export function isNoteInput(value: unknown): value is NoteInput {
  if (!object(value) || !short(own(value, 'text'))) return false;
  if (Object.keys(value).some((key) => key !== 'text' && key !== 'kind')) return false;
  return !Object.hasOwn(value, 'kind') || ['MEMO', 'LETTER'].includes(String(value['kind']));
}
const result = (valid: boolean, value: unknown) =>
  valid ? { value } : { issues: [{ pointer: '', keyword: 'type', message: 'wrong' }] };
export const validateNote = (value: unknown) => result(isNote(value), value);
export const validateNoteInput = (value: unknown) => result(isNoteInput(value), value);
`;

const fixtures = `
import type { Note, NoteInput } from '@acme/note-types';
export const buildNote = (_: undefined, { seed }: { seed: number }): Note => ({
  id: String(seed), text: 'é', ...(seed % 2 === 0 ? { kind: 'MEMO' } : {}) });
export const buildNoteInput = (_: undefined, { seed }: { seed: number }): NoteInput => ({
  text: String(seed % 1000) });
export const invalidNotes = () => [
  { name: 'no id', value: { text: 'a' }, pointer: '/id', keyword: 'required' },
  { name: 'long text', value: { id: '1', text: 'éét' }, pointer: '/text', keyword: 'x-max-bytes' },
];
`;

/** The output as packages, with replacements that make it wrong. */
export function smallOutput(change: (text: string) => string = (text) => text): VerifyOptions {
  const leaf = (name: string) => ({
    folder: `/project/packages/note-${name}/src`,
    specifier: `@acme/note-${name}`,
  });
  const file = (name: string, text: string): VerifyFile => ({
    path: `${leaf(name).folder}/index.ts`,
    text: change(text),
  });
  return {
    configPath: '/project/trefoil.config.json',
    files: [file('types', types), file('validators', validators), file('fixtures', fixtures)],
    schemas: [
      {
        name: 'Note',
        path: '/project/schemas/note.schema.json',
        document: smallSchema,
        formats: 'assert',
        openTypes: change(types).replaceAll(' }', '; [key: string]: unknown }'),
        leaves: {
          types: leaf('types'),
          validators: leaf('validators'),
          fixtures: leaf('fixtures'),
        },
      },
    ],
    runs: 50,
  };
}
