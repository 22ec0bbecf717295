import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { corpusSchemasFolder, missingCorpus } from './corpus-files.js';

type JsonObject = { readonly [key: string]: unknown };

/** A kind of schema that can be of any size, as a number of parts. */
export interface TypesSubject {
  readonly name: string;
  readonly make: (parts: number) => JsonObject;
}

const draft = 'https://json-schema.org/draft/2020-12/schema';

function definitions(parts: number, make: (index: number) => unknown): JsonObject {
  const entries = Array.from({ length: parts }, (_, index) => [`Part${index}`, make(index)]);
  const root = { $ref: `#/$defs/Part${parts - 1}` };
  return { $schema: draft, title: 'Whole', ...root, $defs: Object.fromEntries(entries) };
}

const property = (index: number): unknown => {
  const kinds = [
    { type: 'string', description: `The text of number ${index}.`, minLength: 1, maxLength: 63 },
    { type: 'integer', minimum: 0, default: index },
    { enum: ['open', 'closed', `state ${index}`] },
    { type: 'array', items: { type: 'string', pattern: '^[a-z]+$' }, maxItems: 8 },
  ];
  return kinds[index % kinds.length];
};

const reference = (parts: number, index: number): unknown =>
  index === 0
    ? { type: 'null' }
    : { $ref: `#/$defs/Part${(index * 7919) % Math.min(index, parts)}` };

/** Where cost could grow faster than the schema does. */
const synthetic: readonly TypesSubject[] = [
  {
    name: 'definitions that refer to one another',
    make: (parts) =>
      definitions(parts, (index) => ({
        type: 'object',
        description: `What number ${index} is.`,
        properties: {
          name: property(index),
          next: reference(parts, index),
          more: property(index + 1),
        },
        required: ['name'],
      })),
  },
  {
    name: 'properties of one object',
    make: (parts) => ({
      $schema: draft,
      title: 'Whole',
      type: 'object',
      properties: Object.fromEntries(
        Array.from({ length: parts }, (_, index) => [`property${index}`, property(index)]),
      ),
    }),
  },
  {
    name: 'unions of definitions',
    make: (parts) =>
      definitions(parts, (index) =>
        index % 4 === 3
          ? { oneOf: [1, 2, 3].map((back) => ({ $ref: `#/$defs/Part${index - back}` })) }
          : {
              type: 'object',
              properties: { kind: { const: `kind ${index}` }, value: property(index) },
              required: ['kind'],
              additionalProperties: false,
            },
      ),
  },
  {
    name: 'definitions made of others by allOf',
    make: (parts) =>
      definitions(parts, (index) =>
        index % 8 === 0
          ? { type: 'object', properties: { [`own${index}`]: property(index) } }
          : {
              allOf: [{ $ref: `#/$defs/Part${index - 1}` }],
              properties: { [`own${index}`]: property(index) },
            },
      ),
  },
  {
    name: 'values of one enum',
    make: (parts) => ({
      $schema: draft,
      title: 'Whole',
      enum: Array.from({ length: parts }, (_, index) => `the value of number ${index}`),
    }),
  },
];

/** Real schemas side by side under `$defs`, each with an identifier of its own. */
function bundle(): TypesSubject | undefined {
  if (missingCorpus() !== undefined) return undefined;
  const sizeOf = (file: string): number => statSync(join(corpusSchemasFolder, file)).size;
  // The small ones first, so that a small bundle can be had.
  const files = readdirSync(corpusSchemasFolder).sort(
    (left, right) => sizeOf(left) - sizeOf(right) || (left < right ? -1 : 1),
  );
  const schemas = files.flatMap((file) => {
    const text = readFileSync(join(corpusSchemasFolder, file), 'utf8').replace(/^\uFEFF/, '');
    // What refers to other files is not whole here.
    if (/"\$?(?:id|ref)"\s*:\s*"[^"#]/.test(text.replace(/"\$?id"\s*:\s*"https?:[^"]*"/, '')))
      return [];
    const schema = JSON.parse(text) as JsonObject;
    // Beside a reference the identifier would not count.
    return '$ref' in schema ? [] : [{ name: basename(file, '.json'), schema }];
  });
  return {
    name: 'real schemas side by side',
    make: (parts) => ({
      $schema: draft,
      title: 'Whole',
      $defs: Object.fromEntries(
        Array.from({ length: parts }, (_, index) => {
          const { name, schema } = schemas[index % schemas.length] ?? { name: '', schema: {} };
          const { $schema = 'http://json-schema.org/draft-07/schema#', id: _id, ...rest } = schema;
          const identifier = `https://trefoil.test/${index}/${name}.json`;
          const key = String($schema).includes('draft-04') ? 'id' : '$id';
          return [`${name}-${index}`, { ...rest, $schema, [key]: identifier }];
        }),
      ),
    }),
  };
}

/** All kinds of schemas, the real ones where they are there. */
export function typesSubjects(): readonly TypesSubject[] {
  const real = bundle();
  return real === undefined ? synthetic : [...synthetic, real];
}
