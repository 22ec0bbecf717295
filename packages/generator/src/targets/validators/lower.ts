import { jsonTypes } from '../../model/json.js';
import type { Model, Schema } from '../../model/model.js';
import { referenceKeyword } from '../../model/origin.js';
import { childPointer } from '../../model/pointer.js';
import { innerDefinitions, rootsOf } from '../../model/roots.js';
import { callsOfBlock } from './calls.js';
import { unitOfEqual } from './equal-units.js';
import { evaluatedBy } from './evaluated.js';
import { rememberingUnits } from './forks.js';
import { isOfTheWhole, lowerArray } from './lower-array.js';
import { lowerCustom } from './lower-custom.js';
import { isReferenceOnly, lowerInPlace } from './lower-in-place.js';
import { hasFieldsOnly, lowerFields, lowerLoop } from './lower-object.js';
import type { Scope } from './locals.js';
import { lowerGates, lowerRules, numberKeywords, stringKeywords } from './lower-rules.js';
import {
  type Lower,
  type Lowering,
  messageOf,
  siteOf,
  type Standing,
  uniqueName,
} from './lowering.js';
import type { Block, Check, Gate, ObjectCheck, Part, Test, Unit, UnitCall } from './plan.js';
import { recursiveGroups } from './recursion.js';

/** A part of a schema that is asked about by itself, and what functions inside of it are called after. */
export interface AskedPart {
  readonly schema: Schema;
  readonly owner: string;
}

/** Decides everything about the validators of a model: units, and what each of them checks. */
export function lower(
  model: Model,
  parts: readonly AskedPart[],
): {
  readonly units: readonly Unit[];
  readonly lowering: Lowering;
} {
  const lowering: Lowering = {
    definitions: new Map(model.definitions.map((definition) => [definition.id, definition])),
    units: new Map(),
    unitOf: new Map(),
    placed: new Map(),
    machines: model.machines ?? [],
    patterns: new Map(),
    values: new Map(),
    lists: new Map(),
    extensions: model.extensions,
    modules: new Map(),
    taken: new Set(model.definitions.map((definition) => definition.name.toLowerCase())),
    wanted: new Map(),
    diagnostics: [],
  };
  const steps: Lower = {
    reference: (from, id) => callOfReference(lowering, steps, from, id),
    unit: (schema, standing) => unitOf(lowering, steps, schema, standing),
    part: (schema, standing) => partOf(lowering, steps, schema, standing),
    test: (schema, standing) => testOf(lowering, steps, schema, standing),
    block: (schema, standing) => lowerBlock(lowering, steps, schema, standing),
    evaluated: (schema, what, owner) => evaluatedBy(lowering, steps.test, schema, what, owner),
  };
  for (const { id } of rootsOf(model)) unitOfDefinition(lowering, steps, id);
  for (const { id } of innerDefinitions(model)) unitOfDefinition(lowering, steps, id);
  for (const { schema, owner } of parts) {
    const [target] = isReferenceOnly(schema) ? schema.refs : [];
    const unit =
      target === undefined
        ? unitOf(lowering, steps, schema, { owner })
        : unitOfDefinition(lowering, steps, target);
    lowering.unitOf.set(schema, unit);
  }
  return { units: withRecursion([...lowering.units.values()]), lowering };
}

function withRecursion(drafts: readonly Omit<Unit, 'recursive'>[]): readonly Unit[] {
  const blocks = new Map(drafts.map(({ name, block }) => [name, block]));
  const calls = new Map(drafts.map(({ name, block }) => [name, callsOfBlock(block)]));
  const groups = recursiveGroups(calls).map((group) => ({
    group,
    remembering: rememberingUnits({ blocks, calls }, group),
  }));
  const found = new Map(
    groups.flatMap(({ group, remembering }) =>
      [...group].map((unit) => [unit, { remembering, own: remembering.has(unit) }] as const),
    ),
  );
  return drafts.map((draft) => {
    const recursion = found.get(draft.name);
    if (recursion === undefined || recursion.remembering.size === 0) {
      return { ...draft, recursive: recursion !== undefined };
    }
    return { ...draft, recursive: true, remembers: recursion.own ? 'own' : 'others' };
  });
}

