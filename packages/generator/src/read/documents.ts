import type { Json, JsonObject } from '../model/json.js';
import type { Place } from '../model/model.js';
import type { Dialect } from './dialects.js';
import type { Tagging } from './discriminators.js';
import type { SourceDocument } from './source.js';

/** Documents in which every schema is known and every reference has its target. */
export interface Documents {
  readonly root: Place;
  readonly documents: readonly SourceDocument[];
  /** Every place that is read as a schema, by `placeKey`. */
  readonly schemas: ReadonlyMap<string, SchemaSource>;
  /** Where references lead, by the `placeKey` of the keyword; dangling ones are missing. */
  readonly references: ReadonlyMap<string, Place>;
  /** The anchor's name for each `$dynamicRef` or `$recursiveRef` whose target depends on the way to it. */
  readonly dynamicReferences: ReadonlyMap<string, string>;
  /** What OpenAPI discriminators say of schemas, by `placeKey`. */
  readonly taggings: ReadonlyMap<string, Tagging>;
}

/** A schema as it was written. */
export interface SchemaSource {
  readonly place: Place;
  readonly value: boolean | JsonObject;
  readonly resource: Resource;
}

/** A part of a document with a base URI of its own. */
export interface Resource {
  readonly base: string;
  readonly dialect: Dialect;
  readonly document: SourceDocument;
  /** Where it starts in its document. */
  readonly pointer: string;
  readonly anchors: ReadonlyMap<string, Anchor>;
}

/** A name for a place in a resource. */
export interface Anchor {
  readonly place: Place;
  readonly dynamic: boolean;
}

/** The name under which `"$recursiveAnchor": true` is kept: no written anchor is empty. */
export const recursiveAnchor = '';

/** One string for a place. */
export function placeKey(place: Place): string {
  return `${place.uri}#${place.pointer}`;
}

/** Whether a value can be a schema at all. */
export function isSchemaValue(value: Json | undefined): value is boolean | JsonObject {
  return (
    typeof value === 'boolean' ||
    (typeof value === 'object' && value !== null && !Array.isArray(value))
  );
}
