import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shared } from './places.js';

/** What the validators of one table are timed on. */
export interface Documents {
  readonly small: unknown;
  readonly large: unknown;
  readonly mixed: readonly unknown[];
  readonly invalid: unknown;
}

const plain = join(shared, 'validator-limit');

/** The files of table one. */
export const plainFiles = {
  schema: join(plain, 'schema.json'),
  documents: join(plain, 'documents.json'),
  limit: join(plain, 'limit.mjs'),
} as const;

/** The documents of table one. */
export function plainDocuments(): Documents {
  return JSON.parse(readFileSync(plainFiles.documents, 'utf8')) as Documents;
}

const name =
  'projects/stackyard-prod/locations/us-central1/workflows/order-fulfillment/executions/0f3b77aa-91c2-4e0f-8a51-1c1c0d2b9e11';

const small = {
  argument: '{"firstName":"Ada"}',
  createTime: '2024-05-02T15:01:23.045123456Z',
  name,
  startTime: '2024-05-02T15:01:23.045123456Z',
  state: 'ACTIVE',
  workflowRevisionId: '000001-a4d',
};

function times<Item>(count: number, item: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => item(index));
}

const large = {
  argument: JSON.stringify({ firstName: 'Ada', numbers: times(60, (index) => index) }),
  callLogLevel: 'LOG_ERRORS_ONLY',
  createTime: '2024-05-02T15:01:23.045123456Z',
  disableConcurrencyQuotaOverflowBuffering: true,
  duration: '12.345678901s',
  endTime: '2024-05-02T15:01:35.390802357Z',
  error: {
    context: 'RuntimeError: "out of stock" in step "reserve_stock", routine "main", line: 20',
    payload: JSON.stringify({ message: 'out of stock', tags: ['RuntimeError'] }),
    stackTrace: {
      elements: times(20, (index) => ({
        position: {
          column: `${index + 5}`,
          length: `${index * 7 + 100}`,
          line: `${index * 13 + 20}`,
        },
        routine: index % 3 === 0 ? 'main' : `subworkflow_${index}`,
        step: `call_api_${index}`,
      })),
    },
  },
  executionHistoryLevel: 'EXECUTION_HISTORY_BASIC',
  labels: Object.fromEntries(times(10, (index) => [`label-${index}`, `value_${index}`])),
  name,
  startTime: '2024-05-02T15:01:23.145123456Z',
  state: 'FAILED',
  status: { currentSteps: times(20, (index) => ({ routine: 'main', step: `step_${index}` })) },
  workflowRevisionId: '000017-9be',
};

/** Drops some members and turns the order around others: no two of the documents look alike. */
function variant(index: number): unknown {
  const entries = Object.entries(large).filter((_, place) => (index * 7 + place * 5) % 11 > 3);
  const turn = index % entries.length;
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)]);
}

/** Six faults, the first after most of the work. */
const invalid = {
  ...large,
  labels: { ...large.labels, Team: 'x', team: 'Checkout' },
  startTime: '2024-02-30T15:01:23Z',
  state: 'failed',
  status: { currentSteps: [{ routine: 'main', step: 7 }] },
  workflowRevisionId: 17,
};

/** The documents of table two, for the full schema: as JSON text, so that they come fresh from `JSON.parse`. */
export function fullDocuments(): Documents {
  const mixed = times(64, variant);
  return JSON.parse(JSON.stringify({ small, large, mixed, invalid })) as Documents;
}

/** The strings of a document that hold JSON text by the full schema. */
export function jsonTexts(document: unknown): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      const holds = key === 'argument' || key === 'result' || key === 'payload';
      if (holds && typeof item === 'string') found.push(item);
      else visit(item);
    }
  };
  visit(document);
  return found;
}
