/** Colors for a terminal, or the identity. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** The colors, or none of them. */
export function createPaint(colored: boolean): Paint {
  const wrap = (open: number, close: number) => (text: string) =>
    colored
      ? text.replace(/^(?!$).*$/gm, (line) => `\u001b[${open}m${line}\u001b[${close}m`)
      : text;
  return {
    bold: wrap(1, 22),
    dim: wrap(2, 22),
    red: wrap(31, 39),
    green: wrap(32, 39),
    yellow: wrap(33, 39),
    cyan: wrap(36, 39),
  };
}
