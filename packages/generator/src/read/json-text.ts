/** What can be told of a JSON text without reading its values. */
export interface JsonTextFacts {
  /** Colons outside of strings: as many as keys were written. */
  readonly colons: number;
  /** Where numbers start that have more digits than JavaScript is sure to keep. */
  readonly longNumbers: readonly number[];
}

/** Goes through a text that is JSON, past its strings. */
export function factsOfJson(text: string): JsonTextFacts {
  let colons = 0;
  let digits = 0;
  const longNumbers: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isDigit(unit) || (unit === dot && digits > 0)) {
      digits += 1;
      // No number of up to 15 digits is changed by reading it.
      if (digits === 16) longNumbers.push(index - 15);
      continue;
    }
    digits = 0;
    if (unit === quote) index = endOfString(text, index) - 1;
    else if (unit === colon) colons += 1;
  }
  return { colons, longNumbers };
}

/** A value in a JSON text, and the places of what it holds, found when they are asked for. */
export interface JsonPart {
  /** Where the value starts. */
  readonly offset: number;
  /** Where its key is, with the quotes; none for an item and for the whole. */
  readonly key?: { readonly offset: number; readonly length: number };
  /** The part under a name or an index. */
  readonly child: (token: string) => JsonPart | undefined;
}

/** The whole of a text, which is JSON but for what may surround it. */
export function jsonPart(
  text: string,
  offset = skipBlank(text, 0),
  key?: JsonPart['key'],
): JsonPart {
  let children: ReadonlyMap<string, JsonPart> | undefined;
  return {
    offset,
    ...(key && { key }),
    child: (token) => {
      children ??= childrenAt(text, offset);
      return children.get(token);
    },
  };
}

/** A text is looked through once for each level that is asked for: nobody asks for all of them. */
function childrenAt(text: string, offset: number): ReadonlyMap<string, JsonPart> {
  const children = new Map<string, JsonPart>();
  const isObject = text.charCodeAt(offset) === openBrace;
  if (!isObject && text.charCodeAt(offset) !== openBracket) return children;
  let index = skipBlank(text, offset + 1);
  while (index < text.length && !isClosing(text.charCodeAt(index))) {
    if (!isObject) {
      children.set(String(children.size), jsonPart(text, index));
    } else {
      const end = endOfString(text, index);
      const written = text.slice(index, end);
      const key = { offset: index, length: end - index };
      index = skipBlank(text, skipBlank(text, end) + 1);
      // Of a key that stands twice the last one counts.
      children.set(nameOf(written), jsonPart(text, index, key));
    }
    index = skipBlank(text, endOfValue(text, index));
    if (text.charCodeAt(index) !== comma) break;
    index = skipBlank(text, index + 1);
  }
  return children;
}

function nameOf(written: string): string {
  return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case quote:
        index = endOfString(text, index) - 1;
        if (depth === 0) return index + 1;
        break;
      case openBrace:
      case openBracket:
        depth += 1;
        break;
      case closeBrace:
      case closeBracket:
        // A number or a word ends where the value around it does.
        if (depth === 0) return index;
        depth -= 1;
        if (depth === 0) return index + 1;
        break;
      case comma:
        if (depth === 0) return index;
    }
  }
  return text.length;
}

/** The end of a string, behind its closing quote. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}

function skipBlank(text: string, start: number): number {
  let index = start;
  while (index < text.length && isBlank(text.charCodeAt(index))) index += 1;
  return index;
}

const quote = 34;
const comma = 44;
const dot = 46;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isClosing(unit: number): boolean {
  return unit === closeBrace || unit === closeBracket;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xfeff;
}
