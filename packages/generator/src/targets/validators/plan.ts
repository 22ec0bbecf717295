import type { ModuleSource } from '../../model/extensions.js';
import type { Json, JsonType } from '../../model/json.js';
import type { Machine, Place } from '../../model/model.js';

/** How a broken rule is told. */
export interface Site {
  readonly keyword: string;
  readonly schemaPointer: string;
  readonly expected?: Json;
  /** Whether one of the expected values may have been meant. */
  readonly isChoice?: boolean;
  /** A long list of what would have been right, at the top of a file. */
  readonly expectedList?: NamedList;
  /** A sentence of the author stands at the top of a file. */
  readonly sentence: string | NamedValue;
}

/** A regular expression that stands at the top of a file under a name. */
export interface NamedPattern {
  readonly name: string;
  readonly source: string;
  readonly flags: 'u' | '';
  /** What is gone through instead where an engine might take very long. */
  readonly machine?: Machine;
}

/** A JSON value that stands at the top of a file under a name. */
export interface NamedValue {
  readonly name: string;
  readonly value: Json;
}

/** Many scalars, under one name as a list and under another as a set. */
export interface NamedList {
  readonly list: string;
  readonly set: string;
  readonly values: readonly Json[];
}

/** A call of a runtime helper with the value and further arguments. */
export interface HelperCall {
  readonly name: string;
  /** The runtime file that holds it. */
  readonly file: string;
  readonly more: readonly (Json | NamedValue)[];
}

/** A module of the team's own, copied into the output. */
export interface OwnModule {
  /** Without extension, from the folder of the output. */
  readonly path: string;
  /** The name under which its `check` is imported. */
  readonly check: string;
  readonly source: ModuleSource;
}

/** A rule whose outcome is one expression over the value. */
export type Condition =
  /** `alone` where nothing that follows relies on the type. */
  | {
      readonly kind: 'types';
      readonly types: readonly JsonType[];
      readonly integer: boolean;
      readonly alone?: boolean;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'values'; readonly values: readonly (Json | NamedValue)[] }
  | { readonly kind: 'member'; readonly of: NamedList }
  | { readonly kind: 'bound'; readonly operator: '<' | '<=' | '>' | '>='; readonly limit: number }
  | { readonly kind: 'size'; readonly operator: '<' | '>'; readonly limit: number }
  | { readonly kind: 'codePoints'; readonly operator: '<' | '>'; readonly limit: number }
  | { readonly kind: 'bytes'; readonly operator: '<' | '>'; readonly limit: number }
  /**
   * `usual` are texts that the pattern matches and that most values are; `shortNumbers` is set where
   * it matches every short whole number. Both are quicker to find out.
   */
  | {
      readonly kind: 'pattern';
      readonly pattern: NamedPattern;
      readonly usual: readonly string[];
      readonly shortNumbers: boolean;
    }
  /** `settled` where the value is known to be a date-time by then. */
  | {
      readonly kind: 'instant';
      readonly operator: '<' | '>';
      readonly limit: string;
      readonly settled?: boolean;
    }
  /** The helper says whether the value holds the rule. */
  | { readonly kind: 'helper'; readonly helper: HelperCall }
  /** The check of a module of the team's own says whether the value holds the rule. */
  | {
      readonly kind: 'custom';
      readonly module: OwnModule;
      readonly parameter?: Json | NamedValue;
    }
  /** An expression that such a module prints, in pieces around the places of the value. */
  | { readonly kind: 'printed'; readonly template: readonly string[] };

/** Something that a value must hold. */
export type Check =
  | ({ readonly kind: 'condition' } & Gate)
  /** Binds values of one type only, where others are allowed too. */
  | { readonly kind: 'group'; readonly type: JsonType; readonly checks: readonly Check[] }
  | ({ readonly kind: 'call' } & UnitCall)
  | { readonly kind: 'block'; readonly block: Block }
  /** Loads properties for the checks that follow. */
  | { readonly kind: 'locals'; readonly locals: readonly Local[] }
  | ObjectCheck
  | FieldsCheck
  | ArrayCheck
  | UnionCheck
  | { readonly kind: 'not'; readonly test: Test; readonly site: Site }
  | { readonly kind: 'when'; readonly test: Test; readonly then?: Block; readonly else?: Block };

/** Options of which a value must hold any, or exactly one. */
export interface UnionCheck {
  readonly kind: 'union';
  readonly options: readonly Option[];
  /** Whether a value must not hold two of them, where it could. */
  readonly exactlyOne: boolean;
  readonly tag?: Tag;
  readonly site: Site;
}

/** A rule that is told alone: when it fails, nothing else about the value is looked at. */
export interface Gate {
  readonly condition: Condition;
  readonly site: Site;
}

/** All that one value must hold: the type first, then `const` and `enum`, then the rest. */
export interface Block {
  readonly gates: readonly Gate[];
  readonly checks: readonly Check[];
}

