import { isBase64 } from './base64.js';
import { isJsonText } from './json-text.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Whether what a text holds in Base64 is JSON; of a text that is no Base64 another rule says so. */
export function isBase64JsonText(text: string): boolean {
  if (!isBase64(text)) return true;
  const decoded = decodeUtf8(bytesOf(text));
  return decoded !== undefined && isJsonText(decoded);
}

function bytesOf(text: string): readonly number[] {
  const bytes: number[] = [];
  for (let index = 0, bits = 0, count = 0; index < text.length; index += 1) {
    const value = alphabet.indexOf(text.charAt(index));
    if (value === -1) break;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  return bytes;
}

/** The platform's own decoder is no part of the language, but percent escapes are UTF-8 too. */
function decodeUtf8(bytes: readonly number[]): string | undefined {
  try {
    return decodeURIComponent(
      bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    );
  } catch {
    return undefined;
  }
}
