/** What `trefoil explain CODE` prints. */
export interface Explanation {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

/** Every diagnostic code with its cause and its mend. */
export const explanations = {
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
} as const satisfies Record<string, Explanation>;

/** A kebab-case word that names a kind of problem. */
export type DiagnosticCode = keyof typeof explanations;
