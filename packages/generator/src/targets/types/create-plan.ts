import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Definition, DefinitionId, Model, Schema } from '../../model/model.js';
import { sourceKeyword } from '../../model/origin.js';
import { branded, formatDocs, formatName } from './brands.js';
import { intersect } from './intersect.js';
import { lowerSchema } from './lower.js';
import { nameKeeper } from './names.js';
import { type Declaration, keyword } from './nodes.js';
import type { TypesOptions } from './options.js';
import type { Plan } from './plan.js';
import { typeOf } from './settle.js';
import { any, type Later, type Values } from './values.js';

/** A plan, with the declarations that were found to be needed on the way. */
export interface NewPlan extends Plan {
  readonly extraDeclarations: () => readonly Declaration[];
}

const nothing: readonly string[] = [];

/** How deep merged properties lie in merged properties, before this is taken for recursion. */
const mergeLimit = 6;

/** What one run of the target remembers: each definition and each schema is looked into once. */
export function createPlan(
  model: Model,
  options: TypesOptions,
  report: (diagnostic: Diagnostic) => void,
): NewPlan {
  const definitions = new Map(model.definitions.map((definition) => [definition.id, definition]));
  const resolved = new Map<DefinitionId, Values | undefined>();
  const forced = new Map<Later, Values>();
  const schemas = new Map<Schema, Values>();
  const leftOut = new Map<Schema, readonly string[]>();
  const docs = new Map<
    Schema,
    { readonly notes: readonly string[]; readonly lines: readonly string[] }
  >();
  const freeName = nameKeeper(model.definitions.map((definition) => definition.name));
  const knownNames = new Map<DefinitionId, string>();
  const readers = new Map<string, Definition>();
  for (const definition of model.definitions) {
    if (definition.face === 'read') readers.set(placeOf(definition), definition);
  }
  const brands = new Map<string, string>();
  const defined = new Set(model.definitions.map((definition) => definition.name));
  let unrecognized: string | undefined;
  let depth = 0;
  const active = new Set<Schema | Values>();

  const plan: NewPlan = {
    options: {
      openObjects: options.openObjects ?? 'closed',
      openEnums: options.openEnums ?? 'unrecognized',
      readonly: options.readonly ?? false,
      brands: options.brands ?? [],
      files: options.files ?? 'schema',
    },
    brands: new Set(options.brands),
    typeOf: (values) => typeOf(plan, values),
    definition: (id) => definitions.get(id)?.schema,
    definitionOf,
    resolve: (id) => {
      if (!resolved.has(id)) {
        resolved.set(id, undefined);
        const definition = definitionOf(id);
        resolved.set(id, branded(plan, definition, withoutLoop(id, lower(definition.schema))));
      }
      return resolved.get(id);
    },
    force: (values) => {
      if (values.kind !== 'later') return values;
      const known = forced.get(values);
      if (known !== undefined) return known;
      const [first, ...others] = values.parts;
      const part = (one: Schema | Values): Values => ('kind' in one ? one : lower(one));
      let result = first === undefined ? any : plan.force(part(first));
      for (const other of others) result = intersect(plan, result, part(other));
      forced.set(values, result);
      return result;
    },
    wider: (schema, rule, reason) => {
      const note = `The type leaves out \`${sourceKeyword(schema, rule)}\`: ${reason}.`;
      const known = leftOut.get(schema) ?? [];
      if (known.includes(note)) return;
      leftOut.set(schema, [...known, note]);
      report(widerDiagnostic(schema, rule, reason));
    },
    nested: (values, settle) => {
      const [part, ...others] = values.parts;
      if (part === undefined) return settle();
      const isEndless = others.length === 0 ? active.has(part) : depth === mergeLimit;
      if (isEndless) {
        if (!('kind' in part)) plan.wider(part, 'allOf', 'what it merges goes on without end');
        return keyword('unknown');
      }
      if (others.length === 0) active.add(part);
      else depth += 1;
      const type = settle();
      if (others.length === 0) active.delete(part);
      else depth -= 1;
      return type;
    },
    leftOut: (schema) => leftOut.get(schema) ?? nothing,
    docsOf: (schema, make) => {
      const known = docs.get(schema);
      // What is found to be left out later on has to be said as well.
      const notes = plan.leftOut(schema);
      if (known?.notes === notes) return known.lines;
      const lines = make();
      docs.set(schema, { notes, lines });
      return lines;
    },
    brand: (brand) => {
      const known =
        brands.get(brand) ?? (defined.has(brand) ? brand : freeName(formatName(brand), 'Text'));
      brands.set(brand, known);
      return known;
    },
    hasBrand: (brand) => brands.has(brand),
    unrecognized: () => (unrecognized ??= freeName('Unrecognized', 'Value')),
    knownName: ({ id, name }) => {
      const known = knownNames.get(id) ?? freeName(`Known${name}`, 'Values');
      knownNames.set(id, known);
      return known;
    },
    readTwin: (definition) => readers.get(placeOf(definition)),
    freeName,
    extraDeclarations: () => [
      ...[...brands]
        .filter(([, name]) => !defined.has(name))
        .map(([brand, name]): Declaration => ({
          kind: 'brand',
          name,
          brand,
          docs: formatDocs(brand),
        })),
      ...(unrecognized === undefined
        ? []
        : [{ kind: 'unrecognized', name: unrecognized, docs: unrecognizedDocs } as const]),
    ],
  };

  function definitionOf(id: DefinitionId): Definition {
    const definition = definitions.get(id);
    if (definition === undefined) throw new Error(`no definition ${id}`);
    return definition;
  }

  function lower(schema: Schema): Values {
    const known = schemas.get(schema);
    if (known !== undefined) return known;
    const values = lowerSchema(plan, schema);
    schemas.set(schema, values);
    return values;
  }

  return plan;
}

function placeOf({ origin }: Definition): string {
  return `${origin.uri}#${origin.pointer}`;
}

/** A definition that is, in place, made of itself says nothing by that part. */
function withoutLoop(id: DefinitionId, values: Values): Values {
  if (values.kind === 'name' && values.id === id) return any;
  if (values.kind !== 'either' && values.kind !== 'both') return values;
  if (values.members.every((member) => member.kind === 'literal')) return values;
  const members = values.members
    .map((member) => withoutLoop(id, member))
    .filter((member) => member.kind !== 'any');
  const [first, ...others] = members;
  if (first === undefined) return any;
  return others.length === 0 ? first : { ...values, members };
}

function widerDiagnostic(schema: Schema, rule: string, reason: string): Diagnostic {
  const keyword = sourceKeyword(schema, rule);
  return {
    code: 'type-wider',
    severity: 'info',
    message: `The type takes more values than "${keyword}" allows: ${reason}.`,
    at: schema.at,
    help: 'The validators keep the rule; the doc comment says it.',
  };
}

const unrecognizedDocs = [
  'A value that the schema does not know, of an enum that may grow. It is a string, and belongs to ' +
    'no variant of a union; an exhaustive `switch` leaves it to `default`. Compare one with ' +
    "`(value as string) === 'NEW'`, and write one in a test as `'NEW' as Unrecognized`.",
];
