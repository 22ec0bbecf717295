import type { Issue } from './issue.js';
import type { Json, JsonType } from './json.js';

/** The keywords and formats that a team adds to those of JSON Schema. */
export interface Extensions {
  readonly keywords: ReadonlyMap<string, KeywordExtension>;
  readonly formats: ReadonlyMap<string, FormatExtension>;
}

/** A keyword of the team's own, ready to be used: its functions never throw. */
export interface KeywordExtension {
  readonly keyword: string;
  readonly appliesTo: readonly JsonType[];
  /** What is wrong with a value that a schema gives the keyword. */
  readonly problems: (parameter: Json) => readonly Issue[];
  readonly check: (value: unknown, parameter: unknown) => boolean;
  /** What a value should have been; absent where the module does not say. */
  readonly sentence: (parameter: Json) => string | undefined;
  /** Values that may hold the rule. */
  readonly samples: (parameter: Json) => readonly Json[];
  readonly print?: PrintCheck;
  readonly source: ModuleSource;
}

/** A format of the team's own, ready to be used: its functions never throw. */
export interface FormatExtension {
  readonly format: string;
  readonly check: (text: string) => boolean;
  readonly sentence?: string;
  readonly examples: readonly string[];
  readonly print?: PrintCheck;
  readonly source: ModuleSource;
}

/** The file of a module, which is copied to where its check is called. */
export interface ModuleSource {
  /** Its name and extension. */
  readonly file: string;
  readonly text: string;
}

/** Code that a module prints: pieces of text, none of which imports anything. */
export interface PrintedCode {
  readonly kind: 'code';
  readonly parts: readonly unknown[];
}

/** What a module prints with. */
export interface PrintTools<Parameter = Json> {
  /** Makes code of a template. Text in its holes is quoted, so that no schema can write code. */
  readonly code: (
    strings: TemplateStringsArray,
    ...holes: readonly (PrintedCode | string | number | boolean | null)[]
  ) => PrintedCode;
  /** The code of any JSON value. */
  readonly literal: (value: Json) => PrintedCode;
  /** The code of the value that is checked; it has one of the types that the keyword is for. */
  readonly value: PrintedCode;
  /** What the schema gives the keyword. */
  readonly parameter: Parameter;
}

/** Prints an expression that is true where a value holds the rule, and that never throws. */
export type PrintCheck<Parameter = Json> = (tools: PrintTools<Parameter>) => PrintedCode;

/**
 * What the module of a keyword exports, each member under its own name. The module imports nothing:
 * it is copied into the output, unless it prints its check.
 */
export interface KeywordModule<Parameter = Json, Value = Json> {
  readonly keyword: string;
  /** The types that the keyword is for; absent means all. */
  readonly appliesTo?: readonly JsonType[];
  /** A JSON Schema for what schemas give the keyword. */
  readonly metaSchema: Json;
  /** Whether a value holds the rule; a check that throws says that it does not. */
  readonly check: (value: Value, parameter: Parameter) => boolean;
  /** What a value should have been, as the end of a sentence: `must …`. */
  readonly message?: string | ((parameter: Parameter) => string);
  /** The check as code, in place of a call. */
  readonly print?: PrintCheck<Parameter>;
  /** A value that may hold the rule, for fixtures; `random` gives numbers from 0 to 1. */
  readonly sample?: (parameter: Parameter, random: () => number) => Value;
}

/** What the module of a format exports, each member under its own name. It imports nothing, either. */
export interface FormatModule {
  readonly format: string;
  /** Whether a text has the format; a check that throws says that it has not. */
  readonly check: (text: string) => boolean;
  /** What a value should have been, as the end of a sentence: `must …`. */
  readonly message?: string;
  /** Texts that have the format, for fixtures. */
  readonly examples?: readonly string[];
  /** The check as code, in place of a call. */
  readonly print?: PrintCheck<undefined>;
}
