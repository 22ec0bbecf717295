import type { Extensions } from '../extensions.js';
import { type Finder, finderOf } from '../find-pattern.js';
import type {
  Definition,
  DefinitionId,
  ObjectRules,
  Pattern,
  PatternMachine,
  Schema,
} from '../model.js';
import { childPointer } from '../pointer.js';
import type { BrokenRule } from '../broken-rule.js';

/** What checking looks up again and again, made once for a model. */
export interface Prepared {
  readonly root: DefinitionId;
  readonly definitions: ReadonlyMap<DefinitionId, Definition>;
  /** What finds a pattern in a text, filled as it is needed. */
  readonly finders: Map<Pattern, Finder>;
  readonly machines: readonly PatternMachine[];
  /** Schemas by property name, filled as they are needed. */
  readonly properties: Map<ObjectRules, ReadonlyMap<string, Schema>>;
  /** Rules for values as a whole, filled as they are needed; some schemas are made for one question. */
  readonly rules: WeakMap<Schema, WholeRules>;
  /** All property names that a schema has in place, filled as they are needed. */
  readonly names: Map<Schema, readonly string[]>;
  /** Whether anything asks which properties and items were looked at. */
  readonly tracksEvaluation: boolean;
  readonly extensions?: Extensions;
}

/** A rule on a value as a whole, which breaks it once. */
export interface ValueRule<Value> {
  /** The member of the model's rules. */
  readonly rule: string;
  /** Whether a schema has the rule. */
  readonly isIn: (schema: Schema) => boolean;
  /** What is broken; nothing where the value holds the rule, or the schema has none. */
  readonly broken: (schema: Schema, value: Value, run: Run) => BrokenRule | undefined;
  readonly sentence: (schema: Schema) => string;
}

/** The rules that a schema has for values as a whole, by their type. */
export interface WholeRules {
  readonly number: readonly ValueRule<number>[];
  readonly string: readonly ValueRule<string>[];
  readonly array: readonly ValueRule<readonly unknown[]>[];
  readonly object: readonly ValueRule<Properties>[];
}

/** One check of one value. */
export interface Run {
  readonly prepared: Prepared;
  /** Definitions that are being asked about an object right now. */
  readonly active: Map<object, Set<DefinitionId>>;
  readonly maxDepth: number;
  /** Whether it must be told how a schema was come to; an outcome is then known for one way only. */
  readonly tellsWays: boolean;
  readonly ask: Ask;
}

/** Asks a schema about a value at a place. */
export type Ask = (schema: Schema, value: unknown, cursor: Cursor, run: Run) => Outcome;

/** The properties of an object by name. */
export type Properties = ReadonlyMap<string, unknown>;

/** An object that a rule for names of properties is asked about. */
export interface AskedObject {
  readonly properties: Properties;
  readonly cursor: Cursor;
  readonly run: Run;
}

/** Says which rules of one keyword the properties of an object break. */
export type CheckObject = (schema: Schema, asked: AskedObject) => readonly Broken[];

/** A place in the value. There is one for each object and array, since it keeps what is known of it. */
export interface Spot {
  readonly parent?: Spot;
  readonly key: string | number;
  /** Outcomes of definitions, so that a schema asked twice answers once. */
  known?: Map<DefinitionId, Outcome>;
  inner?: Map<string | number, Spot>;
}

/** Where a schema is asked. */
export interface Cursor {
  readonly spot: Spot;
  /** How many references were followed to get here. */
  readonly depth: number;
  /** The author's sentence of the schema around, for rules without one of their own. */
  readonly message?: string;
  /** The references on the way here; absent inside of the schema that was asked first. */
  readonly way?: Way | undefined;
}

/** One reference that was followed, and those before it. */
export interface Way {
  readonly from: Schema;
  readonly keyword: string;
  readonly to: Schema;
  readonly outer: Way | undefined;
}

