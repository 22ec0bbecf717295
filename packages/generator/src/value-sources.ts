import { loadExtensionModule } from './config/extension-modules.js';
import type { FixturesOptions as ConfigOptions } from './config/generated/config/types/index.js';
import type { Diagnostic, Location } from './diagnostics/diagnostic.js';
import type { Json } from './model/json.js';
import { childPointer } from './model/pointer.js';
import type { OwnFunction, ValueSource } from './targets/fixtures/options.js';

/** Sources of values that a config names, or what is wrong with them. */
export interface LoadedValues {
  readonly values: readonly ValueSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads what a config names as sources of values; `at` is where the options stand. */
export async function loadValueSources(
  { values = {} }: ConfigOptions,
  directory: string,
  at: Location,
): Promise<LoadedValues> {
  const sources: ValueSource[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [property, source] of Object.entries(values)) {
    const place =
      at.pointer === undefined
        ? at
        : { ...at, pointer: childPointer(at.pointer, 'values', property) };
    if (typeof source !== 'string') {
      sources.push({ property, at: place, values: source as readonly Json[] });
      continue;
    }
    const [path = '', name = ''] = source.split('#');
    const loaded = await loadFunction(path, name, directory, place);
    if ('problem' in loaded) diagnostics.push(loaded.problem);
    else sources.push({ property, at: place, values: loaded });
  }
  return { values: sources, diagnostics };
}

async function loadFunction(
  path: string,
  name: string,
  directory: string,
  at: Location,
): Promise<OwnFunction | { readonly problem: Diagnostic }> {
  const module = await loadExtensionModule(path, directory);
  if ('problem' in module) {
    const { problem } = module;
    return { problem: problem.code === 'file-not-found' ? { ...problem, at } : problem };
  }
  const { exports, file, text } = module;
  const found = exports[name];
  if (!isFunction(found)) {
    const message = `${path} exports no function ${name}.`;
    const help = `Write \`export function ${name}(random) { … }\` there.`;
    return { problem: { code: 'fixture-values', severity: 'error', message, at, help } };
  }
  return { name, module: { file, text }, call: (random) => valueOf(() => found(random)) };
}

function isFunction(value: unknown): value is (random: () => number) => unknown {
  return typeof value === 'function';
}

/** What a function gives as JSON would carry it; nothing where it throws. */
function valueOf(call: () => unknown): Json | undefined {
  try {
    const text: string | undefined = JSON.stringify(call());
    return text === undefined ? undefined : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}
