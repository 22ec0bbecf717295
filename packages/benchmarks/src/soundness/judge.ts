import type { Json } from '../fuzz-schemas.js';
import type { Case } from './subjects.js';
import { type Complaints, compileModules } from '../compile-modules.js';

/** The declarations that a generator made for a case, with the name of the type that the values are of. */
export interface Declared {
  readonly text: string;
  readonly type: string;
}

/** What the compiler made of the values of one case. */
export interface Ruling {
  /** The first complaint about the declarations themselves. */
  readonly broken?: string;
  /** Valid values that are refused. */
  readonly unsound: readonly { readonly value: Json; readonly complaint: string }[];
  /** Invalid values that are refused. */
  readonly refused: readonly Json[];
  readonly taken: readonly Json[];
}

/** So many cases are compiled at once. */
const together = 250;

/** Compiles values as literals against their types: the valid ones where asked, and the invalid ones. */
export function judgeValues(
  cases: readonly Case[],
  declared: readonly (Declared | undefined)[],
  which: 'valid' | 'invalid' | 'both',
  compile: (files: ReadonlyMap<string, string>) => Complaints = compileModules,
): readonly (Ruling | undefined)[] {
  const rulings: (Ruling | undefined)[] = [];
  for (let start = 0; start < cases.length; start += together) {
    const part = cases.slice(start, start + together);
    const files = new Map<string, string>();
    for (const [offset, one] of part.entries()) {
      const types = declared[start + offset];
      if (types === undefined) continue;
      files.set(`/${offset}/types.ts`, types.text);
      files.set(`/${offset}/values.ts`, valuesModule(types, valuesOf(one, which)));
    }
    const complaints = compile(files);
    for (const [offset, one] of part.entries()) {
      if (declared[start + offset] === undefined) {
        rulings.push(undefined);
        continue;
      }
      const said = complaints.get(`/${offset}/values.ts`) ?? new Map<number, string>();
      const [broken] = complaints.get(`/${offset}/types.ts`)?.values() ?? [];
      const values = valuesOf(one, which).map((value, index) => ({
        value,
        complaint: said.get(index + 1) ?? said.get(0),
      }));
      const valid = new Set(one.valid);
      const invalid = values.filter(({ value }) => !valid.has(value));
      rulings.push({
        ...(broken !== undefined && { broken }),
        unsound: values.flatMap(({ value, complaint }) =>
          valid.has(value) && complaint !== undefined ? [{ value, complaint }] : [],
        ),
        refused: invalid.filter(({ complaint }) => complaint !== undefined).map((one) => one.value),
        taken: invalid.filter(({ complaint }) => complaint === undefined).map((one) => one.value),
      });
    }
  }
  return rulings;
}

function valuesOf({ valid, invalid }: Case, which: 'valid' | 'invalid' | 'both'): readonly Json[] {
  return [...(which === 'invalid' ? [] : valid), ...(which === 'valid' ? [] : invalid)];
}

/** One value a line, after one line for the import. */
function valuesModule({ type }: Declared, values: readonly Json[]): string {
  return [
    `import type { ${type === 'T' ? 'T' : `${type} as T`} } from './types.js';`,
    ...values.map((value) => `{ const t: T = ${literal(value)}; void t; }`),
  ].join('\n');
}

/** JSON as an expression; a key `__proto__` has to be computed. */
function literal(value: Json): string {
  return JSON.stringify(value)
    .replaceAll('"__proto__":', '["__proto__"]:')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
