/** One rule that a value breaks. */
export interface Issue {
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** The keys from the root to the value. */
  readonly path: readonly (string | number)[];
  /** The same as an RFC 6901 pointer. */
  readonly pointer: string;
  /** The keyword of the schema that refuses the value. */
  readonly keyword: string;
  /** Pointer to that keyword in the schema. */
  readonly schemaPointer: string;
  /** What would have been right: a type name, a limit, a list of values, a missing name. */
  readonly expected: unknown;
  /** The value that was refused; undefined where one is missing. */
  readonly received: unknown;
  /** The line of the value in the text, counted from 1, where a text was parsed. */
  readonly line?: number;
  /** The column of the value in the text, counted from 1, where a text was parsed. */
  readonly column?: number;
}

/** A value that holds all rules. */
export interface Success<Value> {
  readonly value: Value;
  readonly issues?: undefined;
}

/** All rules that a value breaks. */
export interface Failure {
  readonly issues: readonly Issue[];
}

/** What validation gives, in the form of Standard Schema. */
export type Result<Value> = Success<Value> | Failure;
