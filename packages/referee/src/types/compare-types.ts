import type ts from 'typescript';
import type { Difference } from '../report.js';
import {
  indexType,
  isPlainObject,
  itemType,
  members,
  readProperty,
  tupleItems,
} from './read-types.js';
import { compareLengths, oneSided, tied, whyStricter } from './reasons.js';

/** What a walk over two types found. */
export interface Comparison {
  /** How many places were compared. */
  readonly places: number;
  readonly differences: readonly Difference[];
}

/** Compares two types for mutual assignability, and goes down to the places where they differ. */
export function compareTypes(checker: ts.TypeChecker, ours: ts.Type, theirs: ts.Type): Comparison {
  const seen = new Map<ts.Type, Set<ts.Type>>();
  let places = 0;

  function compare(left: ts.Type, right: ts.Type, at: string): readonly Difference[] {
    places += 1;
    const forth = checker.isTypeAssignableTo(left, right);
    const back = checker.isTypeAssignableTo(right, left);
    const isObjects = objectMembers(left).length > 0 && objectMembers(right).length > 0;
    if (forth && back && !isObjects) return [];
    const [leftItem, rightItem] = [itemType(checker, left), itemType(checker, right)];
    if (leftItem !== undefined && rightItem !== undefined) {
      return compareItems(left, right, leftItem, rightItem, at);
    }
    if (leftItem === undefined && rightItem === undefined && isObjects) {
      const met = seen.get(left) ?? new Set();
      if (met.has(right)) return [];
      seen.set(left, met.add(right));
      return [...compareObjects(left, right, at), ...compareRest(left, right, at)];
    }
    return [difference(left, right, at, forth, back)];
  }

  function compareItems(
    left: ts.Type,
    right: ts.Type,
    leftItem: ts.Type,
    rightItem: ts.Type,
    at: string,
  ): readonly Difference[] {
    const [ourItems, theirItems] = [tupleItems(checker, left), tupleItems(checker, right)];
    if (ourItems !== undefined && ourItems.length === theirItems?.length) {
      return ourItems.flatMap((item, index) =>
        compare(item, theirItems[index] ?? rightItem, `${at}[${index}]`),
      );
    }
    const lengths = compareLengths(checker, left, right, at);
    return [...lengths, ...compare(leftItem, rightItem, `${at}[]`)];
  }

  function compareObjects(left: ts.Type, right: ts.Type, at: string): readonly Difference[] {
    const leftMembers = objectMembers(left);
    const names = new Set([...leftMembers, ...objectMembers(right)].flatMap(propertyNames));
    const properties = [...names].flatMap((name) => compareProperty(left, right, name, at));
    const tie: Difference[] =
      leftMembers.length > objectMembers(right).length
        ? [tied(leftMembers.length, objectMembers(right).length, at)]
        : [];
    return [...tie, ...properties, ...compareIndexes(left, right, at)];
  }

  function compareProperty(
    left: ts.Type,
    right: ts.Type,
    name: string,
    at: string,
  ): readonly Difference[] {
    const place = `${at}.${name}`;
    const ourProperty = readProperty(checker, left, name);
    const theirProperty = readProperty(checker, right, name);
    if (ourProperty === undefined || theirProperty === undefined) {
      return oneSided(checker, ourProperty, theirProperty, right, place);
    }
    const optional: Difference[] =
      ourProperty.optional === theirProperty.optional
        ? []
        : [
            {
              at: place,
              kind: ourProperty.optional ? 'looser' : 'stricter',
              why: ourProperty.optional
                ? 'optional here, required there'
                : 'required here, optional there',
              evidence: '',
            },
          ];
    return [...optional, ...compare(ourProperty.type, theirProperty.type, place)];
  }

  function compareIndexes(left: ts.Type, right: ts.Type, at: string): readonly Difference[] {
    const [ourIndex, theirIndex] = [indexType(checker, left), indexType(checker, right)];
    if (ourIndex !== undefined && theirIndex !== undefined) {
      return compare(ourIndex, theirIndex, `${at}[string]`);
    }
    if (ourIndex === undefined && theirIndex === undefined) return [];
    const evidence = checker.typeToString(ourIndex ?? theirIndex ?? left);
    return ourIndex === undefined
      ? [
          {
            at,
            kind: 'stricter',
            why: 'an unknown property is an error here, allowed there',
            evidence,
          },
        ]
      : [
          {
            at,
            kind: 'looser',
            why: 'an unknown property is allowed here, an error there',
            evidence,
          },
        ];
  }

  /** What a union holds beside its objects: null, strings, arrays. */
  function compareRest(left: ts.Type, right: ts.Type, at: string): readonly Difference[] {
    const rest = (type: ts.Type) =>
      members(type).filter((member) => !isPlainObject(checker, member));
    const text = (type: ts.Type) => rest(type).map((one) => checker.typeToString(one));
    const [ourText, theirText] = [
      [...text(left)].sort().join(' | '),
      [...text(right)].sort().join(' | '),
    ];
    if (ourText === theirText) return [];
    const [forth, back] = [
      rest(left).every((one) => checker.isTypeAssignableTo(one, right)),
      rest(right).every((one) => checker.isTypeAssignableTo(one, left)),
    ];
    if (forth && back) return [];
    return [difference(left, right, at, forth, back)];
  }

  function difference(
    left: ts.Type,
    right: ts.Type,
    at: string,
    forth: boolean,
    back: boolean,
  ): Difference {
    const evidence = `${checker.typeToString(left)} / ${checker.typeToString(right)}`;
    if (forth) return { at, kind: 'stricter', why: whyStricter(left, right), evidence };
    if (back) return { at, kind: 'looser', why: 'the other says more in the type', evidence };
    return { at, kind: 'disagreement', why: 'neither type is assignable to the other', evidence };
  }

  function objectMembers(type: ts.Type): readonly ts.Type[] {
    return members(type).filter((member) => isPlainObject(checker, member));
  }

  function propertyNames(type: ts.Type): readonly string[] {
    return checker.getPropertiesOfType(type).map((symbol) => symbol.name);
  }

  const differences = compare(ours, theirs, '');
  return { places, differences };
}
