import type { Outcome } from './figures.js';
import { startFresh } from './starts.js';

/** Bytes that `isExecution` allocates for a valid document without JSON text. */
export function heap(): Outcome {
  // A young generation as large as all that could be allocated: no collection hides anything.
  const flags = ['--expose-gc', '--max-semi-space-size=256', '--min-semi-space-size=256'];
  const found = startFresh('heap-worker', null, flags) as { small: number; large: number };
  const reached = Math.max(found.small, found.large);
  return {
    part: 'heap',
    tables: [
      {
        title: 'Heap allocated by isExecution, full schema, valid, without JSON text',
        notes: ['Bytes a call over 100,000 calls, once compiled.'],
        columns: ['', 'bytes a call'],
        rows: [
          ['small', { value: found.small, unit: 'bytes' }],
          ['large', { value: found.large, unit: 'bytes' }],
        ],
      },
    ],
    targets: [
      {
        work: 'heap allocated by isExecution',
        direction: 'at most',
        wanted: 0,
        reached,
        unit: 'bytes',
      },
    ],
    skipped: [],
  };
}
