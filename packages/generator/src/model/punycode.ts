const base = 36;
const least = 1;
const most = 26;
const skew = 38;
const damp = 700;
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** What a text in Punycode stands for (RFC 3492); nothing where it is none. */
export function decodePunycode(text: string): string | undefined {
  const end = text.lastIndexOf('-');
  const points = [...text.slice(0, Math.max(end, 0))];
  let code = 128;
  let position = 0;
  let bias = 72;
  for (let index = end + 1; index < text.length;) {
    const start = position;
    let weight = 1;
    for (let step = base; ; step += base) {
      const digit = digits.indexOf(text[index] ?? ' ');
      index += 1;
      if (digit === -1) return undefined;
      position += digit * weight;
      const threshold = thresholdAt(step, bias);
      if (digit < threshold) break;
      weight *= base - threshold;
      if (position > 0x7fff_ffff || weight > 0x7fff_ffff) return undefined;
    }
    const count = points.length + 1;
    bias = adapted(position - start, count, start === 0);
    code += Math.floor(position / count);
    position %= count;
    if (code > 0x10_ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    points.splice(position, 0, String.fromCodePoint(code));
    position += 1;
  }
  return points.join('');
}

/** A text in Punycode, without the mark in front. */
export function encodePunycode(text: string): string {
  const codes = [...text].map((point) => point.codePointAt(0) ?? 0);
  const plain = codes.filter((code) => code < 128);
  let written = plain.map((code) => String.fromCodePoint(code)).join('');
  if (written !== '') written += '-';
  let handled = plain.length;
  let code = 128;
  let delta = 0;
  let bias = 72;
  while (handled < codes.length) {
    const next = Math.min(...codes.filter((each) => each >= code));
    delta += (next - code) * (handled + 1);
    code = next;
    for (const each of codes) {
      if (each < code) delta += 1;
      if (each !== code) continue;
      written += numberText(delta, bias);
      bias = adapted(delta, handled + 1, handled === plain.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    code += 1;
  }
  return written;
}

function numberText(value: number, bias: number): string {
  let text = '';
  let rest = value;
  for (let step = base; ; step += base) {
    const threshold = thresholdAt(step, bias);
    if (rest < threshold) return text + (digits[rest] ?? '');
    text += digits[threshold + ((rest - threshold) % (base - threshold))] ?? '';
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

function thresholdAt(step: number, bias: number): number {
  return Math.min(Math.max(step - bias, least), most);
}

function adapted(delta: number, count: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? damp : 2));
  rest += Math.floor(rest / count);
  let step = 0;
  while (rest > ((base - least) * most) / 2) {
    rest = Math.floor(rest / (base - least));
    step += base;
  }
  return step + Math.floor(((base - least + 1) * rest) / (rest + skew));
}
