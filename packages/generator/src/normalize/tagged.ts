import type { Json } from '../model/json.js';
import { acceptAll } from '../model/make.js';
import type { Property, Schema } from '../model/model.js';
import type { Tagging } from '../read/discriminators.js';

/**
 * The schema of a component with what discriminators say of it: its tag has the values by which it is
 * chosen. A schema that says so itself keeps its own word.
 */
export function tagged(schema: Schema, { property: name, values, mapped }: Tagging): Schema {
  const { properties = [] } = schema.object ?? {};
  const own = properties.find((property) => property.name === name);
  const tag: Schema = own?.schema ?? { ...acceptAll(schema.at), types: ['string'] };
  const isTold =
    tag.const !== undefined || tag.refs.length > 0 || (tag.enum !== undefined && !tag.enum.open);
  if (isTold && !mapped) return schema;
  const allowed = values.filter((value) => isAllowed(tag, value));
  if (allowed.length === 0) return schema;
  const changed: Property = { ...own, name, schema: withValues(tag, allowed) };
  return {
    ...schema,
    object: {
      ...schema.object,
      properties:
        own === undefined
          ? [...properties, changed]
          : properties.map((each) => (each === own ? changed : each)),
    },
  };
}

function isAllowed(tag: Schema, value: Json): boolean {
  if (tag.const !== undefined) return tag.const.value === value;
  if (tag.enum === undefined || tag.enum.open) return true;
  return tag.enum.values.includes(value);
}

function withValues({ enum: _enum, ...tag }: Schema, values: readonly string[]): Schema {
  const [value = ''] = values;
  return values.length === 1 ? { ...tag, const: { value } } : { ...tag, enum: { values } };
}
