/** A format that the validators can assert. */
export interface FormatHelper {
  readonly format: string;
  /** The function of the runtime file that says whether a text has the format. */
  readonly name: string;
  readonly file: string;
  /** What a value must be, in a sentence. */
  readonly words: string;
}

/** All formats that can be asserted. */
export const formatHelpers: readonly FormatHelper[] = [
  {
    format: 'date-time',
    name: 'isDateTime',
    file: 'date-time.ts',
    words: 'a date and time like "2024-05-02T15:01:23Z"',
  },
  { format: 'date', name: 'isDate', file: 'date.ts', words: 'a date like "2024-05-02"' },
  { format: 'time', name: 'isTime', file: 'time.ts', words: 'a time like "15:01:23Z"' },
  {
    format: 'duration',
    name: 'isDuration',
    file: 'duration.ts',
    words: 'a duration like "P1DT12H"',
  },
  { format: 'email', name: 'isEmail', file: 'email.ts', words: 'a mail address' },
  { format: 'hostname', name: 'isHostname', file: 'hostname.ts', words: 'the name of a host' },
  {
    format: 'idn-email',
    name: 'isInternationalEmail',
    file: 'international-email.ts',
    words: 'a mail address in any script',
  },
  {
    format: 'idn-hostname',
    name: 'isInternationalHostname',
    file: 'international-hostname.ts',
    words: 'the name of a host in any script',
  },
  { format: 'iri', name: 'isIri', file: 'iri.ts', words: 'an IRI with its scheme' },
  {
    format: 'iri-reference',
    name: 'isIriReference',
    file: 'iri.ts',
    words: 'an IRI or a relative reference',
  },
  { format: 'ipv4', name: 'isIpv4', file: 'ipv4.ts', words: 'an IPv4 address' },
  { format: 'ipv6', name: 'isIpv6', file: 'ipv6.ts', words: 'an IPv6 address' },
  { format: 'uri', name: 'isUri', file: 'uri.ts', words: 'a URI with its scheme' },
  {
    format: 'uri-reference',
    name: 'isUriReference',
    file: 'uri.ts',
    words: 'a URI or a relative reference',
  },
  {
    format: 'uri-template',
    name: 'isUriTemplate',
    file: 'uri-template.ts',
    words: 'a URI template',
  },
  { format: 'uuid', name: 'isUuid', file: 'uuid.ts', words: 'a UUID' },
  {
    format: 'json-pointer',
    name: 'isJsonPointer',
    file: 'json-pointer.ts',
    words: 'a JSON pointer',
  },
  {
    format: 'relative-json-pointer',
    name: 'isRelativeJsonPointer',
    file: 'json-pointer.ts',
    words: 'a relative JSON pointer',
  },
  {
    format: 'regex',
    name: 'isRegularExpression',
    file: 'regular-expression.ts',
    words: 'a regular expression',
  },
];
