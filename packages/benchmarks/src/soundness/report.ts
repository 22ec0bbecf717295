import type { SchemaValue } from '../conformance-suite.js';
import { tableText } from '../report.js';
import type { Declared, Ruling } from './judge.js';
import type { Narrowness, Taken } from './narrowness.js';
import type { Case } from './subjects.js';

/** What was found for all schemas. */
export interface Summary {
  readonly rows: readonly {
    readonly row: string;
    readonly schemas: number;
    readonly values: number;
    readonly unsound: number;
    readonly broken: number;
  }[];
  readonly faults: readonly {
    readonly name: string;
    readonly schema: SchemaValue;
    readonly broken?: string;
    readonly unsound: Ruling['unsound'];
    readonly text: string;
  }[];
}

/** Counts by row, and everything that is wrong. */
export function summary(
  cases: readonly Case[],
  declared: readonly (Declared | undefined)[],
  rulings: readonly (Ruling | undefined)[],
): Summary {
  const rows = [...new Set(cases.map(({ row }) => row))].map((row) => {
    const own = cases.flatMap((one, index) =>
      one.row === row ? [{ one, ruling: rulings[index] }] : [],
    );
    return {
      row,
      schemas: own.length,
      values: own.reduce((sum, { one }) => sum + one.valid.length, 0),
      unsound: own.reduce((sum, { ruling }) => sum + (ruling?.unsound.length ?? 0), 0),
      broken: own.filter(({ ruling }) => ruling?.broken !== undefined).length,
    };
  });
  const faults = cases.flatMap((one, index) => {
    const { broken, unsound = [] } = rulings[index] ?? {};
    if (broken === undefined && unsound.length === 0) return [];
    return [
      {
        name: one.name,
        schema: one.subject.group.schema,
        ...(broken !== undefined && { broken }),
        unsound,
        text: declared[index]?.text ?? '',
      },
    ];
  });
  return { rows, faults };
}

/** The table, what is wrong, and the sum. */
export function soundnessText({ rows, faults }: Summary): string {
  const total = (count: 'values' | 'unsound'): number =>
    rows.reduce((sum, row) => sum + row[count], 0);
  return [
    tableText({
      title: 'Values that a schema takes, as literals against its type',
      notes: [
        'strict, exactOptionalPropertyTypes; open objects have an index signature, open enums are strings',
      ],
      columns: ['', 'schemas', 'values', 'not assignable', 'types that do not compile'],
      rows: rows.map(({ row, schemas, values, unsound, broken }) => [
        row,
        ...[schemas, values, unsound, broken].map(String),
      ]),
    }),
    ...faults.map(
      ({ name, broken = '', unsound, schema }) =>
        `${name}: ${broken}\n${unsound
          .map(({ value, complaint }) => `  ${JSON.stringify(value)}\n    ${complaint}`)
          .join('\n')}\n  ${JSON.stringify(schema)}`,
    ),
    `${total('values')} values, ${total('unsound')} not assignable`,
  ].join('\n');
}

/** The share of invalid values that the types refuse, by row and generator. */
export function narrownessText(rows: readonly Narrowness[]): string {
  const names = [...new Set(rows.map(({ generator }) => generator))];
  const groups = [...new Set(rows.map(({ row }) => row))];
  const cell = (row: string, name: string): string => {
    const found = rows.find((each) => each.row === row && each.generator === name);
    if (found === undefined || found.invalid === 0) return '–';
    const share = `${((100 * found.refused) / found.invalid).toFixed(1)} %`;
    const wrong =
      found.wrong === 0 ? '' : `, ${((100 * found.wrong) / found.valid).toFixed(1)} % wrong`;
    return `${share}${wrong}`;
  };
  return tableText({
    title: 'Invalid values that the types refuse, as they are printed by default',
    notes: [
      'counted where the types compile and take every valid value; wrong: the share of valid values that they refuse',
      'a property that a type does not know is refused in literals alone, which counts for invalid values only',
    ],
    columns: ['', 'values', ...names],
    rows: groups.map((row) => [
      row,
      String(rows.find((each) => each.row === row)?.invalid ?? 0),
      ...names.map((name) => cell(row, name)),
    ]),
  });
}

/** Rules of which TypeScript has no way to speak. */
const unspeakable: ReadonlySet<string> = new Set([
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'format', 'x-max-bytes', 'contentEncoding'],
  ...[
    'contentMediaType',
    'uniqueItems',
    'minProperties',
    'maxProperties',
    'contains',
    'minContains',
  ],
  ...['maxContains', 'propertyNames'],
]);

/** Why our types take invalid values: the first keyword that each breaks, and whether TypeScript could say it. */
export function reasonsText(taken: readonly Taken[]): string {
  const counts = new Map<string, number>();
  for (const { keyword } of taken) counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  const rows = [...counts].sort(([, left], [, right]) => right - left);
  return tableText({
    title: 'Invalid values that our types take, by the keyword that they break',
    notes: ['where several are broken the first counts'],
    columns: ['', 'values', 'why'],
    rows: rows.map(([keyword, count]) => [
      keyword,
      String(count),
      unspeakable.has(keyword) ? 'TypeScript cannot say it' : 'sayable in some of its forms',
    ]),
  });
}
