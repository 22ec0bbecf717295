import { tableText } from './report.js';
import type { Answer, Ending } from './validity-ask.js';
import type { Subject } from './validity-subjects.js';
import type { Seen, Variety } from './variety.js';

/** A schema with what was found out about it. */
export interface Found {
  readonly subject: Subject;
  readonly answer: Answer;
}

/** How one generator does on real schemas. */
export interface Standing {
  readonly name: string;
  readonly schemas: number;
  /** Schemas all of whose values are valid. */
  readonly valid: number;
  /** The same of the schemas that refuse `{}`. */
  readonly refusing: number;
  readonly ofRefusing: number;
  /** Those always valid where at least half of the optional properties were seen. */
  readonly varied: number;
  readonly timeouts: number;
}

/** The figures of a run. */
export interface Summary {
  readonly values: number;
  readonly invalid: number;
  readonly kinds: readonly {
    readonly source: string;
    readonly endings: Readonly<Partial<Record<Ending, number>>>;
    /** Schemas without a builder for which a valid value is known. */
    readonly wrong: number;
    /** Schemas with a property that is left out because no value was found. */
    readonly left: number;
  }[];
  readonly variety: readonly (readonly [source: string, Readonly<Record<keyof Variety, string>>])[];
  readonly standings: readonly Standing[];
}

const sources = ['suite', 'corpus', 'random'] as const;
const endings: readonly Ending[] = [
  'built',
  'impossible',
  'undecided',
  'too-large',
  'timeout',
  'failed',
  'unreadable',
];

/** Counts what a run found. */
export function summaryOf(
  found: readonly Found[],
  peers: readonly { readonly name: string; readonly found: readonly Found[] }[],
): Summary {
  const groups = sources.map(
    (source) => [source, found.filter(({ subject }) => subject.source === source)] as const,
  );
  const real = found.filter(({ subject, answer }) => subject.source === 'corpus' && isRead(answer));
  const names = new Set(real.map(({ subject }) => subject.name));
  const refusing = new Set(
    real.filter(({ answer }) => !answer.acceptsEmpty).map(({ subject }) => subject.name),
  );
  return {
    values: sum(found, ({ answer }) => answer.values),
    invalid: sum(found, ({ answer }) => answer.invalid),
    kinds: groups.map(([source, own]) => ({
      source,
      endings: Object.fromEntries(
        endings.map((ending) => [
          ending,
          own.filter(({ answer }) => answer.ending === ending).length,
        ]),
      ),
      wrong: own.filter(({ answer }) => answer.valid !== undefined).length,
      left: own.filter(({ answer }) => answer.left.length > 0).length,
    })),
    variety: groups.map(([source, own]) => [source, varietyOf(own)]),
    standings: [{ name: 'trefoil', found: real }, ...peers].map(({ name, found: own }) =>
      standingOf(
        name,
        own.filter(({ subject }) => names.has(subject.name)),
        refusing,
      ),
    ),
  };
}

function isRead({ ending }: Answer): boolean {
  return ending !== 'unreadable';
}

function sum(found: readonly Found[], of: (one: Found) => number): number {
  return found.reduce((total, one) => total + of(one), 0);
}

function varietyOf(found: readonly Found[]): Readonly<Record<keyof Variety, string>> {
  const of = (kind: keyof Variety): string => {
    const all = found.flatMap(({ answer }) => answer.variety?.[kind] ?? []);
    const count = (pick: (one: Seen) => number): number =>
      all.reduce((total, one) => total + pick(one), 0);
    return `${count(({ seen }) => seen)} of ${count(({ total }) => total)}`;
  };
  return {
    present: of('present'),
    absent: of('absent'),
    branches: of('branches'),
    members: of('members'),
    lengths: of('lengths'),
  };
}

function standingOf(
  name: string,
  found: readonly Found[],
  refusing: ReadonlySet<string>,
): Standing {
  const valid = found.filter(({ answer }) => answer.ending === 'built' && answer.invalid === 0);
  const varied = valid.filter(({ answer }) => {
    const { seen, total } = answer.variety?.present ?? { seen: 0, total: 0 };
    return seen * 2 >= total;
  });
  return {
    name,
    schemas: found.length,
    valid: valid.length,
    refusing: valid.filter(({ subject }) => refusing.has(subject.name)).length,
    ofRefusing: refusing.size,
    varied: varied.length,
    timeouts: found.filter(({ answer }) => answer.ending === 'timeout').length,
  };
}

/** All of it for people; the last line counts values. */
export function findingsText(found: readonly Found[], summary: Summary): string {
  const { kinds, variety, standings, values, invalid } = summary;
  const tables = [
    tableText({
      title: 'Schemas, by what came of them',
      notes: [
        'known: no builder is made although a valid value is known; left: a property is left out, with a diagnostic',
      ],
      columns: ['', ...endings, 'known', 'left'],
      rows: kinds.map(({ source, endings: counts, wrong, left }) => [
        source,
        ...endings.map((ending) => String(counts[ending] ?? 0)),
        String(wrong),
        String(left),
      ]),
    }),
    tableText({
      title: 'Variety: what was seen over the seeds, at all places of all schemas',
      notes: ['some of it cannot be seen, as a property that a sibling rule forbids'],
      columns: ['', 'present', 'absent', 'branches', 'members', 'lengths'],
      rows: variety.map(([source, { present, absent, branches, members, lengths }]) => [
        source,
        present,
        absent,
        branches,
        members,
        lengths,
      ]),
    }),
    ...(standings[0]?.schemas
      ? [
          tableText({
            title: `Real schemas (${standings[0].schemas} that can be read): always valid`,
            notes: ['varied: always valid, and at least half of the optional properties seen'],
            columns: [
              '',
              'valid',
              `of ${standings[0].ofRefusing} that refuse {}`,
              'varied',
              'hangs',
            ],
            rows: standings.map(({ name, valid, refusing, varied, timeouts }) => [
              name,
              String(valid),
              String(refusing),
              String(varied),
              String(timeouts),
            ]),
          }),
        ]
      : []),
  ];
  return [...tables, ...problems(found), `${values} values, ${invalid} invalid`].join('\n\n');
}

function problems(found: readonly Found[]): readonly string[] {
  return found.flatMap(({ subject, answer }) => {
    const name = `${subject.source} ${subject.name}`;
    const told = answer.refused.map(
      ({ seed, judge, value }) => `invalid: ${name}, seed ${seed}, by ${judge}: ${value}`,
    );
    if (answer.ending === 'failed' || answer.ending === 'timeout')
      told.push(`${answer.ending}: ${name}: ${answer.detail.slice(0, 300)}`);
    if (answer.valid !== undefined) told.push(`${answer.ending}: ${name}, but ${answer.valid}`);
    return told;
  });
}
