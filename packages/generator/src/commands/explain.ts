import { didYouMean } from '../diagnostics/nearest.js';
import { explain } from '../diagnostics/explain.js';
import { explanations } from '../diagnostics/table.js';
import { failWithMessage } from './failure.js';
import type { Arguments, ExitCode, Terminal } from './terminal.js';

/** `trefoil explain CODE`: the cause and the fix of a diagnostic; without a code, all codes. */
export function explainCommand(terminal: Terminal, input: Arguments): ExitCode {
  const [code] = input.positionals;
  if (input.flags.has('json')) return explainAsJson(terminal, code);
  const { dataPaint: paint } = terminal;
  if (code === undefined) {
    const rows = Object.entries(explanations).map(
      ([each, { title }]) => `${each.padEnd(28)} ${title}`,
    );
    terminal.writeData(`${rows.join('\n')}\n`);
    return 0;
  }
  const explanation = explain(code);
  if (explanation === undefined) return unknownCode(terminal, false, code);
  terminal.writeData(
    [
      `${paint.bold(code)}: ${explanation.title}`,
      '',
      `${paint.bold('Cause')}  ${explanation.cause}`,
      `${paint.bold('Fix')}    ${explanation.fix}`,
      '',
    ].join('\n'),
  );
  return 0;
}

function explainAsJson(terminal: Terminal, code: string | undefined): ExitCode {
  const explanation = code === undefined ? undefined : explain(code);
  if (code !== undefined && explanation === undefined) return unknownCode(terminal, true, code);
  const data = code === undefined ? explanations : { code, ...explanation };
  terminal.writeData(`${JSON.stringify(data, null, 2)}\n`);
  return 0;
}

function unknownCode(terminal: Terminal, json: boolean, code: string): ExitCode {
  const hint = didYouMean(code, Object.keys(explanations)) ?? '`trefoil explain` lists all codes.';
  return failWithMessage(terminal, json, `There is no code ${JSON.stringify(code)}. ${hint}`);
}
