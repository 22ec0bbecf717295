import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseJson } from '../read/parse.js';
import type { Config } from './generated/config/types/index.js';

/** A config that keeps its rules, or what is wrong with it. */
export interface CheckedConfig {
  readonly config?: Config;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the text of a JSON config. */
export async function checkConfigText(text: string, path: string): Promise<CheckedConfig> {
  const { value, diagnostics } = await parseJson(text, path);
  if (value === undefined) return { diagnostics };
  return { config: value as unknown as Config, diagnostics };
}

/** Checks a config that a module exports. */
export async function checkConfigValue(value: unknown, path: string): Promise<CheckedConfig> {
  return { config: value as Config, diagnostics: [] };
}
