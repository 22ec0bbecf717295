// Runs in a process of its own, which may be ended from outside where a schema takes too long.
import { join } from 'node:path';
import { loadInside, makeModuleFolder } from './inside.js';
import { type Answer, ask, without } from './validity-ask.js';
import { type Maker, makerOf } from './validity-peers.js';
import type { Subject } from './validity-subjects.js';

/** One schema to be asked about; of ours where no peer is named. */
export interface Job {
  readonly subject: Subject;
  readonly seeds: number;
  readonly peer?: string;
}

const folder = makeModuleFolder();
const inside = await loadInside(folder);
let count = 0;

async function answer({ subject, seeds, peer }: Job): Promise<Answer> {
  count += 1;
  let maker: Maker | undefined;
  try {
    maker = peer === undefined ? undefined : await makerOf(peer);
    return await ask(inside, subject, seeds, join(folder, String(count), 'own'), maker);
  } catch (error) {
    return without(
      'failed',
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }
}

process.on('message', (job: Job) => {
  void answer(job).then((found) => process.send?.(found));
});
process.send?.('ready');
