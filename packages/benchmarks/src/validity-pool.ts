import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Answer, without } from './validity-ask.js';
import type { Job } from './validity-worker.js';

/** How a pool is used. */
export interface PoolOptions {
  readonly workers: number;
  /** How long one schema may take, in milliseconds. */
  readonly limit: number;
  readonly onAnswer?: (done: number) => void;
}

/** Has all jobs done by processes of their own; one that takes too long is ended. Answers come in the order of the jobs. */
export async function askAll(
  jobs: readonly Job[],
  { workers, limit, onAnswer }: PoolOptions,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const open = jobs.map((job, index) => [job, index] as const).reverse();
  let done = 0;
  const work = async (): Promise<void> => {
    let worker: ChildProcess | undefined;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      worker ??= await startWorker();
      const [job, index] = next;
      const answer = await askOne(worker, job, limit);
      answers[index] = answer;
      if (answer.ending === 'timeout') worker = undefined;
      done += 1;
      onAnswer?.(done);
    }
    worker?.kill();
  };
  await Promise.all(Array.from({ length: workers }, work));
  return answers;
}

async function startWorker(): Promise<ChildProcess> {
  const worker = fork(fileURLToPath(new URL('./validity-worker.js', import.meta.url)), {
    execArgv: ['--max-old-space-size=4096'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('exit', () => reject(new Error('a worker did not start')));
  });
  worker.removeAllListeners('exit');
  return worker;
}

function askOne(worker: ChildProcess, job: Job, limit: number): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      worker.kill('SIGKILL');
      end(without('timeout', `more than ${limit / 1000} seconds`));
    }, limit);
    worker.once('message', (answer) => end(answer as Answer));
    worker.once('exit', () => end(without('timeout', 'the process ended')));
    worker.send(job);
  });
}
