import { isHostname } from './hostname.js';
import { isIpv4 } from './ipv4.js';
import { isIpv6 } from './ipv6.js';

const name = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const quotedName = /^"(?:[^"\\\r\n]|\\.)*"$/;

/** Whether a text is a mail address after RFC 5321. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64) return false;
  const local = text.slice(0, at);
  return isMailHost(text.slice(at + 1)) && (name.test(local) || quotedName.test(local));
}

/** A host by name, or by address in square brackets. */
function isMailHost(domain: string): boolean {
  const address = /^\[(.+)\]$/.exec(domain)?.[1];
  if (address === undefined) return isHostname(domain);
  return address.startsWith('IPv6:') ? isIpv6(address.slice(5)) : isIpv4(address);
}
