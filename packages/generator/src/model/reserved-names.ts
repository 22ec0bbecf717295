/** Names in PascalCase that mean something else in TypeScript, in JavaScript or in generated code. */
const reserved: ReadonlySet<string> = new Set(
  `AggregateError Array ArrayBuffer Atomics Awaited BigInt Boolean Buffer Capitalize
  ConstructorParameters DataView Date Error EvalError Event EventTarget Exclude Extract
  Function Infinity InstanceType Int16Array Int32Array Int8Array Intl Iterable Iterator JSON
  Lowercase Map Math NaN NonNullable Number Object Omit OmitThisParameter Parameters Partial
  Pick Promise PromiseLike PropertyKey Proxy RangeError Readonly ReadonlyArray ReadonlyMap
  ReadonlySet Record ReferenceError Reflect RegExp Required Request Response ReturnType Set
  String Symbol SyntaxError TypeError URIError URL Uint16Array Uint32Array Uint8Array
  Uncapitalize Uppercase WeakMap WeakRef WeakSet
  Issue JsonValue Unrecognized ValidationError`.split(/\s+/),
);

/** Whether a type of this name would hide a global or a name that generated code needs. */
export function isReservedName(name: string): boolean {
  return reserved.has(name);
}