function unitOfDefinition(lowering: Lowering, steps: Lower, id: string): string {
  const definition = lowering.definitions.get(id);
  if (definition === undefined) throw new Error(`no definition ${id}`);
  return unitOf(lowering, steps, definition.schema, { owner: definition.name }, definition.name);
}

function callOfReference(lowering: Lowering, steps: Lower, from: Schema, id: string): UnitCall {
  const unit = unitOfDefinition(lowering, steps, id);
  const target = lowering.definitions.get(id)?.schema.at;
  if (target === undefined) return { unit };
  const keyword = childPointer(from.at.pointer, referenceKeyword(from, id));
  return { unit, reference: { keyword, target } };
}

/** The unit of a schema; made when it is first asked for, so that recursion ends. */
function unitOf(
  lowering: Lowering,
  steps: Lower,
  schema: Schema,
  standing: Standing,
  name?: string,
): string {
  const known = lowering.unitOf.get(schema) ?? unitOfEqual(lowering, schema, standing);
  if (known !== undefined) return known;
  const unit = name ?? uniqueName(lowering, standing.owner);
  lowering.unitOf.set(schema, unit);
  const draft = {
    name: unit,
    pointer: schema.at.pointer,
    block: { gates: [], checks: [] },
    depthSite: {
      ...siteOf(schema, 'maxDepth'),
      schemaPointer: schema.at.pointer,
    },
  };
  lowering.units.set(unit, draft);
  const { message } = standing;
  const block = lowerBlock(lowering, steps, schema, {
    owner: unit,
    ...(message !== undefined && { message }),
  });
  lowering.units.set(unit, { ...draft, block });
  return unit;
}

function partOf(lowering: Lowering, steps: Lower, schema: Schema, standing: Standing): Part {
  const [reference] = schema.refs;
  if (reference !== undefined && isReferenceOnly(schema)) {
    return { kind: 'unit', ...steps.reference(schema, reference) };
  }
  if (isWithoutParts(schema))
    return { kind: 'inline', block: lowerBlock(lowering, steps, schema, standing) };
  return { kind: 'unit', unit: unitOf(lowering, steps, schema, standing) };
}

function testOf(lowering: Lowering, steps: Lower, schema: Schema, standing: Standing): Test {
  const [reference] = schema.refs;
  if (reference !== undefined && isReferenceOnly(schema)) {
    return { kind: 'unit', unit: unitOfDefinition(lowering, steps, reference) };
  }
  if (isExpression(schema, standing)) {
    return { kind: 'block', block: lowerBlock(lowering, steps, schema, standing) };
  }
  return { kind: 'unit', unit: unitOf(lowering, steps, schema, { owner: standing.owner }) };
}

/** Whether all rules are on the value itself and on none of its parts, so that they read well in place. */
function isWithoutParts(schema: Schema): boolean {
  const { array, object, allOf, anyOf, oneOf, not, when } = schema;
  if (array !== undefined && !isOfTheWhole(array)) return false;
  return [object, allOf, anyOf, oneOf, not, when].every((rules) => rules === undefined);
}

/** Whether a yes or no about the schema can be had in one expression. */
function isExpression(schema: Schema, standing: Standing): boolean {
  const { array, object, allOf = [], anyOf, oneOf, not, when } = schema;
  if (array !== undefined && !isOfTheWhole(array)) return false;
  if (anyOf !== undefined || oneOf !== undefined || when !== undefined) return false;
  if (not !== undefined && !isExpression(not, standing)) return false;
  if (!allOf.every((member) => isExpression(member, standing))) return false;
  if (object === undefined) return true;
  if (standing.scope === undefined || !hasFieldsOnly(object, 4)) return false;
  return object.dependentSchemas === undefined && object.chronological === undefined;
}

