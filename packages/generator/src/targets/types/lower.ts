import type { Schema } from '../../model/model.js';
import { closeArray } from './arrays.js';
import { lowerConditions } from './conditions.js';
import type { Context } from './context.js';
import { lowerDependents } from './dependents.js';
import { evaluatedNames } from './evaluated.js';
import { lowerExclusive } from './exclusive.js';
import { intersect } from './intersect.js';
import { negate } from './negate.js';
import { closeObject, withEntry } from './objects.js';
import { ownValues } from './own.js';
import { hasOnly } from './tags.js';
import { either } from './either.js';
import { any, type ObjectValues, type Values, valuesOf } from './values.js';

/**
 * The values that a schema accepts, or more where TypeScript cannot say it. Each rule adds a set,
 * and the sets are intersected: so a rule that is left out can only make the type wider.
 */
export function lowerSchema(context: Context, schema: Schema): Values {
  let values = ownValues(context, schema);
  const add = (more: Values) => {
    values = intersect(context, values, more);
  };
  for (const id of schema.refs) add({ kind: 'name', id });
  const conditions: Schema[] = schema.when === undefined ? [] : [schema];
  for (const member of schema.allOf ?? []) {
    if (isCondition(member)) conditions.push(member);
    else add(valuesOf(member));
  }
  if (schema.anyOf !== undefined) add(lowerOptions(context, schema.anyOf));
  if (schema.oneOf !== undefined) add(lowerExclusive(context, schema, schema.oneOf));
  if (schema.object !== undefined) values = lowerDependents(context, schema, values);
  values = lowerConditions(context, conditions, values);
  if (schema.not !== undefined) {
    const outside = negate(schema.not);
    if (outside === undefined)
      context.wider(schema, 'not', 'TypeScript has no type for what is left');
    else add(outside);
  }
  return closeUnevaluated(context, schema, values);
}

/** Strings that are listed beside any string are kept: nothing is refused, but editors know them. */
function lowerOptions(context: Context, options: readonly Schema[]): Values {
  const isOpen = options.some(isAnyString) && options.some(listsStrings);
  return either(
    options.map((option) =>
      isOpen && isAnyString(option)
        ? { kind: 'unrecognized', any: true }
        : context.force(valuesOf(option)),
    ),
  );
}

function isAnyString(schema: Schema): boolean {
  return schema.types.join() === 'string' && hasOnly(schema, ['format']);
}

function listsStrings({ enum: listed }: Schema): boolean {
  return listed !== undefined && listed.values.some((value) => typeof value === 'string');
}

/** Whether a member of `allOf` holds nothing but a condition. */
function isCondition(schema: Schema): boolean {
  return (
    schema.when !== undefined &&
    schema.types.length === 6 &&
    schema.refs.length === 0 &&
    (['enum', 'const', 'number', 'string', 'array', 'object'] as const).every(
      (rule) => schema[rule] === undefined,
    ) &&
    (['allOf', 'anyOf', 'oneOf', 'not'] as const).every((rule) => schema[rule] === undefined)
  );
}

function closeUnevaluated(context: Context, schema: Schema, values: Values): Values {
  const properties = schema.object?.unevaluatedProperties;
  const items = schema.array?.unevaluatedItems;
  if (properties === undefined && items === undefined) return values;
  const evaluated = evaluatedNames(context, schema);
  const isStatic = values.kind === 'object' || values.kind === 'name';
  const members = values.kind === 'either' ? values.members : [values];
  const longest = Math.max(...members.map((one) => (one.kind === 'array' ? one.prefix.length : 0)));
  const closesItems = !evaluated.items && longest >= evaluated.prefix;
  const close = (one: Values): Values => {
    if (one.kind === 'either') return either(one.members.map(close), one.base);
    if (one.kind === 'name') return closeName(one, close);
    if (one.kind === 'object' && properties !== undefined && !evaluated.anything) {
      const rest = valuesOf(properties);
      return closeObject(one, isStatic || rest.kind === 'none' ? rest : any);
    }
    if (one.kind === 'array' && items !== undefined && closesItems) {
      return closeArray(one, valuesOf(items));
    }
    return one;
  };
  const rest = properties && valuesOf(properties);
  if (rest !== undefined && rest.kind !== 'none' && !isStatic && !evaluated.anything) {
    context.wider(schema, 'unevaluatedProperties', 'the names it is for depend on the value');
  }
  const closeName = (one: Values & { kind: 'name' }, closeMembers: typeof close): Values => {
    const resolved = context.resolve(one.id);
    if (resolved?.kind !== 'object') return one;
    return closeMembers({ ...resolved, bases: [one.id] });
  };
  if (properties !== undefined && evaluated.anything) {
    context.wider(
      schema,
      'unevaluatedProperties',
      'it depends on the value which names are evaluated',
    );
  }
  if (items !== undefined && !closesItems) {
    context.wider(schema, 'unevaluatedItems', 'it depends on the value which items are evaluated');
  }
  return declareNames(close(values), evaluated.names);
}

/** A property that only a rule without a type evaluates is allowed all the same. */
function declareNames(values: Values, names: ReadonlySet<string>): Values {
  const members = values.kind === 'either' ? values.members : [values];
  const known = new Set(
    members.flatMap((one) => (one.kind === 'object' ? one.entries.map((entry) => entry.name) : [])),
  );
  const missing = [...names].filter((name) => !known.has(name));
  const declare = (object: ObjectValues) =>
    missing.reduce<ObjectValues>(
      (all, name) => withEntry(all, { name, value: any, optional: true, sources: [] }),
      object,
    );
  if (missing.length === 0) return values;
  return either(members.map((one) => (one.kind === 'object' ? declare(one) : one)));
}
