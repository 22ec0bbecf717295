import type { Json } from './json.js';

/**
 * One rule that a value breaks. The interpreter and the emitted validators agree on every member
 * that both have.
 *
 * Where rules do not sit at the value itself: `required` and `dependentRequired` point at the
 * object, one issue for each missing name; `additionalProperties: false`,
 * `unevaluatedProperties: false` and `propertyNames` point at the offending property.
 */
export interface Issue {
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** The keys from the root to the value. */
  readonly path: readonly (string | number)[];
  /** The same as an RFC 6901 pointer. */
  readonly pointer: string;
  /**
   * The keyword as the schema has it; `false` for the schema `false`, `readOnly` or `writeOnly`
   * where a face forbids the property, `propertyNames` for any rule on a name.
   */
  readonly keyword: string;
  /** Pointer to the failing keyword in the schema document. */
  readonly schemaPointer: string;
  /** What would have been right: a type name, a limit, a list of values, a missing name. */
  readonly expected?: Json;
  /**
   * Where the value fits no option of a union: what the other options say of it. On the issue of the union
   * itself, where no option was plainly meant: what all of them say.
   */
  readonly alternatives?: readonly (readonly Issue[])[];
  /** The names that the schema has for properties, where one is missing or not known. */
  readonly known?: readonly string[];
  /** Where asked for: the keywords on the way to the rule, through references, and its document. */
  readonly way?: { readonly keywords: string; readonly uri: string };
}
