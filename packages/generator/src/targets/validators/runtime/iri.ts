import { isUri, isUriReference } from './uri.js';

/** Whether a text is an IRI after RFC 3987, with its scheme. */
export function isIri(text: string): boolean {
  return isUri(encoded(text));
}

/** Whether a text is an IRI after RFC 3987, or one that is relative to another. */
export function isIriReference(text: string): boolean {
  return isUriReference(encoded(text));
}

/** What an IRI may hold beyond ASCII is percent-encoded, in a way that no scheme can be. */
function encoded(text: string): string {
  return text
    .replace(/[\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF\u{10000}-\u{EFFFD}]/gu, '%41')
    .replace(/(?<=\?[^#]*)[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu, '%41');
}
