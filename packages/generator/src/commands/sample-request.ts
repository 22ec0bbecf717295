import { dataLanguage } from '../read/data.js';
import type { Arguments } from './terminal.js';

/** How the values of a sample are written. */
export type SampleFormat = 'json' | 'ndjson' | 'yaml';

/** What values are asked for, and where they go. */
export interface SampleRequest {
  readonly kind: 'valid' | 'boundary' | 'invalid';
  readonly shape: 'minimal' | 'typical' | 'maximal';
  /** How many; one value, which is no list, where nothing is said. */
  readonly count?: number;
  readonly seed: number | string;
  readonly format: SampleFormat;
  /** The file as it was named; absent for stdout. */
  readonly out?: string;
}

const kinds = ['minimal', 'maximal', 'boundary', 'invalid'] as const;

/** Reads what the options ask for; a text says why they make no sense. */
export function sampleRequest({ flags, values }: Arguments): SampleRequest | string {
  const last = (name: string): string | undefined => values.get(name)?.at(-1);
  const [kind, other] = kinds.filter((name) => flags.has(name));
  if (other !== undefined) return `"--${kind}" and "--${other}" exclude one another.`;
  const count = last('count');
  if (count !== undefined && !(/^\d+$/.test(count) && Number.isSafeInteger(Number(count))))
    return `"--count" takes a whole number, like 1000; got ${JSON.stringify(count)}.`;
  const out = last('out');
  const seed = last('seed') ?? '0';
  return {
    kind: kind === 'invalid' || kind === 'boundary' ? kind : 'valid',
    shape: kind === 'minimal' || kind === 'maximal' ? kind : 'typical',
    ...(count !== undefined && { count: Number(count) }),
    seed: /^-?\d+$/.test(seed) && Number.isSafeInteger(Number(seed)) ? Number(seed) : seed,
    format: (last('format') as SampleFormat | undefined) ?? formatOf(out),
    ...(out !== undefined && { out }),
  };
}

function formatOf(out = ''): SampleFormat {
  const language = dataLanguage(out);
  return language === 'lines' ? 'ndjson' : language;
}
