import { isIpv6 } from './ipv6.js';

const characters = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/i;
const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** Whether a text is a URI after RFC 3986, with its scheme. */
export function isUri(text: string): boolean {
  return scheme.test(text) && isUriReference(text);
}

/** Whether a text is a URI after RFC 3986, or one that is relative to another. */
export function isUriReference(text: string): boolean {
  if (!characters.test(text) || /#.*#/.test(text)) return false;
  if (/^[^/?#]*:/.test(text) && !scheme.test(text)) return false;
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(text)?.[1];
  const outside = authority === undefined ? text : text.replace(authority, '');
  if (/[[\]]/.test(outside)) return false;
  return authority === undefined || isAuthority(authority);
}

function isAuthority(authority: string): boolean {
  const user = /^[^@]*@/.exec(authority)?.[0] ?? '';
  if (/[[\]]/.test(user)) return false;
  const host = authority.slice(user.length).replace(/:\d*$/, '');
  if (!host.startsWith('[')) return !/[[\]@:]/.test(host);
  const inner = /^\[(.*)\]$/.exec(host)?.[1] ?? '';
  return isIpv6(inner) || /^v[0-9a-f]+\.[\w\-.~!$&'()*+,;=:]+$/i.test(inner);
}
