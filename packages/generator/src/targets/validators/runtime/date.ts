import { isDateTime } from './date-time.js';

/** Whether a text is a full date of RFC 3339, on a day that exists. */
export function isDate(text: string): boolean {
  return text.length === 10 && isDateTime(`${text}T00:00:00Z`);
}