/** A rule that a value breaks, before it is put into words: most are dropped again, as those of an option that was not meant. */
export interface Broken extends BrokenRule {
  readonly schema: Schema;
  readonly cursor: Cursor;
  readonly keyword: string;
  /** Absent where a property is missing. */
  readonly received?: { readonly value: unknown } | undefined;
  /** What other options of a union say of the value. */
  readonly alternatives?: readonly (readonly Broken[])[];
}

/** What a schema says of a value: what is wrong, and which parts it has looked at. */
export interface Outcome {
  readonly issues: readonly Broken[];
  readonly properties: ReadonlySet<string>;
  readonly items: ReadonlySet<number>;
}

const none: ReadonlySet<never> = new Set<never>();

/** The outcome of a schema that has nothing to say. */
export const silent: Outcome = { issues: [], properties: none, items: none };

/** An outcome of issues alone. */
export function failing(issues: readonly Broken[]): Outcome {
  return issues.length === 0 ? silent : { ...silent, issues };
}

/** All that several schemas say of one value that must all hold, and all that they have looked at. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const saying = outcomes.filter((outcome) => outcome !== silent);
  const [only] = saying;
  if (saying.length < 2) return only ?? silent;
  return {
    // A definition that is asked twice gives the same issues twice; doubling at each level would never end.
    issues: [...new Set(saying.flatMap(({ issues }) => issues))],
    properties: union(saying.map(({ properties }) => properties)),
    items: union(saying.map(({ items }) => items)),
  };
}

function union<Value>(sets: readonly ReadonlySet<Value>[]): ReadonlySet<Value> {
  const filled = sets.filter(({ size }) => size > 0);
  const [only] = filled;
  return filled.length < 2 ? (only ?? new Set()) : new Set(filled.flatMap((set) => [...set]));
}

/** The place of a property or an item. */
export function inside(cursor: Cursor, key: string | number, value: unknown): Cursor {
  const { spot, depth, message, way } = cursor;
  const place = placeIn(spot, key, value);
  // What an author says of an object is for its properties too, not for the items of a list.
  return message === undefined || typeof key === 'number'
    ? { spot: place, depth, way }
    : { spot: place, depth, message, way };
}

function placeIn(spot: Spot, key: string | number, value: unknown): Spot {
  if (typeof value !== 'object' || value === null) return { parent: spot, key };
  spot.inner ??= new Map();
  const place = spot.inner.get(key) ?? { parent: spot, key };
  spot.inner.set(key, place);
  return place;
}

/** The keys from the root to a place. */
export function pathOf(spot: Spot): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let each = spot; each.parent !== undefined; each = each.parent) path.push(each.key);
  return path.reverse();
}

/** The pointer to a place. */
export function pointerOf(spot: Spot): string {
  return childPointer('', ...pathOf(spot));
}

/** The keywords on the way to a schema, as a pointer that goes on through references. */
export function keywordsTo({ at }: Schema, way: Way | undefined): string {
  if (way === undefined) return at.pointer;
  const inside = at.pointer.slice(way.to.at.pointer.length);
  return childPointer(keywordsTo(way.from, way.outer), way.keyword) + inside;
}

/** How far a place is from the root. */
export function levelOf(spot: Spot): number {
  let level = 0;
  for (let each = spot; each.parent !== undefined; each = each.parent) level += 1;
  return level;
}

/** Whether a pattern is found in a text. */
export function matches(pattern: Pattern, text: string, { prepared }: Run): boolean {
  const known = prepared.finders.get(pattern);
  if (known !== undefined) return known(text);
  const finder = finderOf(pattern, prepared.machines);
  prepared.finders.set(pattern, finder);
  return finder(text);
}

/** The schemas of named properties by name. */
export function propertySchemas(
  rules: ObjectRules,
  { prepared }: Run,
): ReadonlyMap<string, Schema> {
  const known = prepared.properties.get(rules);
  if (known !== undefined) return known;
  const schemas = new Map(rules.properties?.map(({ name, schema }) => [name, schema]));
  prepared.properties.set(rules, schemas);
  return schemas;
}