function lowerBlock(lowering: Lowering, steps: Lower, schema: Schema, standing: Standing): Block {
  const message = messageOf(lowering, schema, standing);
  const gate = lowerGate(schema, { ...standing, ...(message !== undefined && { message }) });
  if (schema.types.length === 0) return { gates: gate, checks: [] };
  const single = standing.known ?? (schema.types.length === 1 ? schema.types[0] : undefined);
  // Where the value is known to be an object, all rules share the variables of its properties.
  const ownScope =
    single === 'object' && standing.scope === undefined
      ? { locals: new Map<string, string>() }
      : undefined;
  const scope = standing.scope ?? ownScope;
  const here: Standing = {
    ...standing,
    ...(message && { message }),
    ...(single && { known: single }),
    ...(scope && { scope }),
  };
  const inPlace = lowerInPlace(lowering, steps, schema, here);
  const typed = lowerTyped(lowering, steps, schema, here);
  const checks = [...typed, ...inPlace];
  const gates = [
    ...gate.map((each) => (checks.length === 0 ? alone(each) : each)),
    ...lowerGates(schema, { lowering, owner: here.owner, message: here.message }),
  ];
  return { gates, checks: ownScope === undefined ? checks : withLocals(checks, ownScope) };
}

function alone(gate: Gate): Gate {
  const { condition } = gate;
  return condition.kind === 'types' ? { ...gate, condition: { ...condition, alone: true } } : gate;
}

function lowerGate(schema: Schema, { known, message }: Standing): readonly Gate[] {
  const { types } = schema;
  if (types.length === 0) {
    const site = siteOf(schema, 'false', undefined, message);
    return [{ condition: { kind: 'nothing' }, site }];
  }
  const integer = schema.number?.integer === true && types.includes('number');
  const expected = types.map((type) => (type === 'number' && integer ? 'integer' : type));
  const site = siteOf(schema, 'types', expected, message);
  if (known !== undefined && !types.includes(known))
    return [{ condition: { kind: 'nothing' }, site }];
  if (known !== undefined && !(known === 'number' && integer)) return [];
  if (types.length === jsonTypes.length && !integer) return [];
  return [{ condition: { kind: 'types', types, integer }, site }];
}

/** The rules that bind one type each, under a question for that type where others are allowed. */
function lowerTyped(lowering: Lowering, steps: Lower, schema: Schema, here: Standing): Check[] {
  const { number, string, array, object, types } = schema;
  const { known, message, owner } = here;
  const single = known ?? (types.length === 1 ? types[0] : undefined);
  const checks: Check[] = [];
  const add = (type: (typeof types)[number], lowered: () => readonly Check[]): void => {
    if (single !== undefined && single !== type) return;
    if (!types.includes(type)) return;
    const rules = lowered();
    if (rules.length === 0) return;
    if (single === type) checks.push(...rules);
    else checks.push({ kind: 'group', type, checks: rules });
  };
  const place = { lowering, owner, message };
  if (number !== undefined) add('number', () => lowerRules(numberKeywords, schema, place));
  if (string !== undefined || schema.format !== undefined) {
    add('string', () => lowerRules(stringKeywords, schema, place));
  }
  if (array !== undefined) add('array', () => lowerArray(lowering, steps, schema, array, here));
  if (object !== undefined) {
    add('object', () => {
      const scope: Scope = here.scope ?? { locals: new Map() };
      const inside: Standing = { ...here, known: 'object', scope };
      const fieldsOnly = hasFieldsOnly(object);
      const loop = fieldsOnly ? undefined : lowerLoop(lowering, steps, schema, object, inside);
      const fields = lowerFields(lowering, steps, schema, object, inside, scope, fieldsOnly);
      const lowered = [loop, fields].filter((check) => check !== undefined);
      return here.scope === undefined ? withLocals(lowered, scope) : lowered;
    });
  }
  if (schema.custom === undefined) return checks;
  checks.push(...lowerCustom(lowering, schema, undefined, owner, message));
  for (const type of jsonTypes) {
    add(type, () => lowerCustom(lowering, schema, type, owner, message));
  }
  return checks;
}

/** Keeps in the loop the values that later rules need, and loads those that it does not meet. */
function withLocals(checks: readonly Check[], scope: Scope): readonly Check[] {
  const left = new Map(scope.locals);
  const main = checks.find((check): check is ObjectCheck => check.kind === 'object');
  const properties = main?.properties.map((property) => {
    const local = left.get(property.name);
    left.delete(property.name);
    return local === undefined ? property : { ...property, local };
  });
  const locals = [...left].map(([property, name]) => ({ property, name }));
  return [
    ...(locals.length === 0 ? [] : [{ kind: 'locals', locals } as const]),
    ...checks.map((check) => (check === main && properties ? { ...check, properties } : check)),
  ];
}
