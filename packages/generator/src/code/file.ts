import type { Code, Import } from './code.js';
import { quote } from './quote.js';

/** The text of a file: the header as comments, the imports that the code needs and `more`, the code. */
export function printFile(header: string, body: Code, more: readonly Import[] = []): string {
  const comment = header.split('\n').map((line) => `// ${line}`.trimEnd());
  const imports = printImports([...more, ...body.parts.filter((part) => typeof part !== 'string')]);
  let text = '';
  for (const part of body.parts) text += typeof part === 'string' ? part : part.name;
  const blocks = [comment.join('\n'), imports, text.trim()].filter((block) => block !== '');
  const all = blocks.join('\n\n');
  const hasLooseEnds = all.includes(' \n') || all.includes('\t\n');
  return `${hasLooseEnds ? all.replace(/[ \t]+$/gm, '') : all}\n`;
}

function printImports(imports: readonly Import[]): string {
  const modules = new Map<string, Map<string, Import>>();
  const owners = new Map<string, string>();
  for (const item of imports) {
    const owner = owners.get(item.name) ?? item.from;
    if (owner !== item.from)
      throw new Error(`${item.name} is imported from ${owner} and ${item.from}`);
    owners.set(item.name, owner);
    const names = modules.get(item.from) ?? new Map<string, Import>();
    const known = names.get(item.name);
    names.set(item.name, known !== undefined && !known.typeOnly ? known : item);
    modules.set(item.from, names);
  }
  return [...modules.keys()]
    .sort(
      (left, right) =>
        Number(left.startsWith('.')) - Number(right.startsWith('.')) || (left < right ? -1 : 1),
    )
    .map((from) => printImport(from, [...(modules.get(from)?.values() ?? [])]))
    .join('\n');
}

function printImport(from: string, items: readonly Import[]): string {
  const typeOnly = items.every((item) => item.typeOnly);
  const names = [...items]
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map((item) => (item.typeOnly && !typeOnly ? `type ${nameOf(item)}` : nameOf(item)));
  const keyword = typeOnly ? 'import type' : 'import';
  const line = `${keyword} { ${names.join(', ')} } from ${quote(from)};`;
  if (line.length <= 100) return line;
  return `${keyword} {\n${names.map((name) => `  ${name},\n`).join('')}} from ${quote(from)};`;
}

function nameOf({ name, exported }: Import): string {
  return exported === undefined ? name : `${exported} as ${name}`;
}
