import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseJson } from '../read/parse.js';
import type { Config } from './generated/config/types/index.js';
import { validateConfig } from './generated/config/validators/index.js';
import { locateInConfig } from './locate.js';

/** A config that keeps its rules, or what is wrong with it. */
export interface CheckedConfig {
  readonly config?: Config;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the text of a JSON config. */
export async function checkConfigText(text: string, path: string): Promise<CheckedConfig> {
  const { value, diagnostics } = await parseJson(text, path);
  if (value === undefined) return { diagnostics };
  const checked = checkConfigValue(value, path);
  const found = await locateInConfig(checked.diagnostics, {
    path,
    sources: new Map([[path, text]]),
  });
  return { ...checked, diagnostics: [...diagnostics, ...found] };
}

/** Checks a config that a module exports. */
export function checkConfigValue(value: unknown, path: string): CheckedConfig {
  const { issues } = validateConfig(value);
  if (issues === undefined) return { config: value as Config, diagnostics: [] };
  return {
    diagnostics: issues.map(({ message, pointer }) => ({
      code: 'config-invalid',
      severity: 'error',
      message: `${pointer === '' ? 'The config' : pointer}: ${message}${/[.?]$/.test(message) ? '' : '.'}`,
      at: { uri: path, pointer },
    })),
  };
}
