import { decodePunycode, encodePunycode } from './punycode.js';

/** Whether a text is the name of a host in any script: RFC 5890 to 5893. */
export function isInternationalHostname(text: string): boolean {
  return areLabels(text.split(/[.\u3002\uFF0E\uFF61]/));
}

/** Whether names in Punycode stand for what they may stand for; all other labels are ASCII. */
export function areAsciiLabels(text: string): boolean {
  return !/xn--/i.test(text) || areLabels(text.split('.'));
}

function areLabels(labels: readonly string[]): boolean {
  const plain = labels.map(unicodeLabel);
  if (!plain.every((label) => label !== undefined)) return false;
  const encoded = plain.map((label) => (isAscii(label) ? label : `xn--${encodePunycode(label)}`));
  if (encoded.some(({ length }) => length > 63) || encoded.join('.').length > 253) return false;
  return !plain.some((label) => rightToLeft.test(label)) || plain.every(keepsDirection);
}

/** A label as people read it; nothing where it may not be one. */
function unicodeLabel(label: string): string | undefined {
  if (!/^xn--/i.test(label)) return isLabel(label) ? label : undefined;
  const code = label.slice(4).toLowerCase();
  const decoded = decodePunycode(code);
  if (decoded === undefined || isAscii(decoded) || encodePunycode(decoded) !== code)
    return undefined;
  return isLabel(decoded) ? decoded : undefined;
}

function isLabel(label: string): boolean {
  if (label === '' || /^-|-$|^..--|^\p{M}/u.test(label)) return false;
  if (isAscii(label)) return /^[a-z0-9-]+$/i.test(label);
  const points = [...label];
  return (
    label === label.normalize('NFC') && points.every((_, index) => isAllowed(points, index, label))
  );
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** RFC 5892: the property of a character, computed as written there. */
function isAllowed(points: readonly string[], index: number, label: string): boolean {
  const point = points[index] ?? '';
  if (/[\u00DF\u03C2\u06FD\u06FE\u0F0B\u3007]/.test(point)) return true;
  if (/\u302E|\u302F|[\u0640\u07FA\u3031-\u3035\u303B]/.test(point)) return false;
  const context = allowedInContext(point, points[index - 1] ?? '', points[index + 1] ?? '', label);
  if (context !== undefined) return context;
  if (/[a-z0-9-]/.test(point)) return true;
  return (
    /[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]/u.test(point) &&
    !/[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Noncharacter_Code_Point}]/u.test(point) &&
    !/[\u20D0-\u20FF\u{1D100}-\u{1D24F}\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]/u.test(point) &&
    point.normalize('NFKC').toLowerCase().normalize('NFKC') === point
  );
}

/** RFC 5892, appendix A; nothing for characters that need no context. */
function allowedInContext(
  point: string,
  before: string,
  after: string,
  label: string,
): boolean | undefined {
  switch (point) {
    case '\u00B7':
      return before === 'l' && after === 'l';
    case '\u0375':
      return /\p{Script=Greek}/u.test(after);
    case '\u05F3':
    case '\u05F4':
      return /\p{Script=Hebrew}/u.test(before);
    case '\u30FB':
      return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label);
    case '\u200D':
      return virama.test(before);
    case '\u200C':
      // Each one must pass, so those that do are taken away until none is left.
      return virama.test(before) || !joined(label).includes(point);
  }
  if (/[\u0660-\u0669]/.test(point)) return !/[\u06F0-\u06F9]/.test(label);
  if (/[\u06F0-\u06F9]/.test(point)) return !/[\u0660-\u0669]/.test(label);
  return undefined;
}

/** The label without the joiners that stand between letters that would join, or behind a virama. */
function joined(label: string): string {
  return label.replace(betweenJoining, '').replace(behindVirama, '');
}

