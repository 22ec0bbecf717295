import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Draft, drafts, type Group, groupsOf, parts } from './conformance-suite.js';
import { corpusSchemasFolder, draftOf, missingCorpus } from './corpus-files.js';
import { schemasOf } from './fuzz-schemas.js';

/** Where a schema comes from. */
export type Source = 'suite' | 'corpus' | 'random';

/** A schema for which values are built. */
export interface Subject {
  readonly source: Source;
  readonly name: string;
  readonly draft: Draft;
  readonly group: Group;
  readonly uri: string;
  readonly assertFormats: boolean;
  /** Whether it may refer to the schemas that the suite expects elsewhere: those of its draft, or of all. */
  readonly remotes: 'none' | 'own' | 'all';
}

/** All schemas of the official suite: required tests, optional ones, and formats as rules. */
export function suiteSubjects(): readonly Subject[] {
  return drafts.flatMap((draft) =>
    parts.flatMap(({ part }) =>
      groupsOf(draft, part).map((group, index): Subject => {
        const near = JSON.stringify(group.schema).includes('localhost:1234');
        return {
          source: 'suite',
          name: `${draft.dialect} ${part} ${group.file}: ${group.description}`,
          draft,
          group,
          uri: `https://trefoil.test/${draft.folder}/${part}/${index}/schema.json`,
          assertFormats: part === 'formats',
          remotes: near ? (group.file === 'cross-draft.json' ? 'all' : 'own') : 'none',
        };
      }),
    ),
  );
}

/** Real schemas, all that are there; formats as rules or annotations. */
export function corpusSubjects(assertFormats: boolean): readonly Subject[] {
  if (missingCorpus() !== undefined) return [];
  return readdirSync(corpusSchemasFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file): Subject => {
      const text = readFileSync(join(corpusSchemasFolder, file), 'utf8').replace(/^\uFEFF/, '');
      const schema = JSON.parse(text) as Group['schema'];
      const name = file.replace(/\.json$/, '');
      return {
        source: 'corpus',
        name,
        draft: draftOf(schema),
        group: { file, description: name, schema, tests: [] },
        uri: `https://trefoil.test/corpus/${file}`,
        assertFormats,
        remotes: 'none',
      };
    });
}

/** Random schemas, the same for the same seed, as many of each draft. */
export function randomSubjects(count: number, seed: number): readonly Subject[] {
  return drafts.flatMap((draft) =>
    fc
      .sample(schemasOf(draft), { seed, numRuns: Math.ceil(count / drafts.length) })
      .map((schema, index): Subject => {
        const name = `${draft.dialect} ${seed}/${index}`;
        return {
          source: 'random',
          name,
          draft,
          group: { file: 'random', description: name, schema, tests: [] },
          uri: `https://trefoil.test/random/${draft.folder}/${index}.json`,
          assertFormats: true,
          remotes: 'none',
        };
      }),
  );
}
