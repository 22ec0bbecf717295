import type { Extensions } from './extensions.js';
import type { Json, JsonType } from './json.js';

/** Names one definition of a model: the place it was written at, and its face where it has two. */
export type DefinitionId = string;

/** A place in a source document: its URI and an RFC 6901 pointer into it (`''` is the whole). */
export interface Place {
  readonly uri: string;
  readonly pointer: string;
}

/** One schema with all it refers to, in one vocabulary whatever the dialect was. */
export interface Model {
  /** The schema itself: what a server returns, where reading and writing differ. */
  readonly root: DefinitionId;
  /** What a client sends, where that differs from `root`; set by `splitFaces`. */
  readonly writeRoot?: DefinitionId;
  readonly definitions: readonly Definition[];
  /** Definitions that are used by themselves too: the components of an API, strings with a type of their own. */
  readonly components?: readonly DefinitionId[];
  /** What has an absolute URI of its own, the inner ones first: `$id`, or the address of a document. */
  readonly resources: readonly Resource[];
  /** The patterns that engines may take very long for, in a form that takes the same time for each character. */
  readonly machines?: readonly PatternMachine[];
  /** What the team's own keywords and formats mean, where it has any. */
  readonly extensions?: Extensions;
}

/** A part of a document with an absolute URI of its own. */
export interface Resource {
  readonly uri: string;
  readonly at: Place;
}

/**
 * Who uses a definition: `both` before faces are split and where the two are equal,
 * else `read` (what a server returns) or `write` (what a client sends).
 */
export type Face = 'both' | 'read' | 'write';

/** A schema with a name: the root, and each target of a reference. */
export interface Definition {
  readonly id: DefinitionId;
  /** A TypeScript type name, unique in the model. */
  readonly name: string;
  readonly origin: Place;
  readonly face: Face;
  readonly schema: Schema;
}

/** All members must hold. A block of rules binds only values of its own JSON type. */
export interface Schema {
  /** Where it was written, for messages and `@see`. */
  readonly at: Place;
  /**
   * Model rule to source keyword, where they differ: `prefixItems` was `items` in draft-07. The target
   * of a reference leads to its keyword where that is not `$ref`.
   */
  readonly origin?: Readonly<Record<string, string>>;
  readonly docs: Docs;
  /** What else was said: unknown keywords, as data. */
  readonly annotations: readonly Annotation[];
  /** Types allowed; none is `false`, all six is no rule. */
  readonly types: readonly JsonType[];
  readonly enum?: EnumRule;
  readonly const?: { readonly value: Json };
  readonly refs: readonly DefinitionId[];
  readonly format?: { readonly name: string; readonly assert: boolean };
  readonly number?: NumberRules;
  readonly string?: StringRules;
  readonly array?: ArrayRules;
  readonly object?: ObjectRules;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly when?: { readonly if: Schema; readonly then?: Schema; readonly else?: Schema };
  /** A hint for messages and types; verdicts never depend on it. */
  readonly discriminator?: Discriminator;
  /** Keywords of the team's own; what they mean is in the model's extensions. */
  readonly custom?: readonly CustomRule[];
}

/** What is said for people, and about who may write a value. */
export interface Docs {
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: true;
  readonly readOnly?: true;
  readonly writeOnly?: true;
  readonly default?: { readonly value: Json };
  readonly examples?: readonly Json[];
  /** `x-message`: the sentence for a failing rule of this schema. */
  readonly message?: string;
  /** What stands beside `$ref` where the draft ignores it: no rule, but what the author meant. */
  readonly meant?: Schema;
}

/** A keyword without rules of its own, kept as it was written. */
export interface Annotation {
  readonly keyword: string;
  readonly value: Json;
}

/** A keyword of the team's own, with what the schema gives it. */
export interface CustomRule {
  readonly keyword: string;
  readonly value: Json;
}

/** Values allowed; an open enum documents the known ones and refuses none. */
export interface EnumRule {
  readonly values: readonly Json[];
  readonly open?: true;
}

/** Rules for numbers. */
export interface NumberRules {
  readonly integer?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
}

/** A regular expression as ECMA-262 has it; unanchored. */
export interface Pattern {
  readonly source: string;
  /** `u` wherever the source is legal with it, else empty. */
  readonly flags: 'u' | '';
  /** What the author wrote, where that is legal without `u` alone. */
  readonly written?: string;
}

/** A pattern and the machine that finds it. */
export interface PatternMachine {
  readonly pattern: Pattern;
  readonly machine: Machine;
}

/** A table that is gone through with one step for each character of a text, from state 0. */
export interface Machine {
  /** The first characters of runs of one kind, ascending from 0. */
  readonly starts: readonly number[];
  /** The kind of each of these runs. */
  readonly kinds: readonly number[];
  /** For each state and kind the next state; -1 where the pattern cannot be found any more, -2 where it is. */
  readonly steps: readonly (readonly number[])[];
  /** The states in which a text may end. */
  readonly ends: readonly number[];
}

/** Rules for strings; lengths in code points, bytes in UTF-8. */
export interface StringRules {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minBytes?: number;
  readonly maxBytes?: number;
  readonly pattern?: Pattern;
  /** `x-json-text`: the string must be the text of a JSON value. */
  readonly jsonText?: true;
  /** `x-format-minimum`, `x-format-maximum`: bounds of an RFC 3339 date-time as an instant. */
  readonly formatMinimum?: string;
  readonly formatMaximum?: string;
  readonly content?: StringContent;
}

/** `contentEncoding`, `contentMediaType` and `contentSchema`: annotations unless `assert`, which never binds the last. */
export interface StringContent {
  readonly encoding?: string;
  readonly mediaType?: string;
  readonly schema?: Schema;
  /** `contentSchema` as it was written. */
  readonly written?: Json;
  readonly assert: boolean;
}

/** Rules for arrays. */
export interface ArrayRules {
  readonly prefixItems?: readonly Schema[];
  /** For the items after `prefixItems`. */
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  readonly contains?: ContainsRule;
  readonly unevaluatedItems?: Schema;
}

/** At least `min` (and at most `max`) items match; matching items count as evaluated from 2020-12 on. */
export interface ContainsRule {
  readonly schema: Schema;
  readonly min: number;
  readonly max?: number;
  readonly evaluates: boolean;
}

/** Rules for objects. Arrays, since a record would reorder `"1"` and lose `__proto__`. */
export interface ObjectRules {
  readonly properties?: readonly Property[];
  readonly patternProperties?: readonly PatternProperty[];
  /** For the properties that neither `properties` nor `patternProperties` name. */
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired?: readonly DependentRequired[];
  readonly dependentSchemas?: readonly Property[];
  readonly unevaluatedProperties?: Schema;
  /** `x-chronological`: names of date-time properties that must not run backwards. */
  readonly chronological?: readonly string[];
}

/** A schema for one name. */
export interface Property {
  readonly name: string;
  readonly schema: Schema;
}

/** A schema for all names that match. */
export interface PatternProperty {
  readonly pattern: Pattern;
  readonly schema: Schema;
}

/** Names that must be there when `property` is. */
export interface DependentRequired {
  readonly property: string;
  readonly required: readonly string[];
}

/** Which option of `oneOf`/`anyOf` a value of the tag property chooses. */
export interface Discriminator {
  readonly property: string;
  readonly mapping: readonly { readonly value: string; readonly option: number }[];
}