const viramas =
  '\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D3B\\u0D3C\\u0D4D\\u0DCA\\u0E3A\\u0EBA\\u0F84' +
  '\\u1039\\u103A\\u1714\\u1715\\u1734\\u17D2\\u1A60\\u1B44\\u1BAA\\u1BAB\\u1BF2\\u1BF3\\u2D7F\\uA806\\uA82C\\uA8C4' +
  '\\uA953\\uA9C0\\uAAF6\\uABED\\u{10A3F}\\u{11046}\\u{11070}\\u{1107F}\\u{110B9}\\u{11133}\\u{11134}\\u{111C0}' +
  '\\u{11235}\\u{112EA}\\u{1134D}\\u{11442}\\u{114C2}\\u{115BF}\\u{1163F}\\u{116B6}\\u{1172B}\\u{11839}' +
  '\\u{1193D}\\u{1193E}\\u{119E0}\\u{11A34}\\u{11A47}\\u{11A99}\\u{11C3F}\\u{11D44}\\u{11D45}\\u{11D97}';
const virama = new RegExp(`[${viramas}]`, 'u');
const behindVirama = new RegExp(`(?<=[${viramas}])\\u200C`, 'gu');

// Unicode's joining types are not among the properties of regular expressions: scripts stand for them.
const joiningScripts =
  'Arabic|Syriac|Mongolian|Nko|Phags_Pa|Mandaic|Manichaean|Hanifi_Rohingya|Sogdian|Adlam';
const letter = `(?:(?=\\p{L})(?:${joiningScripts
  .split('|')
  .map((script) => `\\p{Script=${script}}`)
  .join('|')}))`;
const joinsBackwardsOnly =
  '[\\u0622-\\u0625\\u0627\\u0629\\u062F-\\u0632\\u0648\\u0671-\\u0673\\u0675-\\u0677\\u0688-\\u0699' +
  '\\u06C0\\u06C3-\\u06CB\\u06CD\\u06CF\\u06D2\\u06D3\\u06D5\\u06EE\\u06EF\\u0710\\u0715-\\u0719\\u071E' +
  '\\u0728\\u072A\\u072C\\u072F]';
const joinsNowhere = '[\\u0621\\u0674]';
const marks = '[\\p{Mn}\\p{Me}]*';
const betweenJoining = new RegExp(
  `(?<=(?!${joinsBackwardsOnly}|${joinsNowhere})${letter}${marks})\\u200C(?=${marks}(?!${joinsNowhere})${letter})`,
  'gu',
);

const rightToLeftScripts =
  'Hebrew|Arabic|Syriac|Thaana|Nko|Samaritan|Mandaic|Adlam|Hanifi_Rohingya|Manichaean|Sogdian';
const strong = rightToLeftScripts
  .split('|')
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const arabicDigits = '\\u0660-\\u0669\\u066B\\u066C\\u06DD';
const europeanDigits = '0-9\\u06F0-\\u06F9';
const rightToLeft = new RegExp(
  `(?![${europeanDigits}\\p{Mn}\\p{Me}])[${strong}${arabicDigits}]`,
  'u',
);
const startsRightToLeft = new RegExp(
  `^(?![${europeanDigits}${arabicDigits}\\p{Mn}\\p{Me}])[${strong}]`,
  'u',
);
const leftToRight = new RegExp(
  `(?![${strong}${arabicDigits}${europeanDigits}])[\\p{L}\\p{Mc}\\p{Nd}]`,
  'u',
);
const endsRightToLeft = new RegExp(
  `[${strong}${arabicDigits}${europeanDigits}][\\p{Mn}\\p{Me}]*$`,
  'u',
);
const endsLeftToRight = new RegExp(`[\\p{L}\\p{Mc}\\p{Nd}][\\p{Mn}\\p{Me}]*$`, 'u');

/** RFC 5893, section 2: in a name with letters that run to the left, each label runs one way. */
function keepsDirection(label: string): boolean {
  if (startsRightToLeft.test(label)) {
    const bothDigits =
      new RegExp(`[${arabicDigits}]`).test(label) && new RegExp(`[${europeanDigits}]`).test(label);
    return !leftToRight.test(label) && endsRightToLeft.test(label) && !bothDigits;
  }
  return /^\p{L}/u.test(label) && !rightToLeft.test(label) && endsLeftToRight.test(label);
}
