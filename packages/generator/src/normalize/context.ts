import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FormatExtension } from '../model/extensions.js';
import type { Json, JsonObject } from '../model/json.js';
import type { DefinitionId, Place, Schema } from '../model/model.js';
import type { Dialect } from '../read/dialects.js';
import type { Part } from './part.js';

/** What a reader of a keyword may know and do. */
export interface KeywordContext {
  readonly keyword: string;
  /** The schema object that the keyword stands in. */
  readonly schema: JsonObject;
  readonly place: Place;
  readonly dialect: Dialect;
  readonly assertFormats: boolean;
  /** Formats of the team's own, which are rules unless the config says that none is. */
  readonly ownFormats: ReadonlyMap<string, FormatExtension> | undefined;
  readonly assertContent: boolean;
  /** The schema at tokens below the keyword. */
  readonly child: (value: Json, ...tokens: readonly (string | number)[]) => Schema;
  /** The schema under another keyword of the same schema object. */
  readonly sibling: (keyword: string, value: Json) => Schema;
  /** The definition that a reference leads to; nothing when it dangles. */
  readonly reference: () => DefinitionId | undefined;
  /** Reports a value of the wrong kind, at tokens below the keyword. */
  readonly invalid: (expected: string, ...tokens: readonly (string | number)[]) => undefined;
  readonly report: (diagnostic: Diagnostic) => undefined;
}

/** Turns the value of a keyword into what it adds to the schema. */
export type KeywordReader = (value: Json, context: KeywordContext) => Part | undefined;

/** Readers by keyword. */
export type Keywords = ReadonlyMap<string, KeywordReader>;
