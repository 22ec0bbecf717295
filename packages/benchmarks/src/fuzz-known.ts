import type { Difference } from './fuzz-run.js';
import type { Json } from './fuzz-schemas.js';

/** Something that another validator takes otherwise than the specification says, or than we do. */
export interface KnownDifference {
  readonly judges: readonly string[];
  /** In words, with the place in the specification. */
  readonly reason: string;
  /** Whether the smallest schema that shows a difference is a case of it. */
  readonly recognizes: (difference: Difference) => boolean;
}

/** All differences to others that were looked into; in none of them the specification is on their side. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    judges: ['ajv'],
    reason:
      'It heeds keywords beside $ref. Drafts 4 to 7: "All other properties in a "$ref" object MUST be ignored" (draft-07, 8.3); required test in ref.json, "ref overrides any sibling keywords".',
    recognizes: ({ draft, schema }) =>
      /^draft/.test(draft) &&
      someObject(schema, (each) => '$ref' in each && Object.keys(each).length > 1),
  },
  {
    judges: ['ajv', 'hyperjump'],
    reason:
      'It divides as the processor does, so that 1.2 is no multiple of 0.1. That a division "results in an integer" (2020-12 validation, 6.2.1) is meant of the numbers that are written; required test in multipleOf.json, "by small number".',
    recognizes: ({ schema }) => someObject(schema, ({ multipleOf }) => multipleOf === 0.1),
  },
  {
    judges: ['ajv'],
    reason:
      'With a list of items it finds that an empty array contains whatever it should. "An array instance is valid against "contains" if at least one of its elements is valid" (draft-07 validation, 6.4.6).',
    recognizes: ({ schema, value }) =>
      someObject(
        schema,
        (each) => 'contains' in each && (Array.isArray(each['items']) || 'prefixItems' in each),
      ) && JSON.stringify(value).includes('[]'),
  },
  {
    judges: ['ajv', 'hyperjump'],
    reason:
      'Items that contains found count as evaluated in 2020-12 and not in 2019-09 (2020-12 core, 10.3.1.3 and 11.2; 2019-09 core, 9.3.1.3): required test "unevaluatedItems depends on adjacent contains". ajv has it the wrong way round in both, hyperjump in 2019-09.',
    recognizes: ({ schema }) =>
      someObject(schema, (each) => 'contains' in each && 'unevaluatedItems' in each),
  },
  {
    judges: ['ajv'],
    reason:
      'It does not follow $dynamicRef in a part of the value where the schema has no $id (2020-12 core, 8.2.3.2): what the anchor says is left out.',
    recognizes: ({ schema }) => someObject(schema, (each) => '$dynamicRef' in each),
  },
  {
    judges: ['ajv'],
    reason:
      'It does not ask an if without then and else, so that what this evaluates counts as unevaluated (2020-12 core, 10.2.2.1).',
    recognizes: ({ schema }) =>
      someObject(schema, (each) => 'if' in each && !('then' in each) && !('else' in each)) &&
      someObject(schema, (each) => 'unevaluatedProperties' in each || 'unevaluatedItems' in each),
  },
  {
    judges: ['schemasafe'],
    reason:
      'Of minimum and exclusiveMinimum (or of the two maxima) it heeds one only; each is a rule of its own since draft-06 (draft-07 validation, 6.2.4 and 6.2.5).',
    recognizes: ({ schema }) =>
      someObject(
        schema,
        (each) =>
          ('minimum' in each && 'exclusiveMinimum' in each) ||
          ('maximum' in each && 'exclusiveMaximum' in each),
      ),
  },
  {
    judges: ['schemasafe'],
    reason:
      'It takes the items of a value that enum or const names for evaluated; only applicators evaluate items (2020-12 core, 11.2).',
    recognizes: ({ schema }) =>
      someObject(
        schema,
        (each) => ('enum' in each || 'const' in each) && 'unevaluatedItems' in each,
      ),
  },
];

function someObject(value: Json, is: (each: { readonly [key: string]: Json }) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((each: Json) => someObject(each, is));
  const own = value as { readonly [key: string]: Json };
  return is(own) || Object.values(own).some((each) => someObject(each, is));
}

/** What a difference is a case of; nothing where it has not been looked into. */
export function explained(difference: Difference): KnownDifference | undefined {
  return knownDifferences.find(
    ({ judges, recognizes }) => judges.includes(difference.judge) && recognizes(difference),
  );
}
