import { commentText } from '../../code/comment.js';
import type { Json } from '../../model/json.js';
import type { Definition, Schema } from '../../model/model.js';
import type { Plan } from './plan.js';
import { code, sentence } from './prose.js';
import { constraintsOf } from './words.js';

/** Examples longer than this, in lines of a comment, are left out. */
const exampleLimit = 28;
const exampleCount = 3;

/** The comment of a property, from the schemas that speak of it. */
export function propertyDocs(
  plan: Plan,
  sources: readonly Schema[],
  forbidden = false,
): readonly string[] {
  if (forbidden) return forbiddenDocs(sources);
  const [only] = sources;
  return only === undefined || sources.length > 1
    ? docsOf(plan, sources)
    : plan.docsOf(only, () => docsOf(plan, sources));
}

function docsOf(plan: Plan, sources: readonly Schema[]): readonly string[] {
  const described = describedBy(sources);
  if (described === undefined) return [];
  return paragraphs([
    ...summary(described.docs.title, describe(plan, described)),
    words(plan, sources),
    ...tags(sources),
    see(described),
  ]);
}

/** The schema that says most for people: the first with a description, else the first. */
export function describedBy(sources: readonly Schema[]): Schema | undefined {
  return sources.find(isDescribed) ?? sources[0];
}

/** The comment of one value of a union. */
export function valueDocs({ docs }: Schema): readonly string[] {
  const description = docs.description === undefined ? undefined : commentText(docs.description);
  return paragraphs([
    ...summary(docs.title, description),
    docs.deprecated === true ? '@deprecated' : undefined,
  ]);
}

/** The comment of an index signature. */
export function indexDocs(plan: Plan, source: Schema): readonly string[] {
  const text = describe(plan, source);
  return paragraphs([
    ...summary(source.docs.title, text),
    words(plan, [source]),
    ...tags([source]),
  ]);
}

/** The comment of a definition, with what is to be said of this form of it. */
export function definitionDocs(
  plan: Plan,
  definition: Definition,
  notes: readonly string[] = [],
): readonly string[] {
  const { schema, name, face } = definition;
  const { title, description } = schema.docs;
  const text = description === undefined ? undefined : commentText(description);
  // A title that is the name, or the part of it that the author wrote, tells nothing more.
  const own = name.endsWith('Input') ? name.slice(0, -'Input'.length) : name;
  const isName = title !== undefined && own.endsWith(title);
  return paragraphs([
    ...summary(isName ? undefined : title, text ?? (isName ? title : undefined)),
    face === 'write' ? writeNote(schema) : undefined,
    words(plan, [schema]),
    ...notes,
    // An example of the whole is one of what a server returns.
    ...tags([face === 'write' && schema.object ? withoutExamples(schema) : schema]),
    see(schema),
  ]);
}

function writeNote(schema: Schema): string {
  return schema.object === undefined
    ? 'As a client sends it: of the values that the schema knows.'
    : 'As a client sends it: without the fields that the server sets.';
}

function withoutExamples(schema: Schema): Schema {
  const { examples: _, ...docs } = schema.docs;
  return { ...schema, docs };
}

/** The first sentence of what a schema says of itself. */
export function firstSentence(plan: Plan, sources: readonly Schema[]): readonly string[] {
  const described = sources.find(isDescribed);
  const text = described && (describe(plan, described) ?? described.docs.title);
  if (text === undefined) return [];
  return [sentence(/^[\s\S]*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text)];
}

function forbiddenDocs(sources: readonly Schema[]): readonly string[] {
  const reason = sources.flatMap(({ docs }) => docs.message ?? []).at(-1);
  return reason === undefined ? ['Never present here.'] : [sentence(commentText(reason))];
}

function isDescribed(schema: Schema): boolean {
  return schema.docs.description !== undefined || schema.docs.title !== undefined;
}

/** The description, or else that of the definition which the schema refers to. */
function describe(plan: Plan, schema: Schema): string | undefined {
  const { description, title } = schema.docs;
  if (description !== undefined) return commentText(description);
  const [id] = schema.refs;
  if (title !== undefined || id === undefined) return undefined;
  const target = plan.definition(id)?.docs;
  const text = target?.description ?? target?.title;
  return text === undefined ? undefined : commentText(text);
}

function summary(title: string | undefined, description: string | undefined): readonly string[] {
  if (title === undefined) return description === undefined ? [] : [description];
  const head = sentence(commentText(title));
  if (description === undefined) return [head];
  return description.startsWith(head.slice(0, -1)) ? [description] : [head, description];
}

function words(plan: Plan, sources: readonly Schema[]): string | undefined {
  const said: string[] = [];
  for (const source of sources) said.push(...constraintsOf(source), ...plan.leftOut(source));
  if (said.length < 2) return said[0];
  return [...new Set(said)].join(' ');
}

function tags(sources: readonly Schema[]): readonly string[] {
  const lines: string[] = [];
  const initial = sources.find((source) => source.docs.default !== undefined)?.docs.default;
  if (initial !== undefined) lines.push(`@default ${jsonText(initial.value)}`);
  const examples =
    sources.find((source) => source.docs.examples !== undefined)?.docs.examples ?? [];
  lines.push(...exampleTags(examples));
  if (sources.some((source) => source.docs.deprecated === true)) lines.push('@deprecated');
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** Scalars stand together, each structure by itself. */
function exampleTags(examples: readonly Json[]): readonly string[] {
  const blocks: string[] = [];
  const scalars: string[] = [];
  let left = exampleLimit;
  for (const example of examples) {
    const text = jsonText(example);
    const lines = text.includes('\n') ? text.split('\n').length : 1;
    if (lines > left || blocks.length + scalars.length === exampleCount) continue;
    left -= lines;
    if (typeof example === 'object' && example !== null) blocks.push(text);
    else scalars.push(text);
  }
  const all = scalars.length === 0 ? blocks : [scalars.join('\n'), ...blocks];
  return all.map((block) => `@example\n${block}`);
}

/** JSON on one line where it fits, else indented. */
function jsonText(value: Json): string {
  const flat = JSON.stringify(value);
  const text =
    flat.length <= 80 || typeof value === 'string' ? flat : JSON.stringify(value, null, 2);
  return commentText(text);
}

function see(schema: Schema): string {
  const { uri, pointer } = schema.at;
  const document = uri.startsWith('urn:') ? uri : uri.slice(uri.lastIndexOf('/') + 1);
  return `@see \`${code(`${document}#${pointer}`)}\``;
}

/** Paragraphs with an empty line between them; tags stand together at the end. */
export function paragraphs(blocks: readonly (string | undefined)[]): readonly string[] {
  const lines: string[] = [];
  let isAfterTag = false;
  for (const block of blocks) {
    if (block === undefined || block === '') continue;
    const isTag = block.startsWith('@');
    if (lines.length > 0 && !(isTag && isAfterTag)) lines.push('');
    if (block.includes('\n')) lines.push(...block.split('\n'));
    else lines.push(block);
    isAfterTag ||= isTag;
  }
  return lines;
}
