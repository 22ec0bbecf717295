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
  'extension-failed': {
    title: 'A module of your own cannot be loaded',
    cause:
      'A file under `extensions` in the config is no JavaScript, imports something, or threw while it was imported.',
    fix: 'Let the module stand alone, since it is copied into the output. Run it with `node` to see where it fails.',
  },
  'extension-invalid': {
    title: 'A module of your own says no keyword and no format',
    cause:
      'An export is missing or of the wrong kind, the name has a meaning already, `metaSchema` is no schema, or `print` gives no expression.',
    fix: 'Export `keyword`, `metaSchema` and `check`, or `format` and `check`; the types KeywordModule and FormatModule of @trefoil/generator say the rest.',
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
  'unsupported-document': {
    title: 'The document is of a kind that is not read',
    cause:
      'The document is an API description without schemas among its components, or in another version than OpenAPI 3.0, 3.1 or 3.2.',
    fix: 'Convert it to OpenAPI 3, or move the schema to a JSON Schema document of its own.',
  },
  'inexact-number': {
    title: 'A number has more digits than JavaScript can hold',
    cause:
      'JSON allows any number of digits; JavaScript keeps about 16, so another number is read than was written.',
    fix: 'Use a limit that JavaScript can hold, or a string with a pattern.',
  },
  'document-too-deep': {
    title: 'A document is nested too deeply',
    cause:
      'A schema nested deeper than people write is most often an attack or a mistake of a tool.',
    fix: 'Move inner parts to $defs and refer to them.',
  },
  'duplicate-key': {
    title: 'A key stands twice in one object',
    cause: 'Parsers keep only the last of them, so a rule would be lost without a word.',
    fix: 'Remove or rename one of them.',
  },
  'duplicate-id': {
    title: 'Two schemas have one $id or anchor',
    cause: 'A reference to that name could mean either of them.',
    fix: 'Give each schema a name of its own.',
  },
  'reference-loop': {
    title: 'References lead back to where they start',
    cause: 'Following them never takes a step into the value, so no check could ever end.',
    fix: 'Let one of them describe the value, or refer to itself only for a part of it.',
  },
  'invalid-data': {
    title: 'A value breaks a rule of the schema',
    cause:
      'A data file holds a value that `trefoil validate` finds wrong; the keyword of the rule stands in its place.',
    fix: 'Correct the value at the line shown, or the schema where the value is right.',
  },
  // Understanding schemas.
  'unknown-dialect': {
    title: 'The dialect of a schema is not known',
    cause:
      '$schema names a metaschema that is of no known draft (04, 06, 07, 2019-09, 2020-12) and was not supplied.',
    fix: 'Correct $schema, or list the metaschema under references. Nothing is fetched from the network.',
  },
  'unknown-vocabulary': {
    title: 'A metaschema requires a vocabulary that is not known',
    cause:
      'The $vocabulary of the metaschema sets one to true that is none of the specification; whoever does not know it must refuse the schema.',
    fix: 'Set it to false in the metaschema, where its keywords may be ignored.',
  },
  'unknown-keyword': {
    title: 'A keyword looks misspelt',
    cause: 'The dialect has no keyword of this name, but one that is very much like it.',
    fix: 'Correct the name; keywords of other tools that start with x- are left alone.',
  },
  'custom-keyword': {
    title: 'A keyword is none of JSON Schema',
    cause:
      'The dialect has no keyword of this name, and none that is like it; the validators know nothing of it.',
    fix: 'Name it x-… where it is meant for another tool, or set "custom-keyword" to "off" under "diagnostics" in the config.',
  },
  'foreign-keyword': {
    title: 'A keyword belongs to another dialect',
    cause: 'The dialect named in $schema does not have this keyword, so it has no effect.',
    fix: 'Use the keyword that the dialect has for it, or name the other dialect in $schema.',
  },
  'ignored-sibling': {
    title: 'A rule beside $ref is ignored',
    cause: 'Up to draft-07 everything that stands beside $ref has no effect.',
    fix: 'Put the reference into allOf, or move the schema to 2020-12.',
  },
  'invalid-keyword-value': {
    title: 'A keyword has a value of the wrong kind',
    cause:
      'Each keyword takes values of one form: required a list of names, multipleOf a number above 0.',
    fix: 'Correct the value; the message says what is expected.',
  },
  'invalid-pattern': {
    title: 'A pattern is not a regular expression',
    cause: 'The text is no ECMAScript regular expression, with or without the flag u.',
    fix: 'Correct the pattern; syntax of other languages, like (?i) or \\Z, does not exist there.',
  },
  'foreign-pattern': {
    title: 'A pattern is written in the syntax of another language',
    cause:
      'Some of it is legal in ECMAScript, but means something else: \\A is the letter A, [:alpha:] a few characters.',
    fix: 'Write it as ECMAScript has it; the message says how.',
  },
  'regexp-slow': {
    title: 'A pattern may take very long',
    cause:
      'Engines that go back to try another way take time that grows much faster than some texts do; the text shown is one.',
    fix: 'Write the pattern so that there is one way only to match a text. Where the problem is an info, the validators read the pattern with a table instead.',
  },
  'unknown-format': {
    title: 'A format cannot be asserted',
    cause: 'Formats are asserted, and this one has no check here; it stays an annotation.',
    fix: 'Correct its name, or write the rule as a pattern.',
  },
  contradiction: {
    title: 'Rules of one schema exclude one another',
    cause: 'No value can keep all of them, like a minimum above the maximum.',
    fix: 'Change one of them; to forbid a value altogether write the schema false.',
  },
  'name-settled': {
    title: 'Several schemas would have one name',
    cause: 'Two definitions lead to the same type name, so one of them got a longer one.',
    fix: 'Give one a title or a key in $defs of its own to choose another name.',
  },
  'access-in-branch': {
    title: 'readOnly or writeOnly holds for some options of a union only',
    cause: 'Whether the property may be sent would depend on which option it matches.',
    fix: 'Say it at the property itself.',
  },
  'unsupported-rule': {
    title: 'A target cannot express a rule of the schema yet',
    cause: 'The rule is in the model, but the named target does not act on it.',
    fix: 'Nothing is silently dropped elsewhere; use the other targets for this rule.',
  },
  'unknown-brand': {
    title: 'A type of its own is asked for strings that there are not',
    cause:
      '`types.brands` in the config names what is neither a format nor a definition of strings of the schema.',
    fix: 'Write a format as the schema does, like `date-time`, or the name that the type of a definition has.',
  },
  'type-wider': {
    title: 'A type takes more values than the schema',
    cause: 'TypeScript has no type for the rule, so the generated type leaves it out.',
    fix: 'Nothing has to be done: the validators keep the rule, and the comment on the type says it.',
  },
  'fixture-example': {
    title: 'An example or a default breaks the rules of its schema',
    cause:
      'What stands under "examples" or "default" is refused by the validators, so fixtures do not use it.',
    fix: 'Correct the example, or the rule that refuses it.',
  },
  'fixture-values': {
    title: 'A source of values that the config names gives none, or wrong ones',
    cause:
      'Under `fixtures.values` in the config a property is named that the schema does not have, a value stands there that the schema refuses, or a function that gives such a value, throws or does not exist.',
    fix: 'Write the key as `Type.property` with the names of the generated types, or as a pointer into the schema. Correct the value or the function, or the rule that refuses it.',
  },
  'fixture-impossible': {
    title: 'No value can satisfy the schema',
    cause:
      'Rules contradict one another, so that no fixture can be built; the validators refuse every value.',
    fix: 'Correct one of the rules that are named, or say so with the schema false where it is meant.',
  },
  'fixture-trait': {
    title: 'A trait of the config cannot be built',
    cause:
      'The trait is named for a type that has no builder, or its overrides break a rule of the type whatever the other properties are.',
    fix: 'Correct the overrides or the name of the type under "fixtures.traits" of the entry.',
  },
  'fixture-too-large': {
    title: 'A fixture would be too large to build',
    cause:
      'Minimum sizes, or definitions that double at each level, ask for values of more than a million parts; or there are more kinds of objects and arrays than fixtures have room for, so that optional ones are left out.',
    fix: 'Lower the sizes at the place shown, or set "fixtures": false for this schema.',
  },
  'fixture-undecided': {
    title: 'No value was found for a schema',
    cause:
      'The rules could not be turned into a builder within a fixed budget; there may be a value or none.',
    fix: 'Give a valid value under "examples" in the schema, state the rules more simply, or leave the fixtures out for this schema.',
  },
} as const satisfies Record<string, Explanation>;

/** A kebab-case word that names a kind of problem. */
export type DiagnosticCode = keyof typeof explanations;
