import type { Json, JsonType } from '../../model/json.js';
import type { Schema } from '../../model/model.js';
import type { Lowering, Standing } from './lowering.js';
import { localFor } from './locals.js';
import type { Tag } from './plan.js';

/** What a schema plainly asks of every value: its types, and the values of single properties. */
interface Demands {
  readonly types: readonly JsonType[];
  readonly required: ReadonlySet<string>;
  /** Properties that may have a few scalars only, where they are there. */
  readonly choices: ReadonlyMap<string, readonly Json[]>;
}

/** Whether no value can hold two of the options, and the property by which they are told apart. */
export function tellApart(
  lowering: Lowering,
  options: readonly Schema[],
  here: Standing,
): { readonly exclusive: boolean; readonly tag?: Tag } {
  if (options.length > manyOptions) return { exclusive: false };
  const demands = options.map((option) => demandsOf(lowering, option, here.known, 0));
  const exclusive = demands.every((one, index) =>
    demands.slice(0, index).every((other) => excludes(one, other)),
  );
  const tag = exclusive ? tagOf(demands, here) : undefined;
  return { exclusive, ...(tag !== undefined && { tag }) };
}

/** Beyond this, comparing each option with each takes too long. */
const manyOptions = 500;

/** References are followed so far, which ends loops of them. */
const deepest = 8;

function demandsOf(
  lowering: Lowering,
  schema: Schema,
  known: JsonType | undefined,
  depth: number,
): Demands {
  const types = known === undefined ? schema.types : schema.types.filter((type) => type === known);
  const { properties = [], required = [] } = schema.object ?? {};
  const own: Demands = {
    types,
    required: new Set(required),
    choices: new Map(
      properties.flatMap(({ name, schema: child }) => {
        const values = choicesOf(lowering, child, depth);
        return values === undefined ? [] : [[name, values]];
      }),
    ),
  };
  if (depth === deepest) return own;
  const targets = schema.refs.flatMap((id) => lowering.definitions.get(id)?.schema ?? []);
  return [...targets, ...(schema.allOf ?? [])]
    .map((part) => demandsOf(lowering, part, known, depth + 1))
    .reduce(both, own);
}

/** The few scalars that a schema allows, undefined where it allows others. */
function choicesOf(lowering: Lowering, schema: Schema, depth: number): readonly Json[] | undefined {
  const values =
    schema.const !== undefined
      ? [schema.const.value]
      : schema.enum?.open === true
        ? undefined
        : schema.enum?.values;
  if (values !== undefined) return values.every(isScalar) ? values : undefined;
  if (depth === deepest) return undefined;
  for (const id of schema.refs) {
    const target = lowering.definitions.get(id);
    const found = target && choicesOf(lowering, target.schema, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}

function both(left: Demands, right: Demands): Demands {
  return {
    types: left.types.filter((type) => right.types.includes(type)),
    required: new Set([...left.required, ...right.required]),
    choices: new Map([...right.choices, ...left.choices]),
  };
}

function excludes(left: Demands, right: Demands): boolean {
  const shared = left.types.filter((type) => right.types.includes(type));
  if (shared.length === 0) return true;
  if (shared.some((type) => type !== 'object')) return false;
  return [...left.choices].some(([name, values]) => {
    const others = right.choices.get(name);
    return (
      others !== undefined &&
      (left.required.has(name) || right.required.has(name)) &&
      values.every((value) => !others.includes(value))
    );
  });
}

/** The property whose value chooses among the options for objects, each value one of them. */
function tagOf(demands: readonly Demands[], { known, scope }: Standing): Tag | undefined {
  const forObjects = demands.flatMap((demand, option) =>
    demand.types.includes('object') ? [{ ...demand, option }] : [],
  );
  const [first] = forObjects;
  if (first === undefined || forObjects.length < 3) return undefined;
  if (forObjects.some(({ types }) => types.length > 1)) return undefined;
  for (const name of first.choices.keys()) {
    const cases = forObjects.map(({ option, required, choices }) => ({
      option,
      values: required.has(name) ? (choices.get(name) ?? []) : [],
    }));
    const values = cases.flatMap((each) => each.values);
    const isPlain = cases.every((each) => each.values.length > 0);
    if (!isPlain || new Set(values).size < values.length) continue;
    const local = known === 'object' && scope !== undefined ? localFor(scope, name) : undefined;
    return { property: name, cases, ...(local !== undefined && { local }) };
  }
  return undefined;
}
