import { isDateTime } from './instants.js';

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const label = /^(?!-)[a-z\d-]{1,63}(?<!-)$/i;
const mailName = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const quotedMailName = /^"(?:[^"\\\r\n]|\\[^\r\n])*"$/;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const jsonPointer = /^(?:\/(?:[^~/]|~[01])*)*$/;
const relativePointer = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;
const isoDuration =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;
const uriCharacters = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/i;
const scheme = /^[a-z][a-z\d+.-]*:/i;
const uriTemplate =
  /^(?:[^\u0000-\u0020"'<>%\\^`{|}]|%[\da-f]{2}|\{[+#./;?&=,!@|]?(?:\w|%[\da-f]{2}|\.)+(?::[1-9]\d{0,3}|\*)?(?:,(?:\w|%[\da-f]{2}|\.)+(?::[1-9]\d{0,3}|\*)?)*\})*$/i;

/** The formats that are known here; any other is an annotation, whatever the config says. */
export const knownFormats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['date-time', isDateTime],
  ['date', (text: string) => isDateTime(`${text}T00:00:00Z`)],
  ['time', (text: string) => isTime(text)],
  ['duration', (text: string) => isoDuration.test(text)],
  ['email', isEmail],
  ['hostname', isHostname],
  ['ipv4', (text: string) => ipv4.test(text)],
  ['ipv6', isIpv6],
  ['uri', (text: string) => scheme.test(text) && isUriReference(text)],
  ['uri-reference', isUriReference],
  ['uri-template', (text: string) => uriTemplate.test(text)],
  ['uuid', (text: string) => uuid.test(text)],
  ['json-pointer', (text: string) => jsonPointer.test(text)],
  ['relative-json-pointer', (text: string) => relativePointer.test(text)],
  ['regex', isPattern],
]);

/** Whether a string has a format; true for a format that is not known here. */
export function matchesFormat(name: string, text: string): boolean {
  return knownFormats.get(name)?.(text) ?? true;
}

/** RFC 3339 full-time; a leap second must fall on 23:59:60 UTC. */
function isTime(text: string): boolean {
  return isDateTime(`1970-01-01T${text}`);
}

function isHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every((each) => label.test(each));
}

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1) return false;
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (!mailName.test(local) && !quotedMailName.test(local)) return false;
  const literal = /^\[(?:IPv6:(.*)|(.*))\]$/i.exec(domain);
  if (literal === null) return isHostname(domain);
  return literal[1] === undefined ? ipv4.test(literal[2] ?? '') : isIpv6(literal[1]);
}

function isIpv6(text: string): boolean {
  const sides = text.split('::');
  if (sides.length > 2) return false;
  const groups = sides.flatMap((side) => (side === '' ? [] : side.split(':')));
  const last = groups.at(-1) ?? '';
  const endsInIpv4 = ipv4.test(last) && !text.endsWith('::');
  const plain = endsInIpv4 ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  const count = plain.length + (endsInIpv4 ? 2 : 0);
  return sides.length === 2 ? count <= 7 : count === 8;
}

/** RFC 3986: the characters, and an authority whose host and port are well formed. */
function isUriReference(text: string): boolean {
  if (!uriCharacters.test(text)) return false;
  const [beforeFragment = '', fragment] = text.split(/#(.*)/s);
  if (fragment !== undefined && /[#[\]]/.test(fragment)) return false;
  const afterScheme = beforeFragment.replace(scheme, '');
  const isRelative = afterScheme === beforeFragment;
  if (isRelative && /^[^/?]*:/.test(afterScheme)) return false;
  const authority = /^\/\/([^/?]*)/.exec(afterScheme)?.[1];
  const rest = authority === undefined ? afterScheme : afterScheme.slice(authority.length + 2);
  return !/[[\]]/.test(rest) && (authority === undefined || isAuthority(authority));
}

function isAuthority(authority: string): boolean {
  const host = /^(?:[^@[\]]*@)?(.*?)(?::\d*)?$/.exec(authority)?.[1] ?? '';
  if (!host.startsWith('[')) return !/[[\]@:]/.test(host);
  const address = host.slice(1, -1);
  return (
    host.endsWith(']') && (isIpv6(address) || /^v[\da-f]+\.[\w\-.~!$&'()*+,;=:]+$/i.test(address))
  );
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
