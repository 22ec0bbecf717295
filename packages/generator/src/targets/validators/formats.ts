/** A format that the validators can assert. */
export interface FormatHelper {
  readonly format: string;
  /** The function of the runtime file that says whether a text has the format. */
  readonly name: string;
  readonly file: string;
}

/** All formats that can be asserted. */
export const formatHelpers: readonly FormatHelper[] = [
  {
    format: 'date-time',
    name: 'isDateTime',
    file: 'date-time.ts',
  },
  { format: 'date', name: 'isDate', file: 'date.ts' },
  { format: 'time', name: 'isTime', file: 'time.ts' },
  {
    format: 'duration',
    name: 'isDuration',
    file: 'duration.ts',
  },
  { format: 'email', name: 'isEmail', file: 'email.ts' },
  { format: 'hostname', name: 'isHostname', file: 'hostname.ts' },
  {
    format: 'idn-email',
    name: 'isInternationalEmail',
    file: 'international-email.ts',
  },
  {
    format: 'idn-hostname',
    name: 'isInternationalHostname',
    file: 'international-hostname.ts',
  },
  { format: 'iri', name: 'isIri', file: 'iri.ts' },
  {
    format: 'iri-reference',
    name: 'isIriReference',
    file: 'iri.ts',
  },
  { format: 'ipv4', name: 'isIpv4', file: 'ipv4.ts' },
  { format: 'ipv6', name: 'isIpv6', file: 'ipv6.ts' },
  { format: 'uri', name: 'isUri', file: 'uri.ts' },
  {
    format: 'uri-reference',
    name: 'isUriReference',
    file: 'uri.ts',
  },
  {
    format: 'uri-template',
    name: 'isUriTemplate',
    file: 'uri-template.ts',
  },
  { format: 'uuid', name: 'isUuid', file: 'uuid.ts' },
  {
    format: 'json-pointer',
    name: 'isJsonPointer',
    file: 'json-pointer.ts',
  },
  {
    format: 'relative-json-pointer',
    name: 'isRelativeJsonPointer',
    file: 'json-pointer.ts',
  },
  {
    format: 'regex',
    name: 'isRegularExpression',
    file: 'regular-expression.ts',
  },
];
