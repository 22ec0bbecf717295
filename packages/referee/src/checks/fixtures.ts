import type { Judge } from '../judge.js';
import type { Check, Difference } from '../report.js';
import { makeCheck, showValue, skipCheck } from './evidence.js';
import { findFunction, findInvalidFixtures, type LeafExports } from './leaf-functions.js';

const shapes = [undefined, 'minimal', 'typical', 'maximal'] as const;

/** What fixtures a generated leaf gives. */
export interface BuiltFixtures {
  readonly valid: readonly { readonly at: string; readonly value: unknown }[];
  readonly invalid: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly pointer: string;
    readonly keyword: string;
  }[];
  /** Builders that threw instead. */
  readonly thrown: readonly Difference[];
}

/** Runs the builders of one face; the text says why, where there are none. */
export function buildFixtures(
  exports: LeafExports,
  name: string,
  runs: number,
): BuiltFixtures | string {
  const build = findFunction(exports, `build${name}`);
  if (build === undefined) return `the output has no build${name}`;
  const thrown: Difference[] = [];
  const attempt = <Value>(at: string, run: () => Value): readonly Value[] => {
    try {
      return [run()];
    } catch (error) {
      const why = `${at.replace(/\(.*/, '')} throws`;
      const evidence = error instanceof Error ? error.message : String(error);
      thrown.push({ at, kind: 'disagreement', why, evidence });
      return [];
    }
  };
  const valid = Array.from({ length: runs }, (_, seed) => {
    const shape = shapes[seed % shapes.length];
    const options = shape === undefined ? { seed } : { seed, shape };
    const at = `build${name}(undefined, ${JSON.stringify(options)})`;
    return attempt(at, () => ({ at, value: build(undefined, options) }));
  }).flat();
  const list = findInvalidFixtures(exports, name);
  const invalid = list === undefined ? [] : attempt(`the invalid fixtures of ${name}`, list).flat();
  return { valid, invalid, thrown };
}

/** Has ajv judge the fixtures: it accepts each that is built, and refuses each invalid one at its place. */
export function checkFixtures(
  name: string,
  fixtures: BuiltFixtures | string,
  judge: Judge | string,
): Check {
  const title = `${name}: fixtures against ajv`;
  if (typeof fixtures === 'string') return skipCheck(title, fixtures);
  if (typeof judge === 'string') return skipCheck(title, judge);
  const refused = fixtures.valid.flatMap(({ at, value }): Difference[] => {
    const [error] = judge.errors(value);
    if (error === undefined) return [];
    const why = `ajv refuses a fixture by ${error.keyword} at "${error.instancePath}"`;
    return [{ at, kind: 'disagreement', why, evidence: showValue(value) }];
  });
  const accepted = fixtures.invalid.flatMap(({ name: at, value, pointer }): Difference[] => {
    const errors = judge.errors(value);
    const kind = 'disagreement';
    if (errors.length === 0) {
      return [{ at, kind, why: 'ajv accepts an invalid fixture', evidence: showValue(value) }];
    }
    // ajv reports a missing or unknown property at the object.
    const there = errors.some(({ instancePath }) => isSameOrParent(instancePath, pointer));
    if (there) return [];
    const why = `ajv has no error at "${pointer}"`;
    return [{ at, kind, why, evidence: showValue(errors.map(({ instancePath }) => instancePath)) }];
  });
  const total = fixtures.valid.length + fixtures.invalid.length;
  const passed = total - refused.length - accepted.length;
  return makeCheck(title, passed, [...fixtures.thrown, ...refused, ...accepted]);
}

function isSameOrParent(path: string, pointer: string): boolean {
  return path === pointer || pointer.slice(0, pointer.lastIndexOf('/')) === path;
}
