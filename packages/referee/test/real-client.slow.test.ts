import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildExecution, buildExecutionInput } from '@trefoil/execution-fixtures';
import { validateExecution, validateExecutionInput } from '@trefoil/execution-validators';
import { describe, expect, test } from 'vitest';
import { readInstant } from '../src/instants.js';

/** What Google's client does to a document, and why we do not count it against either side. */
const knownDifferences = [
  {
    what: 'createTime, disableConcurrencyQuotaOverflowBuffering and executionHistoryLevel are dropped',
    why: 'the proto that the client carries is older than these fields',
    before: {
      createTime: '2024-05-02T15:01:23Z',
      executionHistoryLevel: 'EXECUTION_HISTORY_BASIC',
    },
    after: { labels: {} },
  },
  {
    what: 'labels are always there',
    why: 'a map field of protobuf is never absent',
    before: {},
    after: { labels: {} },
  },
  {
    what: 'a state that the client does not know is lost',
    why: 'its enums are closed: the value becomes STATE_UNSPECIFIED, which is left out as the default',
    before: { state: 'PAUSED' },
    after: { labels: {} },
  },
  {
    what: 'times are written in UTC with at least three digits after the point, durations with 0, 3, 6 or 9',
    why: 'the same instants and lengths in the form that servers write',
    before: { startTime: '2024-05-02T17:01:23+02:00', duration: '1.5s' },
    after: { startTime: '2024-05-02T15:01:23.000Z', duration: '1.500s', labels: {} },
  },
  {
    what: 'an empty list is dropped',
    why: 'a repeated field of protobuf does not tell an empty list from none',
    before: { status: { currentSteps: [] } },
    after: { status: {}, labels: {} },
  },
  {
    what: 'an int64 of "-0" becomes "0"',
    why: 'the same number',
    before: { error: { stackTrace: { elements: [{ position: { line: '-0' } }] } } },
    after: { error: { stackTrace: { elements: [{ position: { line: '0' } }] } }, labels: {} },
  },
] as const;

interface MessageType {
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
}

interface ProtoJson {
  fromProto3JSON(type: MessageType, json: unknown): object | null;
  toProto3JSON(message: object): unknown;
}

interface Protobuf {
  readonly Root: { fromJSON(json: unknown): { lookupType(name: string): MessageType } };
}

/** The message type of the client, and the JSON conversion that its REST transport uses. */
function loadClient(): { readonly type: MessageType; readonly protoJson: ProtoJson } {
  const client = createRequire(import.meta.url).resolve('@google-cloud/workflows');
  const gax = createRequire(createRequire(client).resolve('google-gax'));
  const protobuf: Protobuf = gax('protobufjs');
  const protoJson: ProtoJson = gax('proto3-json-serializer');
  const protos: unknown = JSON.parse(
    readFileSync(join(dirname(client), '../protos/protos.json'), 'utf8'),
  );
  const name = 'google.cloud.workflows.executions.v1.Execution';
  return { type: protobuf.Root.fromJSON(protos).lookupType(name), protoJson };
}

const { type, protoJson } = loadClient();

/** Over the wire and back, as the client does it. */
function roundTrip(value: unknown): unknown {
  const message = protoJson.fromProto3JSON(type, value);
  if (message === null) throw new Error('the client reads null');
  return protoJson.toProto3JSON(type.decode(type.encode(message).finish()));
}

const droppedFields = [
  'createTime',
  'disableConcurrencyQuotaOverflowBuffering',
  'executionHistoryLevel',
];

/** The document without what the client loses, with times and lengths in one form. */
function canonical(value: unknown, key = ''): unknown {
  if (typeof value === 'string' && key.endsWith('Time')) {
    const instant = readInstant(value);
    return instant === undefined ? value : `${instant.seconds}.${instant.fraction}`;
  }
  if (typeof value === 'string' && key === 'duration') {
    return value.replace(/(\.\d*?)0*s$/, '$1s').replace('.s', 's');
  }
  if (value === '-0' && ['line', 'column', 'length'].includes(key)) return '0';
  if (Array.isArray(value)) return value.map((item: unknown) => canonical(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !droppedFields.includes(name))
      .filter(([, member]: [string, unknown]) => !(Array.isArray(member) && member.length === 0))
      .map(([name, member]: [string, unknown]) => [name, canonical(member, name)]),
  );
}

describe("Google's own client", () => {
  for (const { what, why, before, after } of knownDifferences) {
    test(`known difference: ${what} (${why})`, () => {
      expect(roundTrip(before)).toEqual(after);
    });
  }

  test('known difference: a negative duration throws (the client reads none, protobuf allows it)', () => {
    expect(() => roundTrip({ duration: '-1.5s' })).toThrow(/incorrect value -1.5s/);
  });

  test('encodes 1,000 fixtures and gives back what our validators accept', () => {
    for (let seed = 0; seed < 1000; seed += 1) {
      const shape = (['typical', 'maximal', 'minimal'] as const)[seed % 3];
      const fixture = buildExecution({}, { seed, ...(shape && { shape }) });
      const returned = roundTrip(fixture);
      expect(validateExecution(returned), `seed ${seed}`).toEqual({ value: returned });
      expect(canonical(returned), `seed ${seed}`).toEqual(
        canonical({ ...fixture, labels: fixture.labels ?? {} }),
      );
    }
  });

  test('encodes 1,000 requests and gives back what our validators accept', () => {
    for (let seed = 0; seed < 1000; seed += 1) {
      const fixture = buildExecutionInput({}, { seed });
      const returned = roundTrip(fixture);
      expect(validateExecutionInput(returned), `seed ${seed}`).toEqual({ value: returned });
      expect(canonical(returned), `seed ${seed}`).toEqual(
        canonical({ ...fixture, labels: fixture.labels ?? {} }),
      );
    }
  });
});
