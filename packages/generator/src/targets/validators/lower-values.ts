import { camelCase, pascalCase } from '../../code/identifiers.js';
import type { Json } from '../../model/json.js';
import type { Definition, Model, Schema } from '../../model/model.js';
import { freeName } from '../../model/names.js';

/** The values of one enum, under the name that they are exported by. */
export interface ValueList {
  readonly name: string;
  /** The type of these values, as people write it: `State`, `Order['state']`. */
  readonly type: string;
  readonly values: readonly Json[];
  /** Whether the schema allows others beside these. */
  readonly open: boolean;
}

/** An enum that was found, before it has a name. */
interface Found extends Omit<ValueList, 'name'> {
  readonly words: string;
  readonly place: string;
}

/** A way into the type of a definition: a property, or an item or value of any name. */
type Way = readonly (string | { readonly any: 'number' | 'string' })[];

/**
 * The enums that a type tells of by name or by property: what people list in a form. What a condition or
 * one option of a union says of a property is not all of its values, so it is left out.
 */
export function lowerValues(model: Model, taken: Iterable<string>): readonly ValueList[] {
  const places = new Set(model.definitions.map(({ schema }) => placeOf(schema)));
  const names = new Set(taken);
  const known = new Set<string>();
  return model.definitions.flatMap((definition) =>
    enumsOf(definition, places).flatMap(({ words, place, type, values, open }) => {
      // Both faces of a schema have most enums.
      const key = `${place} ${JSON.stringify(values)}`;
      if (known.has(key)) return [];
      known.add(key);
      const name = freeName([`${camelCase(words)}Values`], names);
      names.add(name);
      return [{ name, type, values, open }];
    }),
  );
}

/** The enums inside of a definition; those of one place in its type are one. */
function enumsOf(definition: Definition, places: ReadonlySet<string>): readonly Found[] {
  const found = new Map<string, Found>();
  const visit = (schema: Schema, way: Way): void => {
    const values = scalarsOf(schema);
    if (values === undefined) {
      visitParts(schema, (part, step) => {
        if (!places.has(placeOf(part))) visit(part, step === undefined ? way : [...way, step]);
      });
      return;
    }
    const type = definition.name + way.map(indexText).join('');
    const words = [definition.name, ...way.map((step) => (typeof step === 'string' ? step : ''))];
    const before = found.get(type);
    found.set(type, {
      words: words.map(pascalCase).join(''),
      place: before?.place ?? placeOf(schema),
      type,
      values: before ? before.values.filter((value) => values.includes(value)) : values,
      open: schema.enum?.open === true && before?.open !== false,
    });
  };
  visit(definition.schema, []);
  return [...found.values()];
}

/** Calls for each part of a value that has one place in its type, and for the rules of the same value. */
function visitParts(
  { allOf, array, object }: Schema,
  visit: (part: Schema, step?: Way[number]) => void,
): void {
  for (const schema of allOf ?? []) visit(schema);
  for (const { name, schema } of object?.properties ?? []) visit(schema, name);
  if (object?.additionalProperties) visit(object.additionalProperties, { any: 'string' });
  if (array?.items) visit(array.items, { any: 'number' });
}

/** The values of an enum, or of options that each stand for one, where none has parts. */
function scalarsOf(schema: Schema): readonly Json[] | undefined {
  const values = schema.enum?.values ?? constantsOf(schema.oneOf ?? schema.anyOf ?? []);
  if (values.length === 0) return undefined;
  return values.some((value) => typeof value === 'object' && value !== null) ? undefined : values;
}

function constantsOf(options: readonly Schema[]): readonly Json[] {
  const constants = options.flatMap((option) => (option.const ? [option.const.value] : []));
  return constants.length === options.length ? constants : [];
}

function indexText(step: Way[number]): string {
  return typeof step === 'string' ? `['${step}']` : `[${step.any}]`;
}

function placeOf({ at }: Schema): string {
  return `${at.uri}#${at.pointer}`;
}
