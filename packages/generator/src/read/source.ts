import type { Json } from '../model/json.js';

/** A document as it was read. */
export interface SourceDocument {
  /** Names the document in places: its path relative to the folder of the root schema. */
  readonly name: string;
  /** What people see: a path that they can open, or the URI that was given. */
  readonly uri: string;
  /** The absolute URI that relative references start from, where no `$id` says otherwise. */
  readonly base: string;
  /** Absolute path, for documents that are files. */
  readonly path?: string;
  readonly text: string;
  readonly language: 'json' | 'yaml';
  readonly value: Json;
}

/** A schema as text or as data, for use without files. */
export interface SourceText {
  readonly uri: string;
  /** Left out when `value` is given. */
  readonly text?: string;
  readonly value?: Json;
}
