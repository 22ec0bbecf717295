// Runs in a process of its own: loads one validator and asks it once, as the first request of a server does.
import { pathToFileURL } from 'node:url';
import { startInput } from './starts.js';

/** What this process is told. */
export interface ColdInput {
  readonly file: string;
  readonly name: string;
  readonly document: unknown;
}

const { file, name, document } = startInput() as ColdInput;
const address = pathToFileURL(file).href;
const from = performance.now();
const module = (await import(address)) as Record<string, (value: unknown) => unknown>;
const verdict = module[name]?.(document);
const passed = performance.now() - from;
if (verdict !== true) throw new Error(`${file} refuses a valid document`);
process.stdout.write(JSON.stringify(passed));
