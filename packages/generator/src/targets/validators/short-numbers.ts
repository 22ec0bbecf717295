/** A part of a regular expression, as far as strings of digits are concerned. */
type Node =
  /** One character; bit `d` is set where the digit `d` is allowed. */
  | { readonly kind: 'one'; readonly digits: number }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly part: Node; readonly least: number; readonly most: number };

/** What is left of a pattern's source while it is read. */
interface Reader {
  readonly source: string;
  index: number;
}

/** How many digits the runtime's `isShortNumber` looks at. */
const longest = 16;

/** How many ways on are followed at once; counted repetitions inside of others have too many to be worth it. */
const most = 8;

/**
 * Whether a pattern surely matches every whole number of 1 to 16 digits that does not begin with 0,
 * as those for 64-bit integers do. Patterns that hold anything but the plainest syntax are not sure.
 */
export function matchesShortNumbers(source: string): boolean {
  if (source.length > 500 || !/^\^.*[^\\]\$$/s.test(source)) return false;
  const reader: Reader = { source: source.slice(1, -1), index: 0 };
  const pattern = readSequence(reader);
  if (pattern === undefined || reader.index < reader.source.length) return false;
  let states = new Map([['', pattern]]);
  for (let length = 1; length <= longest; length += 1) {
    const next = new Map<string, Node>();
    for (const state of states.values()) {
      for (let digit = length === 1 ? 1 : 0; digit <= 9; digit += 1) {
        const options = after(state, digit);
        if (!options.some(isNullable) || options.length > most) return false;
        if (options.some((option) => takesDigits(option, longest - length))) continue;
        next.set(JSON.stringify(options), { kind: 'choice', options });
      }
    }
    if (next.size > most) return false;
    states = next;
  }
  return true;
}

/** Whether a part matches the empty text. */
function isNullable(node: Node): boolean {
  switch (node.kind) {
    case 'one':
      return false;
    case 'sequence':
      return node.parts.every(isNullable);
    case 'choice':
      return node.options.some(isNullable);
    case 'repeat':
      return node.least === 0 || isNullable(node.part);
  }
}

/** Whether a part plainly matches anything of up to so many digits, so that there is no more to find out. */
function takesDigits(node: Node, count: number): boolean {
  switch (node.kind) {
    case 'one':
      return false;
    case 'sequence':
      return isNullable(node) && node.parts.some((part) => takesDigits(part, count));
    case 'choice':
      return node.options.some((option) => takesDigits(option, count));
    case 'repeat':
      return (
        node.part.kind === 'one' &&
        node.part.digits === 0x3ff &&
        node.least === 0 &&
        node.most >= count
      );
  }
}

/** What can be left to match after a digit: Antimirov's partial derivatives. */
function after(node: Node, digit: number): readonly Node[] {
  switch (node.kind) {
    case 'one':
      return (node.digits & (1 << digit)) === 0 ? [] : [{ kind: 'sequence', parts: [] }];
    case 'sequence': {
      const [first, ...rest] = node.parts;
      if (first === undefined) return [];
      const entered = after(first, digit).map((left) => sequence(left, rest));
      return isNullable(first)
        ? distinct([...entered, ...after(sequence(undefined, rest), digit)])
        : entered;
    }
    case 'choice':
      return distinct(node.options.flatMap((option) => after(option, digit)));
    case 'repeat': {
      if (node.most === 0) return [];
      const again: Node = { ...node, least: Math.max(0, node.least - 1), most: node.most - 1 };
      return after(node.part, digit).map((left) => sequence(left, [again]));
    }
  }
}

function sequence(first: Node | undefined, rest: readonly Node[]): Node {
  const [only, ...more] = first === undefined ? rest : [first, ...rest];
  if (only !== undefined && more.length === 0) return only;
  if (first?.kind === 'sequence') return { kind: 'sequence', parts: [...first.parts, ...rest] };
  return { kind: 'sequence', parts: first === undefined ? rest : [first, ...rest] };
}

function distinct(nodes: readonly Node[]): readonly Node[] {
  return [...new Map(nodes.map((node) => [JSON.stringify(node), node])).values()];
}

function readChoice(reader: Reader): Node | undefined {
  const options: Node[] = [];
  do {
    const option = readSequence(reader);
    if (option === undefined) return undefined;
    options.push(option);
  } while (take(reader, /\|/y) !== undefined);
  return { kind: 'choice', options };
}

function readSequence(reader: Reader): Node | undefined {
  const parts: Node[] = [];
  while (reader.index < reader.source.length && !/[|)]/.test(reader.source[reader.index] ?? '')) {
    const part = readOne(reader);
    if (part === undefined) return undefined;
    const repeat = take(reader, /\?|\*|\+|\{(\d+)(,(\d*))?\}/y);
    // A lazy quantifier would follow here; it is none of the plainest syntax.
    if (repeat !== undefined && reader.source[reader.index] === '?') return undefined;
    parts.push(repeat === undefined ? part : { kind: 'repeat', part, ...limits(repeat) });
  }
  return { kind: 'sequence', parts };
}

function limits([text, least = '0', comma, most]: readonly (string | undefined)[]): {
  readonly least: number;
  readonly most: number;
} {
  // Beyond the longest number nobody counts; `null` instead of Infinity would not survive JSON.
  const unlimited = longest + 1;
  if (text === '?') return { least: 0, most: 1 };
  if (text === '*') return { least: 0, most: unlimited };
  if (text === '+') return { least: 1, most: unlimited };
  const upper = comma === undefined ? least : most === '' ? `${unlimited}` : (most ?? '0');
  return { least: Number(least), most: Number(upper) };
}

function readOne(reader: Reader): Node | undefined {
  if (take(reader, /\((?:\?:)?(?!\?)/y) !== undefined) {
    const inner = readChoice(reader);
    return take(reader, /\)/y) === undefined ? undefined : inner;
  }
  if (take(reader, /\\d/y) !== undefined) return { kind: 'one', digits: 0x3ff };
  const plain = take(reader, /[A-Za-z0-9 "%&',:;<>=@_`~/-]|\\[-./+^$]/y)?.[0];
  if (plain !== undefined)
    return { kind: 'one', digits: /^\d$/.test(plain) ? 1 << Number(plain) : 0 };
  const list = take(reader, /\[((?:[0-9A-Za-z]-[0-9A-Za-z]|\\d|[0-9A-Za-z_])+)\]/y)?.[1];
  return list === undefined ? undefined : { kind: 'one', digits: digitsIn(list) };
}

function digitsIn(list: string): number {
  const member = new RegExp(`^[${list}]$`);
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].reduce(
    (mask, digit) => (member.test(`${digit}`) ? mask | (1 << digit) : mask),
    0,
  );
}

/** Takes what a sticky expression matches at the place of the reader. */
function take(reader: Reader, expression: RegExp): RegExpExecArray | undefined {
  expression.lastIndex = reader.index;
  const match = expression.exec(reader.source);
  if (match === null) return undefined;
  reader.index = expression.lastIndex;
  return match;
}
