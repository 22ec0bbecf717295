import { areAsciiLabels, isInternationalHostname } from './international-hostname.js';
import { isDay, parseInstant } from './instants.js';

type FormatCheck = (text: string) => boolean;

const matching =
  (pattern: RegExp): FormatCheck =>
  (text) =>
    pattern.test(text);

const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = new RegExp(`^(?:${byte}\\.){3}${byte}$`);
const hostname =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const internationalPart =
  /^[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10FFFF}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10FFFF}-]+)*$/u;
const duration =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;
const variable = '(?:\\w|%[\\da-f]{2})(?:\\.?(?:\\w|%[\\da-f]{2}))*(?::[1-9]\\d{0,3}|\\*)?';
const uriTemplate = new RegExp(
  `^(?:[^\\u0000-\\u0020"<>%\\\\^\`{|}\\u007f]|%[\\da-f]{2}|\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\})*$`,
  'i',
);
const uriCharacters = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/i;

const formats: ReadonlyMap<string, FormatCheck> = new Map<string, FormatCheck>([
  ['date-time', (text) => parseInstant(text) !== undefined],
  ['date', isDate],
  ['time', (text) => /^\d\d:/.test(text) && parseInstant(`2000-01-01T${text}`) !== undefined],
  ['duration', matching(duration)],
  ['email', (text) => isMail(text, localPart, (domain) => hostname.test(domain))],
  ['hostname', (text) => hostname.test(text) && areAsciiLabels(text)],
  ['idn-email', (text) => isMail(text, internationalPart, isInternationalMailHost)],
  ['idn-hostname', isInternationalHostname],
  ['iri', (text) => isUri(asciiOf(text))],
  ['iri-reference', (text) => isUriReference(asciiOf(text))],
  ['ipv4', matching(ipv4)],
  ['ipv6', isIpv6],
  ['uri', isUri],
  ['uri-reference', isUriReference],
  ['uri-template', matching(uriTemplate)],
  ['uuid', matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i)],
  ['json-pointer', matching(/^(?:\/(?:[^~/]|~[01])*)*$/)],
  ['relative-json-pointer', matching(/^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/)],
  ['regex', isRegularExpression],
]);

/** Whether a format can be asserted. */
export function isKnownFormat(name: string): boolean {
  return formats.has(name);
}

/** The names of all formats that can be asserted. */
export function knownFormats(): readonly string[] {
  return [...formats.keys()];
}

/** Whether a text has a format; any text has one that is not known. */
export function checkFormat(name: string, text: string): boolean {
  return formats.get(name)?.(text) ?? true;
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isMail(text: string, name: RegExp, isHost: FormatCheck): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64) return false;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  const literal = /^\[(?:IPv6:(.+)|(.+))\]$/.exec(domain);
  const place = literal === null ? isHost(domain) : isAddress(literal[1], literal[2]);
  return place && (name.test(local) || /^"(?:[^"\\\r\n]|\\.)*"$/.test(local));
}

/** Mail is sent to the normal form of a name. */
function isInternationalMailHost(domain: string): boolean {
  return isInternationalHostname(domain.normalize('NFC'));
}

function isAddress(six: string | undefined, four: string | undefined): boolean {
  return six === undefined ? ipv4.test(four ?? '') : isIpv6(six);
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = all.at(-1) ?? '';
  const hasIpv4 = last.includes('.');
  if (hasIpv4 && (!ipv4.test(last) || text.endsWith('::'))) return false;
  const plain = hasIpv4 ? all.slice(0, -1) : all;
  const count = plain.length + (hasIpv4 ? 2 : 0);
  return (
    plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) &&
    (halves.length === 2 ? count < 8 : count === 8)
  );
}

/** An IRI as a URI: what it may hold beyond ASCII is percent-encoded, in a way that no scheme can be. */
function asciiOf(text: string): string {
  return text
    .replace(/[\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF\u{10000}-\u{EFFFD}]/gu, '%41')
    .replace(/(?<=\?[^#]*)[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu, '%41');
}

function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && isUriReference(text);
}

function isUriReference(text: string): boolean {
  if (!uriCharacters.test(text)) return false;
  const [, authority] = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(text) ?? [];
  if (/^[^/?#]*:/.test(text) && !/^[a-z][a-z0-9+.-]*:/i.test(text)) return false;
  if (/#.*#/.test(text)) return false;
  const outside = authority === undefined ? text : text.replace(authority, '');
  if (/[[\]]/.test(outside)) return false;
  return authority === undefined || isAuthority(authority);
}

function isAuthority(authority: string): boolean {
  const user = /^[^@]*@/.exec(authority)?.[0] ?? '';
  if (/[[\]]/.test(user)) return false;
  const host = authority.slice(user.length).replace(/:\d*$/, '');
  if (host.startsWith('[')) {
    const inner = /^\[(.*)\]$/.exec(host)?.[1] ?? '';
    return isIpv6(inner) || /^v[0-9a-f]+\.[\w\-.~!$&'()*+,;=:]+$/i.test(inner);
  }
  return !/[[\]@:]/.test(host);
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
