import { locateInConfig } from '../config/locate.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { locateDiagnostics } from '../read/locate.js';
import { loadValueSources } from '../value-sources.js';
import { makeSampler, type Sampler } from '../targets/fixtures/sampler.js';
import { failWithDiagnostics, failWithMessage } from './failure.js';
import { commands } from './help.js';
import { barText, type Progress, startProgress } from './progress.js';
import { diagnosticsText } from './report.js';
import { sampleText } from './sample-format.js';
import { type SampleRequest, sampleRequest } from './sample-request.js';
import { fileSink, type Sink, stdoutSink } from './sample-sink.js';
import type { Arguments, ExitCode, Terminal } from './terminal.js';
import { findSchema } from './validate-schema.js';

/** `trefoil sample SCHEMA`: values straight from a schema, as many as wanted, in constant memory. */
export async function sampleCommand(terminal: Terminal, input: Arguments): Promise<ExitCode> {
  const started = performance.now();
  const json = input.flags.has('json');
  const [word] = input.positionals;
  if (word === undefined)
    return failWithMessage(terminal, json, `A schema is missing. Usage: ${commands.sample.usage}`);
  const request = sampleRequest(input);
  if (typeof request === 'string') return failWithMessage(terminal, json, request);
  const schema = await findSchema(input, terminal.directory);
  if (schema.mistake !== undefined) return failWithMessage(terminal, json, schema.mistake);
  const { sources, target, fixtures } = schema;
  const own =
    fixtures && (await loadValueSources(fixtures.options, fixtures.directory, fixtures.at));
  const found = target && (await makeSampler(target.model, target.definition.id, own));
  const config = { ...(fixtures && { path: fixtures.at.uri }), sources };
  const told = await locateDiagnostics(
    await locateInConfig([...(own?.diagnostics ?? []), ...(found?.diagnostics ?? [])], config),
    target?.documents ?? [],
  );
  const diagnostics = [...schema.diagnostics, ...told];
  if (target === undefined || found?.sampler === undefined || hasError(diagnostics))
    return failWithDiagnostics(terminal, json, diagnostics, sources, 'no values were made');
  if (!json) terminal.writeTalk(diagnosticsText(diagnostics, sources, terminal));
  const { out } = request;
  let sink: Sink;
  try {
    sink = out === undefined ? stdoutSink(terminal) : await fileSink(out, terminal.directory);
  } catch (error) {
    return failWithMessage(terminal, json, cannotWrite(out, error));
  }
  const watched = out !== undefined || !terminal.dataShown;
  const progress = startProgress(watched ? terminal : { ...terminal, interactive: false });
  let outcome: Outcome;
  try {
    outcome = await pour(found.sampler, request, sink, progress, terminal.interrupted);
  } catch (error) {
    progress.clear();
    await sink.end(false);
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failWithMessage(terminal, json, cannotWrite(out, error));
  }
  progress.clear();
  const { values, complete } = outcome;
  if (out !== undefined) {
    const { definition } = target;
    if (json) {
      const data = { ok: complete, schema: definition.name, seed: request.seed, ...outcome, out };
      terminal.writeData(`${JSON.stringify({ ...data, diagnostics }, null, 2)}\n`);
    } else if (complete) {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const what = values === 1 ? 'value' : 'values';
      terminal.writeTalk(
        `${values.toLocaleString('en')} ${what} of ${definition.name} in ${out} (${seconds} s)\n`,
      );
    }
  }
  if (complete) return 0;
  terminal.writeTalk(`Stopped after ${values.toLocaleString('en')} values.\n`);
  return 130;
}

/** What was written. */
interface Outcome {
  readonly values: number;
  readonly bytes: number;
  readonly complete: boolean;
}

/** So much text is put together before it is written. */
const portion = 65_536;

/** Writes all values, a portion at a time, no faster than they are taken. */
async function pour(
  sampler: Sampler,
  request: SampleRequest,
  sink: Sink,
  progress: Progress,
  interrupted: AbortSignal,
): Promise<Outcome> {
  const { valueAt, count, isList } = source(sampler, request);
  const text = await sampleText(request.format, isList);
  let waiting = text.start;
  let bytes = 0;
  const flush = async (): Promise<void> => {
    bytes += Buffer.byteLength(waiting);
    await sink.write(waiting);
    waiting = '';
  };
  for (let index = 0; index < count; index += 1) {
    waiting += text.item(valueAt(index), index);
    if (waiting.length < portion) continue;
    await flush();
    progress.tell(() => barText(index + 1, count));
    if (interrupted.aborted) {
      await sink.end(false);
      return { values: index + 1, bytes, complete: false };
    }
  }
  waiting += text.end;
  await flush();
  await sink.end(true);
  return { values: count, bytes, complete: true };
}

/** The values that are asked for, by index. */
function source(
  sampler: Sampler,
  { kind, shape, seed, count }: SampleRequest,
): { valueAt: (index: number) => unknown; count: number; isList: boolean } {
  if (kind !== 'valid') {
    const cases: readonly unknown[] = sampler[kind]();
    const some = Math.min(count ?? cases.length, cases.length);
    return { valueAt: (index) => cases[index], count: some, isList: true };
  }
  const options = { seed, shape };
  if (count === undefined) return { valueAt: () => sampler.one(options), count: 1, isList: false };
  return { valueAt: (index) => sampler.item(options, index, count), count, isList: true };
}

function cannotWrite(out: string | undefined, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${out === undefined ? 'Stdout' : JSON.stringify(out)} cannot be written: ${reason}.`;
}
