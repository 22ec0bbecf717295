import { askSchema } from './check/schema.js';
import { issueFrom, keywordsToRule, pointerToRule } from './check/broken.js';
import { type Broken, pointerOf, type Prepared, type Run } from './check/run.js';
import { prepareCheck } from './check/prepare.js';
import { unreadablePath } from './check/unreadable.js';
import type { Issue } from './issue.js';
import type { DefinitionId, Model, Schema } from './model.js';
import { childPointer } from './pointer.js';

/** What to check against, and how far. */
export interface CheckOptions {
  /** The root unless said otherwise. */
  readonly definition?: DefinitionId;
  /** A schema that is no definition, in place of one. */
  readonly schema?: Schema;
  /** At most so many issues are given back; all of them unless said otherwise. */
  readonly maxIssues?: number;
  /** How many references may be followed into one another; 500 unless said otherwise, which any stack can hold. */
  readonly maxDepth?: number;
  /** Whether issues tell by which keywords they were come to; no outcome is then used twice. */
  readonly ways?: boolean;
}

/**
 * All rules of a model that a value breaks: the reference that every other way of checking must
 * agree with. Never throws, whatever the value.
 */
export function check(model: Model, value: unknown, options: CheckOptions = {}): readonly Issue[] {
  return checkPrepared(prepareCheck(model), value, options);
}

/** The same for a model that was prepared, where many values are checked. */
export function checkPrepared(
  prepared: Prepared,
  value: unknown,
  options: CheckOptions = {},
): readonly Issue[] {
  const { maxIssues = Infinity } = options;
  const schema = schemaOf(prepared, options);
  const run = startRun(prepared, options);
  try {
    const { issues } = askSchema(schema, value, { spot: { key: '' }, depth: 0 }, run);
    return distinct(issues, run)
      .slice(0, maxIssues)
      .map((broken) => issueFrom(broken, run));
  } catch (error) {
    return [failure(error, value, schema.at.pointer, run.maxDepth)];
  }
}

/** Whether a value breaks no rule; cheaper than asking which, since nothing is put into words. */
export function holds(prepared: Prepared, value: unknown, options: CheckOptions = {}): boolean {
  const schema = schemaOf(prepared, options);
  const run = startRun(prepared, options);
  try {
    return askSchema(schema, value, { spot: { key: '' }, depth: 0 }, run).issues.length === 0;
  } catch (error) {
    failure(error, value, schema.at.pointer, run.maxDepth);
    return false;
  }
}

function schemaOf({ definitions, root }: Prepared, options: CheckOptions): Schema {
  const { definition: id = root } = options;
  const schema = options.schema ?? definitions.get(id)?.schema;
  if (schema === undefined) throw new Error(`no definition ${id}`);
  return schema;
}

/** What one check of one value knows before it has looked at anything. */
export function startRun(prepared: Prepared, options: CheckOptions): Run {
  const { maxDepth = 500, ways = false } = options;
  return { prepared, active: new Map(), maxDepth, tellsWays: ways, ask: askSchema };
}

/** A getter or a proxy may throw, and the stack may end before the limit does: both are a matter of the data. */
function failure(error: unknown, value: unknown, schemaPointer: string, maxDepth: number): Issue {
  const path = unreadablePath(value);
  if (path !== undefined) {
    return {
      message: 'cannot be read: the value throws an error when it is looked at',
      path,
      pointer: childPointer('', ...path),
      keyword: 'unreadable',
      schemaPointer: '',
    };
  }
  if (!(error instanceof RangeError)) throw error;
  return {
    message: 'is nested too deep',
    path: [],
    pointer: '',
    keyword: 'maxDepth',
    schemaPointer,
    expected: maxDepth,
  };
}

/**
 * A rule that is reached in two ways is broken once, unless the ways are asked for. Where the type is wrong
 * nothing else is told of the value, and where it is none of those allowed no other rule.
 */
function distinct(issues: readonly Broken[], { tellsWays }: Run): readonly Broken[] {
  if (issues.length < 2) return issues;
  const first = new Map<string, number>();
  const pointers = issues.map(({ cursor }) => pointerOf(cursor.spot));
  for (const [index, { keyword }] of issues.entries()) {
    const pointer = pointers[index] ?? '';
    const rank = rankOf(keyword);
    if (rank > 0) first.set(pointer, Math.min(rank, first.get(pointer) ?? rank));
  }
  const seen = new Set<string>();
  return issues.filter((broken, index) => {
    const { keyword, expected } = broken;
    const pointer = pointers[index] ?? '';
    if (!tellsWays && rankOf(keyword) > (first.get(pointer) ?? 0)) return false;
    const place = tellsWays ? keywordsToRule(broken) : pointerToRule(broken);
    const key = JSON.stringify([pointer, keyword, place, expected]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The order in which rules of one value are told; 0 for those that are about its being there. */
function rankOf(keyword: string): number {
  if (/^(?:additionalProperties|unevaluatedProperties|propertyNames|false)$/.test(keyword))
    return 0;
  if (keyword === 'type') return 1;
  return keyword === 'const' || keyword === 'enum' ? 2 : 3;
}
