import type { Model } from './inside.js';

/** A model without one rule of one of its schemas. */
export interface Mutant {
  /** Which rule is gone: its keyword, and where it was written. */
  readonly rule: string;
  readonly model: Model;
}

type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data };
type Path = readonly (string | number)[];

const allTypes = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** Members of a block that hold schemas, or that say nothing of a value: what is inside has mutants of its own. */
const containers = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'prefixItems',
  'items',
  'unevaluatedItems',
  'content',
]);

/** A mutant for each rule at each place that the model has: without that rule, all else as it was. */
export function mutantsOf(model: Model): readonly Mutant[] {
  return model.definitions.flatMap(({ schema }, index) =>
    deletions(schema as unknown as Data, ['definitions', index, 'schema']).map(
      ({ rule, path, value }): Mutant => ({
        rule,
        model: changed(model as unknown as Data, path, value) as unknown as Model,
      }),
    ),
  );
}

/** What stands for a rule that is deleted: nothing, or the rule that asks less. */
interface Deletion {
  readonly rule: string;
  readonly path: Path;
  readonly value: Data | undefined;
}

function deletions(value: Data, path: Path): readonly Deletion[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((item: Data, index) => deletions(item, [...path, index]));
  const own = isSchema(value) ? ownDeletions(value, path) : [];
  const inner = Object.entries(value as { readonly [key: string]: Data }).flatMap(([key, part]) =>
    passive.has(key) ? [] : deletions(part, [...path, key]),
  );
  return [...own, ...inner];
}

/** Members that hold data, or what is said for people. */
const passive = new Set(['at', 'docs', 'annotations', 'const', 'enum', 'origin', 'discriminator']);

interface SchemaData {
  readonly [key: string]: Data;
  readonly types: readonly string[];
  readonly at: { readonly pointer: string };
}

function isSchema(value: object): value is SchemaData {
  return 'types' in value && 'refs' in value && 'at' in value;
}

function ownDeletions(schema: SchemaData, path: Path): readonly Deletion[] {
  const found: Deletion[] = [];
  const add = (rule: string, steps: Path, value?: Data): void => {
    found.push({
      rule: `${rule} at ${schema.at.pointer || '/'}`,
      path: [...path, ...steps],
      value,
    });
  };
  if (schema.types.length < allTypes.length)
    add(schema.types.length === 0 ? 'false' : 'type', ['types'], allTypes);
  for (const keyword of ['const', 'enum', 'not', 'anyOf', 'oneOf', 'when']) {
    const rule = schema[keyword];
    const isOpen = keyword === 'enum' && isRecord(rule) && rule['open'] === true;
    if (rule !== undefined && !isOpen) add(keyword === 'when' ? 'if' : keyword, [keyword]);
  }
  for (const list of ['refs', 'allOf', 'custom']) {
    for (const index of each(schema[list])) add(list, [list], without(schema[list], index));
  }
  const { format } = schema;
  if (isRecord(format) && format['assert'] === true) add('format', ['format']);
  for (const block of ['number', 'string', 'array', 'object']) {
    const rules = schema[block];
    if (!isRecord(rules)) continue;
    for (const [keyword, limit] of Object.entries(rules)) {
      if (containers.has(keyword)) continue;
      if (keyword === 'required') {
        for (const index of each(limit))
          add(
            `required ${JSON.stringify((limit as readonly Data[])[index])}`,
            [block, keyword],
            without(limit, index),
          );
      } else if (keyword === 'dependentRequired') {
        for (const index of each(limit)) add(keyword, [block, keyword], without(limit, index));
      } else add(keyword, [block, keyword]);
    }
  }
  return found;
}

function isRecord(value: Data | undefined): value is { readonly [key: string]: Data } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function each(list: Data | undefined): readonly number[] {
  return Array.isArray(list) ? list.map((_, index) => index) : [];
}

function without(list: Data | undefined, index: number): Data {
  return Array.isArray(list) ? list.filter((_, at) => at !== index) : [];
}

/** The data with one member replaced, or gone. */
function changed(data: Data, path: Path, value: Data | undefined): Data {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (Array.isArray(data))
    return data.map((item: Data, index) => (index === step ? changed(item, rest, value) : item));
  const members = Object.entries(data as { readonly [key: string]: Data });
  return Object.fromEntries(
    members.flatMap(([key, part]): readonly (readonly [string, Data])[] => {
      if (key !== step) return [[key, part]];
      if (rest.length === 0) return value === undefined ? [] : [[key, value]];
      return [[key, changed(part, rest, value)]];
    }),
  );
}
