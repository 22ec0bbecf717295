import { pathToFileURL } from 'node:url';
import { growthSubjects } from './growth-subjects.js';
import { startInput } from './starts.js';

/** What is asked of one process: a module of validators, and for which documents. */
export interface GrowthInput {
  readonly file: string;
  readonly subject: string;
  readonly sizes: readonly number[];
}

/** Nanoseconds for each byte of a document, by its size. */
export interface GrowthPoint {
  readonly bytes: number;
  readonly is: number;
  readonly valid: number;
  readonly faulty: number;
}

const { file, subject, sizes } = startInput() as GrowthInput;
const { isExecution: isValue, validateExecution: validateValue } = (await import(
  pathToFileURL(file).href
)) as {
  readonly isExecution: (value: unknown) => boolean;
  readonly validateExecution: (value: unknown) => { readonly issues?: unknown };
};
const made = growthSubjects.find(({ name }) => name === subject);
if (made === undefined) throw new Error(`no subject ${subject}`);

/** Processor time: the least of several rounds, each at least some milliseconds long. */
function nanoseconds(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < 5; round += 1) {
    const before = process.cpuUsage();
    let calls = 0;
    let passed = 0;
    do {
      work();
      calls += 1;
      const { user, system } = process.cpuUsage(before);
      passed = (user + system) * 1000;
    } while (passed < 5e6);
    least = Math.min(least, passed / calls);
  }
  return least;
}

const weight = JSON.stringify(made.make(100, false)).length / 100;
const points = sizes.map((size): GrowthPoint => {
  const parts = Math.max(2, Math.round(size / weight));
  const valid = made.make(parts, false);
  const faulty = made.make(parts, true);
  if (!isValue(valid) || isValue(faulty)) throw new Error(`${subject} is not as it should be`);
  const bytes = JSON.stringify(valid).length;
  return {
    bytes,
    is: nanoseconds(() => isValue(valid)) / bytes,
    valid: nanoseconds(() => validateValue(valid)) / bytes,
    faulty: nanoseconds(() => validateValue(faulty)) / bytes,
  };
});
process.stdout.write(JSON.stringify(points));
