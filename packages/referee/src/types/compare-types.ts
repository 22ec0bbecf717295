import type ts from 'typescript';
import type { Difference } from '../report.js';
import {
  indexType,
  itemType,
  readProperty,
  splitUnion,
  tupleItems,
  type UnionParts,
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
    const [ours, theirs] = [splitUnion(checker, left), splitUnion(checker, right)];
    const objects = ours.objects.length > 0 && theirs.objects.length > 0;
    const [ourArray, theirArray] = [onlyOne(ours.arrays), onlyOne(theirs.arrays)];
    const arrays = ourArray !== undefined && theirArray !== undefined;
    const rest = (parts: UnionParts) => [
      ...parts.others,
      ...(arrays ? [] : parts.arrays),
      ...(objects ? [] : parts.objects),
    ];
    return [
      ...(objects ? compareObjects(left, right, at) : []),
      ...(arrays ? compareItems(ourArray, theirArray, at) : []),
      ...compareRest({ type: left, rest: rest(ours) }, { type: right, rest: rest(theirs) }, at),
    ];
  }

  function compareItems(left: ts.Type, right: ts.Type, at: string): readonly Difference[] {
    const [ourItems, theirItems] = [tupleItems(checker, left), tupleItems(checker, right)];
    if (ourItems !== undefined && ourItems.length === theirItems?.length) {
      return ourItems.flatMap((item, index) =>
        compare(item, theirItems[index] ?? right, `${at}[${index}]`),
      );
    }
    const lengths = compareLengths(checker, left, right, at);
    const [ourItem, theirItem] = [itemType(checker, left), itemType(checker, right)];
    if (ourItem === undefined || theirItem === undefined) return lengths;
    return [...lengths, ...compare(ourItem, theirItem, `${at}[]`)];
  }

  function compareObjects(left: ts.Type, right: ts.Type, at: string): readonly Difference[] {
    const met = seen.get(left) ?? new Set();
    if (met.has(right)) return [];
    seen.set(left, met.add(right));
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
      places += 1;
      const open = indexType(checker, left) !== undefined;
      return oneSided(checker, ourProperty, theirProperty, open, place);
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
    const [kind, here, there] =
      ourIndex === undefined
        ? (['stricter', 'an error here', 'allowed there'] as const)
        : (['looser', 'allowed here', 'an error there'] as const);
    return [{ at, kind, why: `an unknown property is ${here}, ${there}`, evidence }];
  }

  /** What is left of two unions once their objects and arrays have been paired. */
  function compareRest(ours: UnionRest, theirs: UnionRest, at: string): readonly Difference[] {
    const text = ({ rest }: UnionRest) => rest.map((one) => checker.typeToString(one));
    const [ourTexts, theirTexts] = [new Set(text(ours)), new Set(text(theirs))];
    const isSame =
      ourTexts.size === theirTexts.size && [...ourTexts].every((one) => theirTexts.has(one));
    if (isSame) return [];
    const forth = ours.rest.every((one) => checker.isTypeAssignableTo(one, theirs.type));
    const back = theirs.rest.every((one) => checker.isTypeAssignableTo(one, ours.type));
    if (forth && back) return [];
    return [difference(ours.type, theirs.type, at, forth, back)];
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
    return splitUnion(checker, type).objects;
  }

  function propertyNames(type: ts.Type): readonly string[] {
    return checker.getPropertiesOfType(type).map((symbol) => symbol.name);
  }

  const differences = compare(ours, theirs, '');
  return { places, differences };
}

interface UnionRest {
  readonly type: ts.Type;
  readonly rest: readonly ts.Type[];
}

function onlyOne(types: readonly ts.Type[]): ts.Type | undefined {
  return types.length === 1 ? types[0] : undefined;
}
