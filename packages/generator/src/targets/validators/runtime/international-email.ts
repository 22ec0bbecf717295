import { isMail } from './email.js';
import { isInternationalHostname } from './international-hostname.js';

const name =
  /^[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10FFFF}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10FFFF}-]+)*$/u;

/** Whether a text is a mail address after RFC 6531. */
export function isInternationalEmail(text: string): boolean {
  // Mail is sent to the normal form of a name.
  return isMail(text, name, (host) => isInternationalHostname(host.normalize('NFC')));
}
