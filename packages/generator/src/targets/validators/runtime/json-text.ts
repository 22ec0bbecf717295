/** Whether a text is JSON. */
export function isJsonText(text: string): boolean {
  return jsonErrorAt(text) === -1;
}

/**
 * Where a text stops being JSON, or -1 when it is JSON. Reads it once without building anything,
 * so that checking JSON text inside of JSON allocates nothing.
 */
export function jsonErrorAt(text: string): number {
  // One bit for each open bracket, 1 for an object; 30 levels fit into a small integer.
  let open = 0;
  let depth = 0;
  let index = skipSpace(text, 0);
  for (;;) {
    // A value begins here.
    const unit = text.charCodeAt(index);
    if (unit === 0x7b || unit === 0x5b) {
      if (depth === 30) return deepErrorAt(text);
      const isObject = unit === 0x7b;
      index = skipSpace(text, index + 1);
      if (text.charCodeAt(index) !== (isObject ? 0x7d : 0x5d)) {
        open = (open << 1) | (isObject ? 1 : 0);
        depth += 1;
        if (isObject) {
          index = skipKey(text, index);
          if (index < 0) return ~index;
        }
        continue;
      }
      index += 1;
    } else {
      index = skipScalar(text, index, unit);
      if (index < 0) return ~index;
    }
    // A value has ended: brackets close, or a comma goes on.
    for (;;) {
      index = skipSpace(text, index);
      if (depth === 0) return index === text.length ? -1 : index;
      const next = text.charCodeAt(index);
      const isObject = (open & 1) === 1;
      if (next === 0x2c) {
        index = skipSpace(text, index + 1);
        if (isObject) {
          index = skipKey(text, index);
          if (index < 0) return ~index;
        }
        break;
      }
      if (next !== (isObject ? 0x7d : 0x5d)) return index;
      open >>= 1;
      depth -= 1;
      index += 1;
    }
  }
}

/** The end of a scalar, or `~place` where it goes wrong. */
function skipScalar(text: string, index: number, unit: number): number {
  if (unit === 0x22) return skipString(text, index);
  if (unit === 0x74) return skipWord(text, index, 'true');
  if (unit === 0x66) return skipWord(text, index, 'false');
  if (unit === 0x6e) return skipWord(text, index, 'null');
  return skipNumber(text, index);
}

function skipWord(text: string, index: number, word: string): number {
  return text.startsWith(word, index) ? index + word.length : ~index;
}

/** The beginning of the value after a key and its colon. */
function skipKey(text: string, start: number): number {
  if (text.charCodeAt(start) !== 0x22) return ~start;
  const end = skipString(text, start);
  if (end < 0) return end;
  const colon = skipSpace(text, end);
  return text.charCodeAt(colon) === 0x3a ? skipSpace(text, colon + 1) : ~colon;
}

function skipString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22) return index + 1;
    if (unit < 0x20) return ~index;
    if (unit === 0x5c) {
      index += 1;
      const escaped = text.charCodeAt(index);
      if (escaped === 0x75) {
        for (let digit = 1; digit <= 4; digit += 1) {
          if (!isHexDigit(text.charCodeAt(index + digit))) return ~(index + digit);
        }
        index += 4;
      } else if (!isEscape(escaped)) {
        return ~index;
      }
    }
  }
  return ~text.length;
}

function isHexDigit(unit: number): boolean {
  return isDigit(unit) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x66);
}

/** One of `"`, `\`, `/`, `b`, `f`, `n`, `r`, `t`. */
function isEscape(unit: number): boolean {
  switch (unit) {
    case 0x22:
    case 0x5c:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return true;
    default:
      return false;
  }
}

function skipNumber(text: string, start: number): number {
  let index = text.charCodeAt(start) === 0x2d ? start + 1 : start;
  if (text.charCodeAt(index) === 0x30) {
    index += 1;
  } else {
    const end = skipDigits(text, index);
    if (end === index) return ~index;
    index = end;
  }
  if (text.charCodeAt(index) === 0x2e) {
    const end = skipDigits(text, index + 1);
    if (end === index + 1) return ~end;
    index = end;
  }
  if ((text.charCodeAt(index) | 0x20) === 0x65) {
    index += 1;
    const sign = text.charCodeAt(index);
    if (sign === 0x2b || sign === 0x2d) index += 1;
    const end = skipDigits(text, index);
    if (end === index) return ~index;
    index = end;
  }
  return index;
}

function skipDigits(text: string, start: number): number {
  let index = start;
  while (isDigit(text.charCodeAt(index))) index += 1;
  return index;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function skipSpace(text: string, start: number): number {
  let index = start;
  for (;;) {
    const unit = text.charCodeAt(index);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return index;
    index += 1;
  }
}

/** Very deep text is rare: there the built-in parser decides, and the place is the whole text. */
function deepErrorAt(text: string): number {
  try {
    JSON.parse(text);
    return -1;
  } catch {
    return text.length;
  }
}
