import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { checkPrepared } from '../model/check.js';
import type { Prepared } from '../model/check/run.js';
import type { Definition } from '../model/model.js';
import { type DataDocument, dataLanguage, readJsonData, readYamlData } from '../read/data.js';
import { linesOf } from '../read/lines.js';
import { type Fault, faultOfDiagnostic, faultOfIssue } from './fault.js';
import type { Progress } from './progress.js';
import type { Terminal } from './terminal.js';
import type { Report } from './validate-report.js';

/** What checking a file needs from the run that it is part of. */
export interface DataRun {
  readonly prepared: Prepared;
  readonly definition: Definition;
  readonly terminal: Terminal;
  readonly report: Report;
  readonly progress: Progress;
  readonly total: number;
}

/** Checks all documents of a file, or of stdin, and reports what is found. */
export async function checkFile(path: string, run: DataRun): Promise<void> {
  const { report, progress, total } = run;
  progress.tell(() => `Checking… ${report.files()} of ${total} files`);
  report.file();
  try {
    if (path === '-') await checkStdin(run);
    else if (dataLanguage(path) === 'lines')
      await checkLines(path, createReadStream(path, 'utf8'), run);
    else await checkText(path, await readFile(path, 'utf8'), dataLanguage(path) === 'yaml', run);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    report.mistake(`${path} cannot be read: ${error.message}.`);
  }
}

/** Text that starts as JSON does is JSON, or one JSON value a line; all else is YAML. */
async function checkStdin(run: DataRun): Promise<void> {
  const chunks = process.stdin.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
  let text = '';
  let isLines = false;
  for (let next = await chunks.next(); !isLines && next.done !== true; next = await chunks.next()) {
    text += next.value;
    const [, first] = /^\s*(["[{].*)\n\s*\S/.exec(text) ?? [];
    isLines = first !== undefined && isJson(first);
    if (isLines) break;
  }
  if (isLines) return checkLines('stdin', chain(text, chunks), run);
  return checkText('stdin', text, !/^\s*["[{]/.test(text), run);
}

async function* chain(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function checkText(file: string, text: string, isYaml: boolean, run: DataRun): Promise<void> {
  const documents = isYaml ? await readYamlData(text, file) : [await readJsonData(text, file)];
  for (const document of documents) await checkDocument(file, document, run);
}

async function checkLines(
  file: string,
  chunks: AsyncIterable<string>,
  run: DataRun,
): Promise<void> {
  for await (const lines of linesOf(chunks)) {
    const last = lines.at(-1)?.number ?? 0;
    run.progress.tell(() => `Checking… ${file}, line ${last}`);
    for (const { text, number } of lines) {
      if (run.terminal.interrupted.aborted) return;
      if (text.trim() !== '')
        await checkDocument(file, await readJsonData(text, file, number), run);
    }
  }
}

async function checkDocument(file: string, document: DataDocument, run: DataRun): Promise<void> {
  const { prepared, definition, report } = run;
  const faults: Fault[] = document.diagnostics.map((each) => faultOfDiagnostic(each, file));
  if (document.value !== undefined) {
    const issues = checkPrepared(prepared, document.value, { definition: definition.id });
    for (const issue of issues) faults.push(await faultOfIssue(issue, document, file));
  }
  report.document(faults, document.around);
}
