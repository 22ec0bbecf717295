import { hasHostShape } from './host-shape.js';
import { isIpv4 } from './ipv4.js';
import { isIpv6 } from './ipv6.js';

const plainName = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const quotedName = /^"(?:[^"\\\r\n]|\\.)*"$/;

/** Whether a text is a mail address after RFC 5321. */
export function isEmail(text: string): boolean {
  return isMail(text, plainName, hasHostShape);
}

/** Whether a text is a mail address with such a name, at a host by name or by address in square brackets. */
export function isMail(text: string, name: RegExp, isHost: (host: string) => boolean): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64) return false;
  const local = text.slice(0, at);
  const host = text.slice(at + 1);
  const address = /^\[(.+)\]$/.exec(host)?.[1];
  const reached = address === undefined ? isHost(host) : isAddress(address);
  return reached && (name.test(local) || quotedName.test(local));
}

function isAddress(address: string): boolean {
  return address.startsWith('IPv6:') ? isIpv6(address.slice(5)) : isIpv4(address);
}
