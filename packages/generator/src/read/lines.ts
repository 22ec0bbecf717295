/** A line of a stream and its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines of a stream of text, a few at a time; only \n ends one, since JSON may hold the others. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<readonly Line[]> {
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    if (parts.length === 0) continue;
    yield parts.map((text): Line => {
      number += 1;
      return { text, number };
    });
  }
  if (rest !== '') yield [{ text: rest, number: number + 1 }];
}
