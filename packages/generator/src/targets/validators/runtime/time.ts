import { isDateTime } from './date-time.js';

/** Whether a text is a full time of RFC 3339, with its offset. */
export function isTime(text: string): boolean {
  return /^\d\d:/.test(text) && isDateTime(`2000-01-01T${text}`);
}
