// Runs in a process of its own, with gc() at hand and room for all garbage: bytes that one call leaves behind.
import { isExecution } from '@trefoil/execution-validators';
import { fullDocuments } from './documents.js';

const { small, large } = fullDocuments();

/** Without its strings of JSON text: `JSON.parse` builds what it reads. */
function withoutJsonText(document: unknown): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      key === 'argument' || key === 'payload' || key === 'result' ? undefined : value,
    ),
  );
}

const calls = 100_000;

function bytesOfCalls(document: unknown): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let call = 0; call < calls; call += 1)
    if (!isExecution(document)) throw new Error('invalid');
  return process.memoryUsage().heapUsed - before;
}

/** What measuring itself allocates is taken off, by measuring nothing. */
function bytesOfNothing(): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  return process.memoryUsage().heapUsed - before;
}

function bytesPerCall(document: unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 8; turn += 1) {
    const nothing = bytesOfNothing();
    least = Math.min(least, Math.max(0, bytesOfCalls(document) - nothing));
  }
  // Below a byte in ten calls it is the compiler at work, not the calls: no object is that small.
  const bytes = least / calls;
  return bytes < 0.1 ? 0 : bytes;
}

process.stdout.write(
  JSON.stringify({
    small: bytesPerCall(withoutJsonText(small)),
    large: bytesPerCall(withoutJsonText(large)),
  }),
);
