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
  /**
   * Where the value fits no option of a union: what the other options say of it. On the issue of the
   * union itself, where no option was plainly meant: what all of them say.
   */
  readonly alternatives?: readonly (readonly Issue[])[] | undefined;
  /** The line of the value in the text, counted from 1, where a text was parsed. */
  readonly line?: number;
  /** The column of the value in the text, counted from 1, where a text was parsed. */
  readonly column?: number;
}

/** What can be asked of a validation. */
export interface ValidateOptions {
  /** At most so many issues, from 1 on; all of them unless said otherwise. */
  readonly maxIssues?: number;
  /**
   * The message of an issue in place of ours: in another language, in other words. What the author of the
   * schema says (`x-message`) stays.
   */
  readonly message?: (issue: Issue) => string;
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
