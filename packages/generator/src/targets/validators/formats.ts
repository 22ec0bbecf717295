/** A format that the validators can assert. */
export interface FormatHelper {
  readonly format: string;
  /** The function of the runtime file that says whether a text has the format. */
  readonly name: string;
  readonly file: string;
  readonly words: string;
}

/** All formats that can be asserted. */
export const formatHelpers: readonly FormatHelper[] = [
  {
    format: 'date-time',
    name: 'isDateTime',
    file: 'date-time.ts',
    words: 'a date and time such as "2024-05-02T15:01:23Z"',
  },
];