/** A question about the value itself, which tells nothing but yes or no. */
export type Test =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'unit'; readonly unit: string };

/** A unit to be asked for issues, and the reference by which the schema comes to it, if by one. */
export interface UnitCall {
  readonly unit: string;
  readonly reference?: FollowedReference;
}

/** A reference: the pointer of its keyword, and where it leads. */
export interface FollowedReference {
  readonly keyword: string;
  readonly target: Place;
}

/** One option of a union: how to ask, and which unit tells what is wrong with it. */
export interface Option extends UnitCall {
  readonly test: Test;
}

/** A property whose value says which option of a union an object can hold; other options are for no object. */
export interface Tag {
  readonly property: string;
  /** The variable that holds it, where the value is known to be an object. */
  readonly local?: string;
  readonly cases: readonly { readonly values: readonly Json[]; readonly option: number }[];
}

/** What a property, an item or a name must hold: a few rules in place, or a unit of its own. */
export type Part =
  | { readonly kind: 'inline'; readonly block: Block }
  | ({ readonly kind: 'unit' } & UnitCall);

/** A property with a name of its own. */
export interface KnownProperty {
  readonly name: string;
  readonly part?: Part;
  /** The pointer of its schema. */
  readonly place: string;
  readonly optional: boolean;
  /** The variable that keeps the value for rules that come after the loop. */
  readonly local?: string;
}

/** Which properties or items a part of the schema has looked at, and under which conditions. */
export interface Evaluated {
  readonly conditions: readonly EvaluatedCondition[];
  readonly all: boolean;
  readonly names: readonly string[];
  readonly patterns: readonly NamedPattern[];
  /** How many leading items. */
  readonly count: number;
  readonly contains: readonly Test[];
}

/** Evaluation counts only where a subschema holds, or does not, or a property is there. */
export type EvaluatedCondition =
  | { readonly kind: 'test'; readonly test: Test; readonly holds: boolean }
  | { readonly kind: 'has'; readonly name: string };

/** What holds for properties without a rule of their own. */
export interface RestOfProperties {
  readonly part: Part;
  /** Set where the part is the schema `false` and says so as an unknown property. */
  readonly unknown?: { readonly site: Site; readonly known: readonly string[] };
  /** Names that are known without a rule here. */
  readonly names: readonly string[];
  readonly patterns: readonly NamedPattern[];
  readonly conditional: readonly Evaluated[];
}

/** Rules for objects that need a loop over the properties. */
export interface ObjectCheck {
  readonly kind: 'object';
  readonly properties: readonly KnownProperty[];
  readonly patterns: readonly { readonly pattern: NamedPattern; readonly part: Part }[];
  readonly rest?: RestOfProperties;
  readonly unevaluated?: RestOfProperties;
  readonly propertyNames?: Part;
  readonly minimum?: { readonly limit: number; readonly site: Site };
  readonly maximum?: { readonly limit: number; readonly site: Site };
}

/** Rules on a few named properties, over variables that hold their values. */
export interface FieldsCheck {
  readonly kind: 'fields';
  readonly fields: readonly Field[];
  readonly required: readonly {
    readonly local: string;
    readonly name: string;
    readonly site: Site;
  }[];
  readonly dependent: readonly {
    readonly local: string;
    readonly block?: Block;
    readonly required?: { readonly local: string; readonly name: string; readonly site: Site };
  }[];
  /** Each of these must not be before one that stands earlier in the list. */
  readonly chronological: readonly {
    readonly earlier: string;
    readonly later: string;
    readonly name: string;
    readonly site: Site;
  }[];
}

/** A property that is looked at through a variable. */
export interface Field {
  readonly name: string;
  readonly local: string;
  readonly part: Part;
  readonly required: boolean;
}

/** A variable that holds a property of the value for rules outside of the loop. */
export interface Local {
  readonly property: string;
  readonly name: string;
}

/** Rules for arrays. */
export interface ArrayCheck {
  readonly kind: 'array';
  readonly prefix: readonly Part[];
  readonly items?: Part;
  readonly contains?: {
    readonly test: Test;
    readonly minimum: number;
    readonly maximum?: number;
    readonly few: Site;
    readonly many: Site;
  };
  readonly unevaluated?: {
    readonly part: Part;
    readonly start: number;
    readonly conditional: readonly Evaluated[];
  };
}

/** A schema with a function of its own in each printing. */
export interface Unit {
  readonly name: string;
  /** The pointer where the schema was written. */
  readonly pointer: string;
  readonly title?: string;
  readonly block: Block;
  /** Whether it can come to be called from within itself. */
  readonly recursive: boolean;
  /**
   * What is remembered of objects while it is asked for yes or no, so that none is gone through
   * again and again: `own` answers too, or only those of units that it calls.
   */
  readonly remembers?: 'own' | 'others';
  readonly depthSite: Site;
}
