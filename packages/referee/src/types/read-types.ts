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

/** The members of a union by what can be compared member by member. */
export interface UnionParts {
  readonly objects: readonly ts.Type[];
  readonly arrays: readonly ts.Type[];
  readonly others: readonly ts.Type[];
}

/** Sorts the members of a union. */
export function splitUnion(checker: ts.TypeChecker, type: ts.Type): UnionParts {
  const isArray = (member: ts.Type) => itemType(checker, member) !== undefined;
  const isObject = (member: ts.Type) => isPlainObject(checker, member);
  const all = members(type);
  return {
    objects: all.filter(isObject),
    arrays: all.filter(isArray),
    others: all.filter((member) => !isObject(member) && !isArray(member)),
  };
}

/** Whether a type is an object and no array. */
function isPlainObject(checker: ts.TypeChecker, type: ts.Type): boolean {
  const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  const isBrandedText = (type.flags & ts.TypeFlags.StringLike) !== 0;
  return isObject && !isBrandedText && !checker.isArrayType(type) && !checker.isTupleType(type);
}

/** The type of the items of an array or a tuple. */
export function itemType(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  if (!checker.isArrayType(type) && !checker.isTupleType(type)) return undefined;
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const isTuple = item !== undefined && checker.isTupleType(type);
  return isTuple ? withoutUndefined(checker, item) : item;
}

/** The types of the items of a tuple, one by one. */
export function tupleItems(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] | undefined {
  return isReference(type) && checker.isTupleType(type)
    ? checker.getTypeArguments(type)
    : undefined;
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type;
}

/** The type of the properties that are not named. */
export function indexType(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  return members(type)
    .filter((member) => isPlainObject(checker, member))
    .map((member) => checker.getIndexTypeOfType(member, ts.IndexKind.String))
    .find((index) => index !== undefined);
}

/** A property of an object, or of all the objects in a union taken together. */
export function readProperty(
  checker: ts.TypeChecker,
  type: ts.Type,
  name: string,
): PropertyType | undefined {
  const shared = type.isUnion() ? checker.getPropertyOfType(type, name) : undefined;
  if (shared !== undefined) return readSymbol(checker, shared);
  const variants = members(type).filter((member) => isPlainObject(checker, member));
  const found = variants.flatMap((variant) => {
    const symbol = checker.getPropertyOfType(variant, name);
    return symbol === undefined ? [] : [readSymbol(checker, symbol)];
  });
  // Not all variants have it: the widest that one has stands for all.
  const widest = found.find(({ type: candidate }) =>
    found.every((other) => checker.isTypeAssignableTo(other.type, candidate)),
  );
  const chosen = widest ?? found[0];
  if (chosen === undefined) return undefined;
  return { type: chosen.type, optional: chosen.optional || found.length < variants.length };
}

function readSymbol(checker: ts.TypeChecker, symbol: ts.Symbol): PropertyType {
  const type = checker.getTypeOfSymbol(symbol);
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  return { type: optional ? withoutUndefined(checker, type) : type, optional };
}

/** The public API strips null along with undefined, and makes an object of unknown. */
function withoutUndefined(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  const has = (flag: ts.TypeFlags) => members(type).some((member) => (member.flags & flag) !== 0);
  const isClear = has(ts.TypeFlags.Undefined) && !has(ts.TypeFlags.Null);
  return isClear ? checker.getNonNullableType(type) : type;
}
