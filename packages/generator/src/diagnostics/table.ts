/** What `trefoil explain CODE` prints. */
export interface Explanation {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

/** Every diagnostic code with its cause and its mend. */
export const explanations = {
  // The config and the command.
  'config-not-found': {
    title: 'No config was found',
    cause:
      'Neither the current folder nor one above holds a trefoil.config file, or the named one does not exist.',
    fix: 'Run `trefoil init`, which finds your schemas and writes a config, or name the file: `trefoil generate path`.',
  },
  'config-failed': {
    title: 'A config module cannot be loaded',
    cause:
      'The .mjs or .ts file threw while it was imported, has no default export, or Node cannot run it.',
    fix: 'Run the file with `node` alone to see where it fails. Use .json or .mjs on a Node without type stripping.',
  },
  'config-invalid': {
    title: 'The config breaks a rule',
    cause: 'A key is misspelt or missing, or its value is of the wrong kind.',
    fix: 'Change the place shown. `config.schema.json` in @trefoil/generator describes each key; editors complete it through "$schema".',
  },
  'name-conflict': {
    title: 'Two schemas have one name',
    cause: 'Two entries of the config would write into the same folder.',
    fix: 'Give one of them an output name of its own: "output": { "name": "…" }.',
  },
  'output-not-ours': {
    title: 'An output folder holds files of other people',
    cause:
      'The folder would belong to the generator, but has files without its header; they would be in the way or be lost.',
    fix: 'Move the files elsewhere, or name another output folder in the config.',
  },
  'write-failed': {
    title: 'A file cannot be written',
    cause:
      'The file system refused: permission, a full disk, or a file where a folder is needed. All other files were left as they were.',
    fix: 'Make the place writable, or name another one in the config.',
  },
  // Reading documents.
  'file-not-found': {
    title: 'A file does not exist',
    cause: 'A schema, a referenced document or the config names a file that is not there.',
    fix: 'Check the path; it is relative to the file that names it.',
  },
  'syntax-error': {
    title: 'A document is not valid JSON or YAML',
    cause: 'The text could not be parsed; the place shown is where parsing stopped.',
    fix: 'Mend the text at the line shown. JSON allows no comments and no trailing commas.',
  },
  'reference-not-found': {
    title: 'A $ref leads nowhere',
    cause: 'The document has no value at that pointer, anchor or $id.',
    fix: 'Correct the reference; the nearest existing name is suggested.',
  },
  'unsupported-rule': {
    title: 'A target cannot express a rule of the schema yet',
    cause: 'The rule is in the model, but the named target does not act on it.',
    fix: 'Nothing is silently dropped elsewhere; use the other targets for this rule.',
  },
  'type-wider': {
    title: 'A type takes more values than the schema',
    cause: 'TypeScript has no type for the rule, so the generated type leaves it out.',
    fix: 'Nothing has to be done: the validators keep the rule, and the comment on the type says it.',
  },
} as const satisfies Record<string, Explanation>;

/** A kebab-case word that names a kind of problem. */
export type DiagnosticCode = keyof typeof explanations;
