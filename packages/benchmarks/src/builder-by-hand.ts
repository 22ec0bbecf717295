type Chance = () => number;

const words = ['checkout', 'orders', 'billing', 'catalog', 'refunds', 'mail'] as const;
const states = ['ACTIVE', 'QUEUED', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'UNAVAILABLE'] as const;
const levels = ['LOG_ALL_CALLS', 'LOG_ERRORS_ONLY', 'LOG_NONE'] as const;
const histories = ['EXECUTION_HISTORY_BASIC', 'EXECUTION_HISTORY_DETAILED'] as const;

/** A builder of Execution values as one writes it by hand: from a seed, the same fields, in the same variants. */
export function buildByHand(seed: number): object {
  const chance = chanceFrom(seed);
  const state = pick(chance, states);
  const created = 1_768_471_200_000 + Math.floor(chance() * 31_536_000_000);
  const started = created + Math.floor(chance() * 60_000);
  const ended = started + Math.floor(chance() * 600_000);
  const hasStarted = state !== 'QUEUED';
  const hasEnded = hasStarted && state !== 'ACTIVE';
  return {
    state,
    ...(chance() < 0.6 && { argument: JSON.stringify({ orderId: `A-${below(chance, 1e5)}` }) }),
    ...(chance() < 0.6 && { callLogLevel: pick(chance, levels) }),
    ...(chance() < 0.9 && { createTime: new Date(created).toISOString() }),
    ...(chance() < 0.6 && { disableConcurrencyQuotaOverflowBuffering: chance() < 0.5 }),
    ...(hasStarted && { startTime: new Date(started).toISOString() }),
    ...(hasEnded && {
      endTime: new Date(ended).toISOString(),
      duration: `${(ended - started) / 1000}s`,
    }),
    ...((state === 'FAILED' || state === 'CANCELLED') && { error: buildError(chance) }),
    ...(state === 'SUCCEEDED' && { result: JSON.stringify({ count: below(chance, 100) }) }),
    ...(state === 'UNAVAILABLE' && {
      stateError: { type: 'KMS_ERROR', details: `key ${pick(chance, words)} is disabled` },
    }),
    ...(chance() < 0.6 && { executionHistoryLevel: pick(chance, histories) }),
    ...(chance() < 0.6 && { labels: { team: pick(chance, words) } }),
    ...(chance() < 0.9 && {
      name: `projects/${pick(chance, words)}-${below(chance, 1000)}/locations/europe-west1/workflows/${pick(chance, words)}/executions/${uuid(chance)}`,
    }),
    ...(chance() < 0.6 && { status: { currentSteps: buildList(chance, 3, buildStep) } }),
    ...(chance() < 0.6 && {
      workflowRevisionId: `${String(below(chance, 1e6)).padStart(6, '0')}-${hex(chance, 3)}`,
    }),
  };
}

function buildError(chance: Chance): object {
  const step = pick(chance, words);
  return {
    payload: JSON.stringify({ message: 'out of stock', tags: ['KeyError'] }),
    context: `out of stock\nin step "${step}", routine "main", line: ${below(chance, 90)}`,
    ...(chance() < 0.6 && { stackTrace: { elements: buildList(chance, 3, buildElement) } }),
  };
}

function buildElement(chance: Chance): object {
  const position = { line: String(below(chance, 90)), column: String(below(chance, 80)) };
  return { ...buildStep(chance), ...(chance() < 0.6 && { position }) };
}

function buildStep(chance: Chance): object {
  return { routine: 'main', step: pick(chance, words) };
}

function buildList(chance: Chance, most: number, build: (chance: Chance) => object): object[] {
  return Array.from({ length: below(chance, most + 1) }, () => build(chance));
}

function pick<Value>(chance: Chance, values: readonly [Value, ...Value[]]): Value {
  return values[below(chance, values.length)] ?? values[0];
}

function below(chance: Chance, count: number): number {
  return Math.floor(chance() * count);
}

function hex(chance: Chance, digits: number): string {
  return below(chance, 16 ** digits)
    .toString(16)
    .padStart(digits, '0');
}

function uuid(chance: Chance): string {
  return `${hex(chance, 8)}-${hex(chance, 4)}-4${hex(chance, 3)}-a${hex(chance, 3)}-${hex(chance, 12)}`;
}

/** Numbers from 0 up to 1, by a linear congruence whose digits are mixed. */
function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return ((state ^ (state >>> 15)) >>> 0) / 4_294_967_296;
  };
}
