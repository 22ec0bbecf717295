import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buildExecutionInput } from '@trefoil/execution-fixtures/unchecked';

// node load.mjs 1000000 > requests.ndjson: as many as are read, at flat memory.
const count = Number(process.argv[2] ?? 10);

function* requests() {
  for (let seed = 0; seed < count; seed += 1) {
    yield `${JSON.stringify(buildExecutionInput({}, { seed }))}\n`;
  }
}

await pipeline(Readable.from(requests()), process.stdout);
