import { commentText } from '../../code/comment.js';
import type { Schema } from '../../model/model.js';

/** What a keyword says in a comment: sentences, or for numbers a phrase of one. */
export type KeywordWords = (schema: Schema) => string | readonly string[] | undefined;

/** The text with a full stop, and a capital letter where it starts with a word. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const start = /^[a-z]+(?=[\s,])/.test(trimmed)
    ? trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
    : trimmed;
  return /[.!?:;]$/.test(start) ? start : `${start}.`;
}

/** Text of a schema between backticks. */
export function code(text: string): string {
  return commentText(text).replaceAll('`', "'").replaceAll('\n', ' ');
}

/** How many there may be of something. */
export function range(
  min: number | undefined,
  max: number | undefined,
  one: string,
  many: string,
): string | undefined {
  const unit = (value: number) => (value === 1 ? one : many);
  if (max === undefined) {
    return min === undefined || min === 0 ? undefined : `At least ${count(min)} ${unit(min)}.`;
  }
  if (min === max) return `Exactly ${count(max)} ${unit(max)}.`;
  if (min === undefined || min === 0) return `At most ${count(max)} ${unit(max)}.`;
  return `${count(min)} to ${count(max)} ${many}.`;
}

/** Names between backticks. */
export function list(names: readonly string[]): string {
  return names.map((name) => `\`${code(name)}\``).join(', ');
}

/** A number with commas between thousands, as prose has it. */
export function count(value: number): string {
  const text = String(value);
  return /^-?\d{4,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ',') : text;
}
