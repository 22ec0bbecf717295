import { pascalCase } from '../../code/identifiers.js';

/** A part of a unit's name from text of a schema, which may hold no letter at all. */
export function nameWords(text: string): string {
  const words = pascalCase(text).replace(/^_/, '');
  return words === '' ? 'Other' : words.slice(0, 40);
}
