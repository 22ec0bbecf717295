/** What a project may choose about its types. */
export interface TypesOptions {
  /**
   * How an object that tolerates unknown properties is printed: `closed` has no index signature,
   * so that a typo in a property name is an error; `index` has one.
   */
  readonly openObjects?: 'closed' | 'index' | undefined;
  /**
   * What stands for the values of an open enum that the schema does not know: `unrecognized` is a
   * type that unions are narrowed by, `string` is any string.
   */
  readonly openEnums?: 'unrecognized' | 'string' | undefined;
  /**
   * Formats, and definitions by name, whose strings get a type of their own, which no other string
   * has: guards give it, and so do builders.
   */
  readonly brands?: readonly string[] | undefined;
  /**
   * What goes into one file: `schema` has all declarations in one, `definition` has one for each
   * definition, and one that names them all.
   */
  readonly files?: 'schema' | 'definition' | undefined;
  /** Whether properties and arrays are read-only. */
  readonly readonly?: boolean | undefined;
}
