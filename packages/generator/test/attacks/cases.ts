import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A schema that somebody wrote to do harm, and what must become of it. */
export interface Attack {
  readonly id: string;
  readonly file: string;
  readonly must: 'safe' | 'reject' | 'safe-or-reject';
  readonly instances?: readonly { readonly data: unknown; readonly valid: boolean }[];
  readonly instancesText?: readonly { readonly text: string; readonly valid: boolean }[];
  readonly instancesExpr?: readonly { readonly expr: string; readonly valid: boolean }[];
  readonly fixtureOverrideText?: string;
  readonly timedExpr?: { readonly expr: string; readonly maxMs: number };
  readonly throwsExpr?: { readonly expr: string };
  readonly maxMs?: number;
  readonly maxBytes?: number;
  readonly listener?: number;
  readonly mustNotExist?: readonly string[];
}

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = join(resolve(repository, process.env['TREFOIL_SHARED'] ?? '../shared'), 'attacks');

/** Whether the collection of attacks is on this machine. */
export const hasAttacks: boolean = existsSync(join(folder, 'index.json'));

/** The path of an attack's schema. */
export function attackPath(attack: Attack): string {
  return join(folder, attack.file);
}

/** The attacks whose id starts with one of these letters. */
export function attacksOf(letters: string): readonly Attack[] {
  if (!hasAttacks) return [];
  const index: { readonly attacks: readonly Attack[] } = JSON.parse(
    readFileSync(join(folder, 'index.json'), 'utf8'),
  );
  return index.attacks.filter(({ id }) => letters.includes(id.charAt(0)));
}

/** Expressions for values, with the verdict that each deserves. */
export function valuesOf(
  attack: Attack,
): readonly { readonly expression: string; readonly valid: boolean }[] {
  const parsed = (text: string) => `JSON.parse(${JSON.stringify(text)})`;
  return [
    ...(attack.instances ?? []).map(({ data, valid }) => ({
      expression: parsed(JSON.stringify(data)),
      valid,
    })),
    ...(attack.instancesText ?? []).map(({ text, valid }) => ({ expression: parsed(text), valid })),
    ...(attack.instancesExpr ?? []).map(({ expr, valid }) => ({ expression: expr, valid })),
  ];
}
