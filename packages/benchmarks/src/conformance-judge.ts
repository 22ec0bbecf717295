import {
  type Draft,
  type Group,
  groupsOf,
  type Part,
  type Reference,
  remotesOf,
} from './conformance-suite.js';

/** What a validator is asked: a schema, where it is, and what it may refer to. */
export interface Question {
  readonly draft: Draft;
  readonly group: Group;
  readonly uri: string;
  /** Whether formats are rules; else they are annotations. */
  readonly assertFormats: boolean;
  readonly remotes: readonly Reference[];
}

/** A validator: makes of a schema what says yes or no; throws where it cannot. */
export interface Judge {
  readonly name: string;
  readonly compile: (question: Question) => Verdict | Promise<Verdict>;
}

/** Whether a value is valid. */
export type Verdict = (value: unknown) => boolean;

/** How a validator did in one part of a draft. */
export interface Score {
  readonly judge: string;
  readonly draft: string;
  readonly part: Part;
  readonly passed: number;
  readonly total: number;
  readonly failures: readonly string[];
}

/** Asks a validator every test of a part of a draft; a schema that it refuses fails all of its tests. */
export async function score(judge: Judge, draft: Draft, part: Part): Promise<Score> {
  const own = remotesOf(draft, false);
  const all = remotesOf(draft, true);
  const failures: string[] = [];
  let total = 0;
  for (const [index, group] of groupsOf(draft, part).entries()) {
    const uri = `https://trefoil.test/${draft.folder}/${part}/${index}/schema.json`;
    const remotes = group.file === 'cross-draft.json' ? all : own;
    const needed = JSON.stringify(group.schema).includes('localhost:1234') ? remotes : [];
    const assertFormats = part === 'formats';
    let verdict: Verdict | undefined;
    let reason = '';
    try {
      verdict = await judge.compile({ draft, group, uri, assertFormats, remotes: needed });
    } catch (error) {
      reason = reasonOf(error);
    }
    for (const { description, data, valid } of group.tests) {
      total += 1;
      const given = verdict === undefined ? reason : ask(verdict, data);
      if (given === valid) continue;
      const told = typeof given === 'string' ? ` (${given})` : '';
      failures.push(`${nameOf(group, description)}${told}`);
    }
  }
  const passed = total - failures.length;
  return { judge: judge.name, draft: draft.dialect, part, passed, total, failures };
}

function nameOf({ file, description }: Group, test: string): string {
  return `${file}: ${description}: ${test}`;
}

/** The verdict on a value, or why there was none. */
function ask(verdict: Verdict, value: unknown): boolean | string {
  try {
    return verdict(value);
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0]?.slice(0, 200) ?? '';
}
