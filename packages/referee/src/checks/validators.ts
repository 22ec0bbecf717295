import type { ErrorObject } from 'ajv';
import type { Judge } from '../judge.js';
import { mutate } from '../mutants.js';
import type { Check, Difference } from '../report.js';
import { makeCheck, showValue, skipCheck } from './evidence.js';
import { findFunction, type LeafExports } from './leaf-functions.js';

/** Formats whose standards leave readers no room; on the others two good readers differ. */
const exactFormats = new Set(['date-time', 'date', 'time', 'uuid', 'ipv4']);

/** What the check needs to know of one face. */
export interface ValidatorsInput {
  readonly name: string;
  readonly exports: LeafExports;
  readonly judge: Judge | string;
  /** Values to begin with: fixtures, invalid fixtures, examples. */
  readonly values: readonly unknown[];
  readonly runs: number;
}

interface Issue {
  readonly expected: unknown;
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}

/** Compares the verdicts of generated validators with those of ajv, on the values and on mutants of them. */
export function checkValidators(input: ValidatorsInput): Check {
  const { name, exports, judge, values, runs } = input;
  const title = `${name}: validators against ajv`;
  if (typeof judge === 'string') return skipCheck(title, judge);
  const guard = findFunction(exports, `is${name}`);
  const validation = findFunction(exports, `validate${name}`);
  // A config may ask for one of the two alone.
  const validate = validation ?? ((value: unknown) => (guard?.(value) === true ? {} : refusal));
  const is = guard ?? ((value: unknown) => readIssues(validate(value)).length === 0);
  if (guard === undefined && validation === undefined) {
    const why = `the output has neither is${name} nor validate${name}`;
    return makeCheck(title, 0, [{ at: name, kind: 'disagreement', why, evidence: '' }]);
  }
  const all = [...values, ...mutate(values, runs * 10, 1)];
  const compare = (value: unknown): readonly Difference[] => {
    const accepted = is(value);
    const issues = readIssues(validate(value));
    if (accepted !== (issues.length === 0)) {
      const why = `is${name} says ${String(accepted)}, validate${name} has ${issues.length} issues`;
      const at = issues[0]?.pointer ?? '';
      return [{ at, kind: 'disagreement', why, evidence: showValue(value) }];
    }
    const errors = judge.errors(value);
    if (accepted === (errors.length === 0)) return [];
    return [accepted ? looser(value, errors) : stricter(value, issues)];
  };
  const differences = all.flatMap((value): readonly Difference[] => {
    try {
      return compare(value);
    } catch (error) {
      const why = `a verdict throws: ${error instanceof Error ? error.message : String(error)}`;
      return [{ at: '', kind: 'disagreement', why, evidence: showValue(value) }];
    }
  });
  return makeCheck(title, all.length - differences.length, differences);
}

/** What is known of a value that a guard refuses. */
const refusal = { issues: [{ expected: undefined, pointer: '', keyword: '', message: '' }] };

function looser(value: unknown, errors: readonly ErrorObject[]): Difference {
  const [first] = errors;
  const explained = errors.every(({ keyword, params }) => isDebatable(keyword, params['format']));
  return {
    at: first?.instancePath ?? '',
    kind: explained ? 'looser' : 'disagreement',
    why: `ajv refuses by ${first?.keyword ?? 'some rule'}: ${first?.message ?? ''}`,
    evidence: showValue(value),
  };
}

function stricter(value: unknown, issues: readonly Issue[]): Difference {
  const [first] = issues;
  if (issues.every(isInheritedName)) {
    const why = 'ajv takes names that every object inherits for properties it has seen';
    return { at: first?.pointer ?? '', kind: 'stricter', why, evidence: showValue(value) };
  }
  const explained = issues.every(({ keyword, expected }) => isDebatable(keyword, expected));
  return {
    at: first?.pointer ?? '',
    kind: explained ? 'stricter' : 'disagreement',
    why: `ajv accepts what breaks ${first?.keyword ?? 'some rule'}: ${first?.message ?? ''}`,
    evidence: showValue(value),
  };
}

/** ajv divides in floating point, and its formats are regular expressions of its own. */
function isDebatable(keyword: string, format: unknown): boolean {
  return keyword === 'multipleOf' || (keyword === 'format' && !exactFormats.has(String(format)));
}

/** ajv keeps the names it has seen in a plain object, where "constructor" seems to be one. */
function isInheritedName({ keyword, pointer }: Issue): boolean {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  return /^(?:additional|unevaluated)Properties$/.test(keyword) && name in Object.prototype;
}

function readIssues(result: unknown): readonly Issue[] {
  const issues: unknown = Object(result).issues;
  if (!Array.isArray(issues)) return [];
  return issues.map((issue: unknown) => ({
    expected: Object(issue).expected,
    pointer: String(Object(issue).pointer),
    keyword: String(Object(issue).keyword),
    message: String(Object(issue).message),
  }));
}
