/** One generated file, as text; `path` is absolute or counts from the folder of the config. */
export interface VerifyFile {
  readonly path: string;
  readonly text: string;
}

/** Where one leaf of the output is, and how the other leaves import it. */
export interface VerifyLeaf {
  /** Folder of the leaf, written like the paths of the files. */
  readonly folder: string;
  /** `@acme/order-types` where it is a package, `../types/index.js` inside an application. */
  readonly specifier: string;
}

/** Keywords and formats that a team adds to JSON Schema: what its own modules say. */
export interface OwnRules {
  readonly keywords: readonly {
    readonly keyword: string;
    /** The types of JSON that it is for. */
    readonly appliesTo: readonly string[];
    readonly check: (value: unknown, parameter: unknown) => boolean;
  }[];
  readonly formats: readonly {
    readonly format: string;
    readonly check: (text: string) => boolean;
  }[];
}

/** One schema of the config, as its author wrote it, and what was generated from it. */
export interface VerifySchema {
  /** Name of the root type: `Execution`. */
  readonly name: string;
  /** The schema file; relative references start there. */
  readonly path: string;
  /** The parsed document. */
  readonly document: unknown;
  /** Other documents that it refers to. */
  readonly documents?: readonly { readonly uri: string; readonly value: unknown }[];
  /** Whether the formats of the specification refuse values. */
  readonly formats: 'assert' | 'annotate';
  /** Whether the keywords of Trefoil refuse values; true unless said otherwise. */
  readonly ownKeywords?: boolean;
  /** Keywords and formats of the team's own. */
  readonly extensions?: OwnRules;
  /** Whether reading and writing may differ; true unless said otherwise. */
  readonly faces?: boolean;
  /**
   * The types as text, printed so that every valid value is assignable: open objects with an index
   * signature, open enums as strings, no brands. Without it values are not compiled against them.
   */
  readonly openTypes?: string | undefined;
  readonly leaves: {
    readonly types?: VerifyLeaf;
    readonly validators?: VerifyLeaf;
    readonly fixtures?: VerifyLeaf;
  };
}

/** What to judge: the output of one config, on disk or not. */
export interface VerifyOptions {
  readonly configPath: string;
  readonly files: readonly VerifyFile[];
  readonly schemas: readonly VerifySchema[];
  /** How many values of each kind to try; 200 unless said otherwise. */
  readonly runs?: number;
  readonly onProgress?: (check: Check) => void;
}

/** One thing on which our output and a judge differ. */
export interface Difference {
  /** JSON pointer into the value, or path of the type. */
  readonly at: string;
  /**
   * `stricter` and `looser` speak of our side; both are differences that a rule explains.
   * `disagreement` is one that nothing explains: it fails the check.
   */
  readonly kind: 'stricter' | 'looser' | 'disagreement';
  readonly why: string;
  /** The value, or the two types. */
  readonly evidence: string;
}

/** One comparison with one judge. */
export interface Check {
  /** `Execution: validators against ajv`. */
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Why the judge could not be heard, where it could not. */
  readonly skipped?: string;
  readonly differences: readonly Difference[];
}

/** All comparisons of a run. */
export interface VerifyReport {
  readonly checks: readonly Check[];
  readonly passed: number;
  readonly failed: number;
  /** The same for people. */
  readonly text: string;
}
