import { jsonTypes } from '../../src/model/json.js';
import type { Model, Schema } from '../../src/model/model.js';
import { mapChildren } from '../../src/model/walk.js';
import { type ReadOptions, readModel } from '../../src/read-model.js';
import type { Json } from '../../src/model/json.js';

/** Reads a schema that must be free of errors. */
export async function modelOf(value: Json, options: ReadOptions = {}): Promise<Model> {
  const { model, diagnostics } = await readModel({ uri: 'test.json', value }, options);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return model;
}

/** Codes and pointers of all problems. */
export async function problemsOf(
  value: Json,
  options: ReadOptions = {},
): Promise<readonly string[]> {
  const { diagnostics } = await readModel({ uri: 'test.json', value }, options);
  return diagnostics.map(({ at, code, severity }) => `${severity} ${code} ${at?.pointer}`);
}

/** The rules of a definition, without what every schema has. */
export async function rulesOf(value: Json, options: ReadOptions = {}, id = '#'): Promise<unknown> {
  const model = await modelOf(value, { faces: false, ...options });
  const definition = model.definitions.find((each) => each.id === id);
  if (definition === undefined) throw new Error(`no definition ${id}`);
  return short(definition.schema);
}

/** A schema as a person would tell it: `true`, `false`, or its rules. */
export function short(schema: Schema): unknown {
  const {
    annotations,
    at: _,
    docs: __,
    refs,
    types,
    ...rules
  } = mapChildren(schema, (child) => short(child) as Schema);
  if (types.length === 0 && rules.origin === undefined) return false;
  const said = {
    ...(types.length < jsonTypes.length && { types }),
    ...(refs.length > 0 && { refs }),
    ...(annotations.length > 0 && { annotations }),
    ...rules,
  };
  return Object.keys(said).length === 0 ? true : said;
}
