/** Whether a text is JSON. */
export function isJsonText(text: string): boolean {
  return jsonErrorAt(text) === -1;
}

/**
 * Where a text stops being JSON, or -1 when it is JSON. Reads it once without building anything,
 * so that checking JSON text inside of JSON allocates nothing and is faster than parsing it.
 */
export function jsonErrorAt(text: string): number {
  const { length } = text;
  // One bit for each open bracket, 1 for an object; 30 levels fit into a small integer.
  let open = 0;
  let depth = 0;
  let index = 0;
  for (;;) {
    // A value begins here.
    let unit = unitAt(text, index);
    if (unit <= 0x20) {
      const start = skipSpace(text, index);
      if (start === index) return index;
      index = start;
      continue;
    }
    if (unit === 0x22) {
      index = skipString(text, index);
    } else if (unit === 0x7b || unit === 0x5b) {
      if (depth === 30) return deepErrorAt(text);
      const isObject = unit === 0x7b;
      index = skipSpace(text, index + 1);
      if (unitAt(text, index) !== (isObject ? 0x7d : 0x5d)) {
        open = (open << 1) | (isObject ? 1 : 0);
        depth += 1;
        if (!isObject) continue;
        index = skipKey(text, index);
        if (index < 0) return ~index;
        continue;
      }
      index += 1;
    } else if (unit >= 0x31 && unit <= 0x39) {
      // Most numbers are whole and positive: they are read in place.
      const start = index;
      while (isDigit(unit)) unit = unitAt(text, (index += 1));
      if (unit === 0x2e || (unit | 0x20) === 0x65) index = skipNumber(text, start);
      else if (unit === 0x2c && (open & 1) === 0 && depth > 0) {
        index += 1;
        continue;
      }
    } else if (unit === 0x30 || unit === 0x2d) {
      index = skipNumber(text, index);
    } else {
      const word = unit === 0x74 ? 'true' : unit === 0x66 ? 'false' : 'null';
      index = text.startsWith(word, index) ? index + word.length : ~index;
    }
    if (index < 0) return ~index;
    // A value has ended: brackets close, or a comma goes on.
    for (;;) {
      unit = unitAt(text, index);
      if (unit <= 0x20) {
        index = skipSpace(text, index);
        unit = unitAt(text, index);
      }
      if (depth === 0) return index === length ? -1 : index;
      const isObject = (open & 1) === 1;
      if (unit === 0x2c) {
        index += 1;
        if (!isObject) break;
        index = skipKey(text, skipSpace(text, index));
        if (index < 0) return ~index;
        break;
      }
      if (unit !== (isObject ? 0x7d : 0x5d)) return index;
      open >>= 1;
      depth -= 1;
      index += 1;
    }
  }
}

/** The unit at a place, or 0 past the end: engines read past the end of a text slowly, from then on. */
function unitAt(text: string, index: number): number {
  return index < text.length ? text.charCodeAt(index) : 0;
}

/** The place after a key and its colon, or `~place` where it goes wrong. */
function skipKey(text: string, start: number): number {
  if (unitAt(text, start) !== 0x22) return ~start;
  const end = skipString(text, start);
  if (end < 0) return end;
  const colon = skipSpace(text, end);
  return unitAt(text, colon) === 0x3a ? colon + 1 : ~colon;
}

/** The place after a string, or `~place` where it goes wrong. */
function skipString(text: string, start: number): number {
  const { length } = text;
  let index = start + 1;
  while (index < length) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22) return index + 1;
    if (unit < 0x20) return ~index;
    index += 1;
    if (unit === 0x5c) {
      const escaped = unitAt(text, index);
      if (escaped === 0x75) {
        for (let digit = 1; digit <= 4; digit += 1) {
          if (!isHexDigit(unitAt(text, index + digit))) return ~(index + digit);
        }
        index += 4;
      } else if (!isEscape(escaped)) {
        return ~index;
      }
      index += 1;
    }
  }
  return ~length;
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

/** The place after a number, or `~place` where it goes wrong; each unit is read once. */
function skipNumber(text: string, start: number): number {
  let index = start;
  let unit = unitAt(text, index);
  if (unit === 0x2d) unit = unitAt(text, (index += 1));
  if (unit === 0x30) {
    unit = unitAt(text, (index += 1));
  } else {
    if (!isDigit(unit)) return ~index;
    while (isDigit(unit)) unit = unitAt(text, (index += 1));
  }
  if (unit === 0x2e) {
    unit = unitAt(text, (index += 1));
    if (!isDigit(unit)) return ~index;
    while (isDigit(unit)) unit = unitAt(text, (index += 1));
  }
  if ((unit | 0x20) === 0x65) {
    unit = unitAt(text, (index += 1));
    if (unit === 0x2b || unit === 0x2d) unit = unitAt(text, (index += 1));
    if (!isDigit(unit)) return ~index;
    while (isDigit(unit)) unit = unitAt(text, (index += 1));
  }
  return index;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function skipSpace(text: string, start: number): number {
  const { length } = text;
  let index = start;
  while (index < length && isSpace(text.charCodeAt(index))) index += 1;
  return index;
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 && (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09);
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
