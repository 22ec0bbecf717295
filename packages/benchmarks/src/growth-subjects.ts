/** A schema, and documents of it that can be of any size. */
export interface GrowthSubject {
  readonly name: string;
  readonly schema: { readonly [keyword: string]: unknown };
  /** A document of so many parts: valid, or with a fault in each of them. */
  readonly make: (parts: number, faulty: boolean) => unknown;
}

const list = (parts: number, make: (index: number) => unknown): unknown =>
  Array.from({ length: parts }, (_, index) => make(index));

const record = (index: number, faulty: boolean): unknown => ({
  id: index,
  name: faulty ? '' : `record ${index}`,
  state: index % 3 === 0 ? 'open' : 'closed',
  tags: ['one', `tag-${index % 7}`],
});

const recordSchema = {
  type: 'object',
  properties: {
    id: { type: 'integer', minimum: 0 },
    name: { type: 'string', minLength: 1, maxLength: 80 },
    state: { enum: ['open', 'closed'] },
    tags: { type: 'array', items: { type: 'string', pattern: '^[a-z]+(-\\d+)?$' }, maxItems: 8 },
  },
  required: ['id', 'name'],
  additionalProperties: false,
};

/** Where cost could grow faster than the document does. */
export const growthSubjects: readonly GrowthSubject[] = [
  {
    name: 'records',
    schema: { type: 'array', items: recordSchema },
    make: (parts, faulty) => list(parts, (index) => record(index, faulty)),
  },
  {
    name: 'unique records',
    schema: { type: 'array', uniqueItems: true, items: { type: 'object' } },
    make: (parts, faulty) =>
      list(parts, (index) => record(faulty && index === parts - 1 ? 0 : index, false)),
  },
  {
    name: 'unique texts',
    schema: { type: 'array', uniqueItems: true },
    make: (parts, faulty) =>
      list(parts, (index) => `text number ${faulty && index === parts - 1 ? 0 : index}`),
  },
  {
    name: 'tree',
    schema: {
      type: 'object',
      properties: { value: { type: 'integer' }, children: { items: { $ref: '#' } } },
      required: ['value'],
    },
    make: (parts, faulty) => tree(parts, faulty),
  },
  {
    name: 'map',
    schema: {
      patternProperties: { '^k\\d+$': { type: 'number' } },
      propertyNames: { maxLength: 12 },
      unevaluatedProperties: false,
    },
    make: (parts, faulty) =>
      Object.fromEntries(
        Array.from({ length: parts }, (_, index) => [`${faulty ? 'x' : 'k'}${index}`, index]),
      ),
  },
  {
    name: 'one text, flagged pattern',
    schema: { type: 'string', pattern: '^(\\w+\\s?)*$' },
    make: (parts, faulty) => 'word '.repeat(parts) + (faulty ? '!' : ''),
  },
];

/** Eight branches at each level, so that the paths of issues stay short. */
function tree(parts: number, faulty: boolean): unknown {
  const value = faulty ? 'none' : parts;
  if (parts <= 1) return { value };
  const branches = Math.min(8, parts - 1);
  const children = Array.from({ length: branches }, (_, index) =>
    tree(Math.floor((parts - 1 + index) / branches), faulty),
  );
  return { value, children };
}
