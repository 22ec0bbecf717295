import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../model/model.js';
import type { Dialect, ReferenceKeyword } from './dialects.js';
import type { Resource, SchemaSource } from './documents.js';

/** A reference that was met and is not yet followed. */
export interface OpenReference {
  readonly keyword: ReferenceKeyword;
  readonly text: string;
  readonly from: SchemaSource;
}

/** What is known so far; grows while documents are indexed. */
export interface Index {
  readonly schemas: Map<string, SchemaSource>;
  /** Resources by absolute URI. */
  readonly resources: Map<string, Resource>;
  readonly open: OpenReference[];
  /** Where the pointers of each resource lead that were followed already: many references lead to one place. */
  readonly followed: Map<Resource, Map<string, Place>>;
  readonly diagnostics: Diagnostic[];
  readonly dialectOf: (uri: string) => Dialect | undefined;
  readonly fallback: Dialect;
}
