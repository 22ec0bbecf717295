import { ourJudges } from './conformance-ours.js';
import { peerJudges } from './conformance-peers.js';
import { explained } from './fuzz-known.js';
import { type Difference, fuzz, type FuzzResult } from './fuzz-run.js';

/** What came of a run, and what of it nobody has looked into. */
export interface Findings extends FuzzResult {
  readonly unexplained: readonly Difference[];
}

/** Asks our interpreter, our emitted validators and three others about random schemas and values. */
export async function fuzzAll(
  pairs: number,
  seed: number,
  onProgress?: (pairs: number) => void,
): Promise<Findings> {
  const [interpreter, ...emitted] = await ourJudges();
  if (interpreter === undefined) throw new Error('there is no interpreter');
  const peers = peerJudges.filter(({ name }) => ['ajv', 'schemasafe', 'hyperjump'].includes(name));
  const others = [...emitted, ...peers];
  const result = await fuzz({
    pairs,
    seed,
    interpreter,
    others,
    ...(onProgress && { onProgress }),
  });
  const unexplained = result.differences.filter((each) => explained(each) === undefined);
  return { ...result, unexplained };
}
