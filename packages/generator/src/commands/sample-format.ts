import type { SampleFormat } from './sample-request.js';

/** How values become text: what stands before all of them, for each, and after. */
export interface SampleText {
  readonly start: string;
  readonly item: (value: unknown, index: number) => string;
  readonly end: string;
}

/** How a list of values is written, or one value that is no list. */
export async function sampleText(format: SampleFormat, isList: boolean): Promise<SampleText> {
  switch (format) {
    case 'json':
      return isList
        ? {
            start: '[',
            item: (value, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(value)}`,
            end: '\n]\n',
          }
        : { start: '', item: (value) => JSON.stringify(value, null, 2), end: '\n' };
    case 'ndjson':
      return { start: '', item: (value) => `${JSON.stringify(value)}\n`, end: '' };
    case 'yaml': {
      const { stringify } = await import('yaml');
      // Readers of YAML 1.1 take more texts for something else: these are quoted too.
      const olderToo = { schema: 'yaml-1.1' } as const;
      const head = isList ? '---\n' : '';
      return { start: '', item: (value) => `${head}${stringify(value, olderToo)}`, end: '' };
    }
  }
}
