import ts from 'typescript';
import type { Difference } from '../report.js';
import { members, type PropertyType } from './read-types.js';

/** What it means that only one side names a property; `open` where ours takes any property. */
export function oneSided(
  checker: ts.TypeChecker,
  ours: PropertyType | undefined,
  theirs: PropertyType | undefined,
  open: boolean,
  at: string,
): readonly Difference[] {
  const only = ours ?? theirs;
  if (only === undefined) return [];
  const evidence = checker.typeToString(only.type);
  const isForbidden = (only.type.flags & ts.TypeFlags.Never) !== 0;
  if (ours !== undefined) {
    const why = isForbidden ? 'forbidden here, not named there' : 'named here, not there';
    return [{ at, kind: 'stricter', why, evidence }];
  }
  if (isForbidden) return [];
  // An object that lacks what the schema declares: nothing explains that.
  return open
    ? [{ at, kind: 'looser', why: 'named there, one of many names here', evidence }]
    : [{ at, kind: 'disagreement', why: 'named there, not here', evidence }];
}

/** What it means that one side counts its items, or counts them otherwise. */
export function compareLengths(
  checker: ts.TypeChecker,
  ours: ts.Type,
  theirs: ts.Type,
  at: string,
): readonly Difference[] {
  const evidence = `${checker.typeToString(ours)} / ${checker.typeToString(theirs)}`;
  const [here, there] = [checker.isTupleType(ours), checker.isTupleType(theirs)];
  if (here && there) {
    return [{ at, kind: 'disagreement', why: 'the two count their items otherwise', evidence }];
  }
  if (here) {
    return [
      { at, kind: 'stricter', why: 'how many items there are is part of the type', evidence },
    ];
  }
  return there
    ? [{ at, kind: 'looser', why: 'the other says how many items there are', evidence }]
    : [];
}

/** What it means that one side is a union of variants. */
export function tied(ours: number, theirs: number, at: string): Difference {
  return {
    at,
    kind: 'stricter',
    why: 'which properties go together is part of the type here',
    evidence: `${ours} variants / ${theirs}`,
  };
}

/** Why the first of two types says more. */
export function whyStricter(left: ts.Type, right: ts.Type): string {
  if ((left.flags & ts.TypeFlags.Never) !== 0) return 'no value is allowed here';
  const isText = (right.flags & ts.TypeFlags.String) !== 0;
  if (isText && members(left).every((one) => (one.flags & ts.TypeFlags.StringLike) !== 0)) {
    return 'the known values are part of the type here, any string is allowed there';
  }
  return (right.flags & ts.TypeFlags.Unknown) !== 0
    ? 'the other leaves the type open'
    : 'this type says more than the other';
}
