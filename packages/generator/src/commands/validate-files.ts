import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { didYouMean } from '../diagnostics/nearest.js';

/** The data files that the words of a command line mean. */
export interface DataFiles {
  /** Absolute paths, each once; `-` is stdin. */
  readonly paths: readonly string[];
  /** Words that mean no file, each with the reason. */
  readonly mistakes: readonly string[];
  /** Whether the schema itself was among them. */
  readonly hasSchema: boolean;
}

const dataFiles = '**/*.{json,yaml,yml,ndjson,jsonl}';

/** Finds the files behind names, folders and patterns; the schema itself is no data. */
export async function findFiles(
  words: readonly string[],
  schema: string,
  directory: string,
): Promise<DataFiles> {
  const paths = new Set<string>();
  const mistakes: string[] = [];
  for (const word of words) {
    const found = await filesOf(word, directory);
    if (typeof found === 'string') mistakes.push(found);
    else for (const path of found) paths.add(path);
  }
  const hasSchema = paths.delete(schema);
  return { paths: [...paths], mistakes, hasSchema };
}

async function filesOf(word: string, directory: string): Promise<readonly string[] | string> {
  if (word === '-') return ['-'];
  const path = resolve(directory, word);
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) return [path];
    const inside = await matching(dataFiles, path);
    return inside.length > 0 ? inside : `The folder ${word} holds no JSON, YAML or NDJSON files.`;
  }
  if (/[*?{[(]/.test(word)) {
    const found = await matching(sep === '\\' ? word.replaceAll('\\', '/') : word, directory);
    return found.length > 0 ? found : `No file matches ${JSON.stringify(word)}.`;
  }
  const hint = didYouMean(basename(word), namesIn(dirname(path)));
  return `There is no file ${word}.${hint === undefined ? '' : ` ${hint}`}`;
}

async function matching(pattern: string, directory: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob([pattern], {
    cwd: directory,
    ignore: ['**/node_modules/**'],
    absolute: true,
    expandDirectories: false,
  });
  return found.map((each) => resolve(each)).sort();
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
}
