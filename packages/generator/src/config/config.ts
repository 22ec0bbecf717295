/** What `trefoil generate` reads and writes; paths are relative to the config file. */
export interface Config {
  readonly $schema?: string;
  readonly schemas: readonly SchemaEntry[];
}

/** One schema and what is made of it. */
export interface SchemaEntry {
  readonly input: string;
  readonly name?: string;
  readonly output: Output;
  readonly references?: readonly string[];
  readonly formats?: 'assert' | 'annotate';
  readonly faces?: boolean;
  readonly types?: TypesOptions;
  readonly validators?: false | ValidatorsOptions;
  readonly fixtures?: false | FixturesOptions;
}

/** Where the output goes. */
export interface Output {
  readonly packages?: string;
  readonly scope?: string;
  readonly folder?: string;
  readonly name?: string;
}

/** Options of the types. */
export interface TypesOptions {
  readonly openObjects?: 'closed' | 'index';
  readonly openEnums?: 'unrecognized' | 'string';
  readonly readonly?: boolean;
}

/** Options of the validators. */
export interface ValidatorsOptions {
  readonly messages?: boolean;
  readonly maxDepth?: number;
}

/** Options of the fixtures; there are none yet. */
export type FixturesOptions = Readonly<Record<string, never>>;
