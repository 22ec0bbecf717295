import ts from 'typescript';

/** A property as a union of objects has it. */
export interface PropertyType {
  readonly type: ts.Type;
  readonly optional: boolean;
}

/** The members of a union, or the type itself. */
export function members(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** Whether a type is an object and no array. */
export function isPlainObject(checker: ts.TypeChecker, type: ts.Type): boolean {
  const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  const isBrandedText = (type.flags & ts.TypeFlags.StringLike) !== 0;
  return isObject && !isBrandedText && !checker.isArrayType(type) && !checker.isTupleType(type);
}

/** The type of the items of an array. */
export function itemType(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  return checker.isArrayType(type)
    ? checker.getIndexTypeOfType(type, ts.IndexKind.Number)
    : undefined;
}

/** The type of the properties that are not named. */
export function indexType(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  return members(type)
    .filter((member) => isPlainObject(checker, member))
    .map((member) => checker.getIndexTypeOfType(member, ts.IndexKind.String))
    .find((index) => index !== undefined);
}

/** The property over all members of a union: `never` in one variant and a type in another make that type. */
export function readProperty(
  checker: ts.TypeChecker,
  type: ts.Type,
  name: string,
): PropertyType | undefined {
  const variants = members(type).filter((member) => isPlainObject(checker, member));
  const found = variants.flatMap((variant) => {
    const symbol = checker.getPropertyOfType(variant, name);
    if (symbol === undefined) return [];
    const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    return [
      { type: withoutUndefined(checker, checker.getTypeOfSymbol(symbol), optional), optional },
    ];
  });
  const optional = found.length < variants.length || found.some((property) => property.optional);
  // The widest of the variants stands for all; what ties it to one of them is said once, above.
  const widest = found.find(({ type: candidate }) =>
    found.every((other) => checker.isTypeAssignableTo(other.type, candidate)),
  );
  const chosen = widest ?? found[0];
  return chosen === undefined ? undefined : { type: chosen.type, optional };
}

function withoutUndefined(checker: ts.TypeChecker, type: ts.Type, optional: boolean): ts.Type {
  // The public API strips null along with it.
  const hasNull = members(type).some((member) => (member.flags & ts.TypeFlags.Null) !== 0);
  return optional && !hasNull ? checker.getNonNullableType(type) : type;
}
