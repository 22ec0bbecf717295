import { commentText } from '../../code/comment.js';
import { isIdentifier, pascalCase } from '../../code/identifiers.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Definition, Model } from '../../model/model.js';
import { isReservedName } from '../../model/reserved-names.js';
import type { Context } from './context.js';
import type { Values } from './values.js';

/** What is said of every type that no other string has. */
export const brandNote =
  'No other string is taken for one: guards and builders give it, and `as` in a test.';

/** The strings of a definition that has a type of its own; other values as they are. */
export function branded(
  context: Context,
  { name }: Definition,
  values: Values | undefined,
): Values | undefined {
  if (values === undefined || !context.brands.has(name)) return values;
  return isString(context, values) ? { kind: 'scalar', type: 'string', brand: name } : values;
}

function isString(context: Context, values: Values): boolean {
  if (values.kind === 'scalar') return values.type === 'string';
  const target = values.kind === 'name' ? context.resolve(values.id) : undefined;
  return target !== undefined && isString(context, target);
}

/** The name of the type for the strings of a format: `DateTime`, and not `Date`, which is taken. */
export function formatName(format: string): string {
  const name = pascalCase(format);
  if (!isIdentifier(name)) return 'FormatText';
  return isReservedName(name) ? `${name}Text` : name;
}

/** The comment on the type for the strings of a format. */
export function formatDocs(format: string): readonly string[] {
  return [`A string of the format \`${commentText(format).replaceAll('`', "'")}\`.`, '', brandNote];
}

/** Brands that are asked for, and nothing has. */
export function unknownBrands(
  { root, definitions }: Model,
  asked: readonly string[],
  isUsed: (brand: string) => boolean,
): readonly Diagnostic[] {
  const at = definitions.find(({ id }) => id === root)?.schema.at ?? { uri: '', pointer: '' };
  return asked
    .filter((brand) => !isUsed(brand))
    .map((brand) => ({
      code: 'unknown-brand',
      severity: 'warning',
      message: `No string has the format "${brand}", and no definition of strings is called so.`,
      at,
      help: 'Change it in `types.brands` of the config: a format, or a name as the types have it.',
    }));
}
