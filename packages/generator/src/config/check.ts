import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { explain } from '../diagnostics/explain.js';
import { parseJson } from '../read/parse.js';
import type { Config } from './generated/config/types/index.js';
import { type Issue, validateConfig } from './generated/config/validators/index.js';
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

/** What is wrong, as a sentence. A code that is not among the levels may well be one. */
function sentence({ message, path }: Pick<Issue, 'message' | 'path'>): string {
  const [first, code, ...deeper] = path;
  const isFixed =
    first === 'diagnostics' &&
    deeper.length === 0 &&
    message.startsWith('unknown property') &&
    explain(String(code)) !== undefined;
  if (isFixed) return 'this level is fixed, since the output would be wrong without the error.';
  return /[.?]$/.test(message) ? message : `${message}.`;
}

/** Checks a config that a module exports. */
export function checkConfigValue(value: unknown, path: string): CheckedConfig {
  const { issues } = validateConfig(value);
  if (issues === undefined) return { config: value as Config, diagnostics: [] };
  return {
    diagnostics: issues.map(({ pointer, ...issue }) => ({
      code: 'config-invalid',
      severity: 'error',
      message: `${pointer === '' ? 'The config' : pointer}: ${sentence(issue)}`,
      at: { uri: path, pointer },
    })),
  };
}
