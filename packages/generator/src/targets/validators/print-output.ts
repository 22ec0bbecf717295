import { type Code, code, importType, importValue, join, raw } from '../../code/code.js';
import { name } from '../../code/identifiers.js';
import type { Model } from '../../model/model.js';
import { lengthOf } from './expressions.js';
import { runtimeFunction } from './print-conditions.js';
import type { Root } from './print-public.js';
import { issuesName } from './printing.js';

/** Validation with the output of the specification, for tools that read it. */
export function printOutput(
  roots: readonly Root[],
  model: Model,
  documents: readonly string[],
): Code {
  const resources = model.resources.filter(({ at }) => documents.includes(at.uri));
  return join(
    [
      raw("export type { Output, OutputUnit } from './runtime/output.js';"),
      printResources(resources, documents),
      ...roots.map(printFunction),
    ],
    '\n\n',
  );
}

function printResources(resources: Model['resources'], documents: readonly string[]): Code {
  const type = importType('Resource', './runtime/output.js');
  const list = resources.map(({ uri, at }) => {
    const document = documents.indexOf(at.uri);
    return code`{ uri: ${uri}, pointer: ${at.pointer}${document === 0 ? raw('') : code`, document: ${document}`} }`;
  });
  const start = code`const resources: readonly ${type}[] = `;
  const line = code`${start}[${join(list, ', ')}];`;
  if (lengthOf(line) <= 100) return line;
  return code`
    ${start}[
      ${list.map((each) => code`${each},`)}
    ];
  `;
}

function printFunction(root: Root): Code {
  const { name: type } = root;
  const issues = importValue(issuesName(root.unit), './issues.js');
  const output = importType('Output', './runtime/output.js');
  return code`
    /**
     * What JSON Schema 2020-12 calls output, in section 12 of Core: ${raw('`flag`')} says no more than yes or no,
     * ${raw('`basic`')} lists what is wrong. Never throws.
     */
    export function ${name(`output${type}`)}(value: unknown, format: 'flag' | 'basic' = 'basic'): ${output} {
      if (format === 'flag') return { valid: ${importValue(`is${type}`, './validate.js')}(value) };
      try {
        return ${runtimeFunction('basicOutput', 'output.ts')}(${issues}(value), resources);
      } catch {
        return ${runtimeFunction('unreadableOutput', 'output.ts')}(value);
      }
    }
  `;
}
