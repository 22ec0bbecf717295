import { checkPrepared } from './model/check.js';
import { prepareCheck } from './model/check/prepare.js';
import type {
  FormatExtension,
  KeywordExtension,
  ModuleSource,
  PrintCheck,
} from './model/extensions.js';
import { isKnownFormat } from './model/formats.js';
import type { Issue } from './model/issue.js';
import { type Json, type JsonType, jsonTypes } from './model/json.js';
import { isTaken } from './normalize/dialects.js';
import { readModel } from './read-model.js';

/** A keyword or a format, or why what a module exports is none. */
export interface ReadExtension {
  readonly extension?: KeywordExtension | FormatExtension;
  readonly problems: readonly string[];
}

type Exports = Readonly<Record<string, unknown>>;
type Call = (...values: readonly unknown[]) => unknown;

/** Reads what the module of a keyword or a format exports. */
export async function readExtension(
  exports: Exports,
  { file, text }: ModuleSource,
): Promise<ReadExtension> {
  const source = { file, text };
  if (exports['keyword'] !== undefined) return readKeyword(exports, source);
  if (exports['format'] !== undefined) return readFormat(exports, source);
  return { problems: ['The module exports neither `keyword` nor `format`.'] };
}

async function readKeyword(exports: Exports, source: ModuleSource): Promise<ReadExtension> {
  const { keyword, appliesTo = jsonTypes, metaSchema, check, message, sample } = exports;
  const problems: string[] = [...commonProblems(exports, ['string', 'function'])];
  const { accepts, problem } = await readMetaSchema(metaSchema);
  if (problem !== undefined) problems.push(problem);
  if (typeof keyword !== 'string' || keyword === '') {
    problems.push('`keyword` must be a name.');
  } else if (isTaken(keyword)) {
    problems.push(`${JSON.stringify(keyword)} has a meaning already; name the keyword x-….`);
  }
  if (!isTypeList(appliesTo)) {
    problems.push(`\`appliesTo\` must be a list of ${jsonTypes.join(', ')}.`);
  }
  if (sample !== undefined && typeof sample !== 'function') {
    problems.push('`sample` must be a function.');
  }
  if (
    problems.length > 0 ||
    typeof keyword !== 'string' ||
    !isTypeList(appliesTo) ||
    accepts === undefined ||
    !isCall(check)
  ) {
    return { problems };
  }
  const say = (parameter: Json): unknown =>
    isCall(message) ? attempt(() => message(parameter), undefined) : message;
  return {
    problems,
    extension: {
      keyword,
      appliesTo: jsonTypes.filter((type) => appliesTo.includes(type)),
      problems: accepts,
      check: (value, parameter) => attempt(() => Boolean(check(value, parameter)), false),
      sentence: (parameter) => {
        const said = say(parameter);
        return typeof said === 'string' ? said : undefined;
      },
      samples: (parameter) => (isCall(sample) ? samplesOf(sample, parameter) : []),
      ...(isPrint(exports['print']) && { print: exports['print'] }),
      source,
    },
  };
}

function readFormat(exports: Exports, source: ModuleSource): ReadExtension {
  const { format, check, message, examples = [] } = exports;
  const problems: string[] = [...commonProblems(exports, ['string'])];
  if (typeof format !== 'string' || format === '') problems.push('`format` must be a name.');
  else if (isKnownFormat(format)) {
    problems.push(`${JSON.stringify(format)} is a format of the specification.`);
  }
  const has = (text: string): boolean =>
    isCall(check) && attempt(() => Boolean(check(text)), false);
  if (!isTextList(examples)) problems.push('`examples` must be a list of strings.');
  else if (isCall(check)) {
    const wrong = examples.filter((example) => !has(example));
    for (const example of wrong) {
      problems.push(`\`check\` refuses the example ${JSON.stringify(example)}.`);
    }
  }
  if (problems.length > 0 || typeof format !== 'string' || !isTextList(examples)) {
    return { problems };
  }
  return {
    problems,
    extension: {
      format,
      check: has,
      ...(typeof message === 'string' && { sentence: message }),
      examples,
      ...(isPrint(exports['print']) && { print: exports['print'] }),
      source,
    },
  };
}

function commonProblems(
  { check, print, message }: Exports,
  messages: readonly string[],
): readonly string[] {
  return [
    ...(isCall(check) ? [] : ['`check` must be a function.']),
    ...(print === undefined || isCall(print) ? [] : ['`print` must be a function.']),
    ...(message === undefined || messages.includes(typeof message)
      ? []
      : [`\`message\` must be a ${messages.join(' or a ')}.`]),
  ];
}

async function readMetaSchema(value: unknown): Promise<{
  readonly accepts?: (parameter: Json) => readonly Issue[];
  readonly problem?: string;
}> {
  if (typeof value !== 'boolean' && (typeof value !== 'object' || value === null)) {
    return { problem: '`metaSchema` must be a JSON Schema for what schemas give the keyword.' };
  }
  const { model, diagnostics } = await readModel({ uri: 'metaSchema', value: value as Json });
  if (model === undefined) {
    const reasons = diagnostics.map(({ message, at }) => `${at?.pointer ?? ''} ${message}`);
    return { problem: `\`metaSchema\` is no schema: ${reasons.join(' ').trim()}` };
  }
  const prepared = prepareCheck(model);
  return { accepts: (parameter) => checkPrepared(prepared, parameter) };
}

/** How many values are asked of a module for one place. */
const sampleCount = 24;

function samplesOf(sample: Call, parameter: Json): readonly Json[] {
  let state = 1;
  // A small generator of its own: the same values on every machine.
  const random = (): number => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: sampleCount }, () =>
    attempt(() => asJson(sample(parameter, random)), undefined),
  ).filter((value) => value !== undefined);
}

/** The value as JSON would carry it. */
function asJson(value: unknown): Json | undefined {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? undefined : (JSON.parse(text) as Json);
}

function attempt<Value>(call: () => Value, otherwise: Value): Value {
  try {
    return call();
  } catch {
    return otherwise;
  }
}

function isCall(value: unknown): value is Call {
  return typeof value === 'function';
}

function isPrint(value: unknown): value is PrintCheck<Json | undefined> {
  return typeof value === 'function';
}

function isTypeList(value: unknown): value is readonly JsonType[] {
  return Array.isArray(value) && value.length > 0 && value.every((type) => isTypeName(type));
}

function isTypeName(value: unknown): value is JsonType {
  return jsonTypes.some((type) => type === value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
