import { pascalCase } from './identifiers.js';

/** What a variant is called, by the value of its tag: `SUCCEEDED` to `Succeeded`. */
export function variantWord(tag: string, value: string | number | boolean): string {
  if (typeof value !== 'string') {
    const text = String(value).replace('-', 'Minus').replace('.', 'Point').replace('+', '');
    return (
      pascalCase(tag) +
      pascalCase(`x${text}`)
        .slice(1)
        .replace(/^./, (first) => first.toUpperCase())
    );
  }
  const words = value
    .split(/[^A-Za-z0-9]+/)
    .map(calm)
    .join(' ');
  const word = pascalCase(words).replace(/^_/, '');
  return word === '' ? 'Empty' : word;
}

/** Words in capitals are not shouted: `LOG_NONE` becomes `LogNone`, `KMSError` stays. */
function calm(word: string): string {
  return /[a-z]/.test(word) ? word : word.toLowerCase();
}
