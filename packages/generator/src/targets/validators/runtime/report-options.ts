import { issueOf } from './finish.js';
import {
  type Alternatives,
  type Found,
  type Keys,
  merge,
  type Pending,
  report,
  type Rule,
} from './found.js';

/**
 * Adds what is wrong with a value that fits no option of a union: the issues of the option that was
 * meant, or else one about the union itself. What the other options say goes along with the first.
 */
export function reportOptions(
  found: Found,
  received: unknown,
  rule: Rule,
  at: string,
  options: readonly Found[],
): Found {
  const failing = options.filter((issues) => issues !== undefined);
  const meant = meantOption(failing);
  const told = meant ?? report(undefined, received, rule, at);
  const [first] = told;
  const others = failing.filter((issues) => issues !== meant);
  if (first !== undefined && others.length > 0) {
    first.alternatives ??= alternativesTo(first, others);
  }
  return merge(found, told);
}

/** What other options say has no alternatives of its own: of unions inside of unions there would be no end. */
function alternativesTo(issue: Pending, options: readonly (readonly Pending[])[]): Alternatives {
  const above = levelOf(issue);
  return {
    options,
    issues: (path, message) => {
      const place = path.slice(0, path.length - above);
      return options.map((found) =>
        found.map((pending) => issueOf(inside(place, pending), message)),
      );
    },
  };
}

/** An issue as told from the root on, where null says nothing of a property that may be left out. */
function inside(place: readonly (string | number)[], { rule, keys, ...issue }: Pending): Pending {
  const from = place.reduceRight<Keys | undefined>((rest, key) => ({ key, rest }), keys);
  return { ...issue, rule: { ...rule, needed: true }, keys: from, alternatives: undefined };
}

/**
 * The option whose type and tag the value has; of several, or where no tag is right, the one that the
 * value agrees with to the greatest depth. Undefined where that is more than one.
 */
function meantOption(options: readonly Pending[][]): Pending[] | undefined {
  const ofType = options.filter((issues) => !issues.some(isOfOtherType));
  const tagged = ofType.filter((issues) => !issues.some(hasOtherTag));
  const candidates = tagged.length > 0 ? tagged : ofType;
  return candidates.length > 1 ? deepest(candidates) : candidates[0];
}

function isOfOtherType({ rule, keys, received }: Pending): boolean {
  const { keyword, expected } = rule;
  if (keys !== undefined) return false;
  if (keyword === 'type' || keyword === 'false') return true;
  // A choice among texts is for texts.
  if (keyword === 'const') return typeof expected !== typeof received;
  return keyword === 'enum' && Array.isArray(expected)
    ? expected.every((value) => typeof value !== typeof received)
    : false;
}

function hasOtherTag({ rule, keys }: Pending): boolean {
  return keys?.rest === undefined && (rule.keyword === 'const' || rule.keyword === 'enum');
}

function deepest(options: readonly Pending[][]): Pending[] | undefined {
  let most = 0;
  let meant: Pending[] | undefined;
  for (const issues of options) {
    const depth = issues.reduce((least, issue) => Math.min(least, depthOf(issue)), Infinity);
    if (depth === most) meant = undefined;
    if (depth <= most) continue;
    most = depth;
    meant = issues;
  }
  return meant;
}

/** How deep a value agrees; a property that should not be there is no agreement. */
function depthOf(issue: Pending): number {
  const level = levelOf(issue);
  return /^(?:additional|unevaluated)Properties$|^false$/.test(issue.rule.keyword)
    ? level - 1
    : level;
}

function levelOf({ keys }: Pending): number {
  let level = 0;
  for (let step = keys; step !== undefined; step = step.rest) level += 1;
  return level;
}
