import { type Code, code, join } from '../../code/code.js';
import { printFile } from '../../code/file.js';
import type { Json } from '../../model/json.js';
import type { Model, Schema } from '../../model/model.js';
import { innerDefinitions, rootsOf } from '../../model/roots.js';
import type { OutputFile, TargetContext, TargetResult } from '../target.js';
import { jsonSchemaOf } from './json-schema.js';
import { copiedModules } from './copied-modules.js';
import { type AskedPart, lower } from './lower.js';
import type { Lowering } from './lowering.js';
import { lowerRequest, type Pick } from './lower-request.js';
import { lowerValues } from './lower-values.js';
import type { Unit } from './plan.js';
import { lines } from './print-block.js';
import { printOutput } from './print-output.js';
import { printConstants } from './print-constants.js';
import { printIndex } from './print-index.js';
import { printIssuesFunction, printMatches } from './print-function.js';
import {
  type Functions,
  guardName,
  printGuard,
  printText,
  printValidate,
  publicNames,
  type Root,
} from './print-public.js';
import { printRequest } from './print-request.js';
import { takeRules } from './print-rules.js';
import { printSchemas } from './print-schema.js';
import { printValues } from './print-values.js';
import { canRepeat } from './repeats.js';
import type { Expression } from './expressions.js';
import { issuesName, matchesName, type Printing } from './printing.js';
import { makeRules, type RuleDeclaration } from './rules.js';

/** Options of the validators. */
export interface ValidatorsOptions {
  /** Whether issues carry sentences; without them the code is smaller. Absent means true. */
  readonly messages?: boolean;
  /** Which functions there are: guards alone, all but the guards, or all of them. Absent means all. */
  readonly functions?: Functions;
  /** How deep data may be nested where the schema is recursive. Absent means 2000. */
  readonly maxDepth?: number;
  /** Whether there is a module that gives the output of the specification. Absent means false. */
  readonly output?: boolean;
}

/** Prints type guards, validation with all issues, parsing and request forms for the roots of a model. */
export function validatorsTarget(
  model: Model,
  context: TargetContext,
  options: ValidatorsOptions = {},
): TargetResult {
  const { functions = 'all' } = options;
  const picks =
    functions === 'is' || model.writeRoot === undefined ? [] : lowerRequest(model, model.writeRoot);
  const { units: lowered, lowering } = lower(model, askedParts(picks));
  const roots = publicRoots(model, context, lowered.some(canRepeat));
  const settings: Settings = {
    units: new Map(lowered.map((unit) => [unit.name, unit])),
    messages: options.messages ?? true,
    maxDepth: options.maxDepth ?? 2000,
    ...(options.output === true && { documents: documentsOf(model) }),
  };
  const units = roots.map((root) => root.unit);
  const inner = functions === 'validate' ? [] : innerRoots(model, context, lowering);
  const asked = new Set(functions === 'validate' ? [] : units);
  const told = functions === 'is' && options.output !== true ? [] : units;
  const request =
    functions === 'is'
      ? code``
      : printToInput(model, roots, picks, (schema) => {
          const unit = lowering.unitOf.get(schema) ?? '';
          asked.add(unit);
          return unit;
        });
  const issues = printFunctions(settings, 'issues', told, asked);
  const guarded = inner.map(({ unit }) => unit);
  const matches = printFunctions(settings, 'matches', [...asked], asked, guarded);
  const used = new Set(
    [...issues.parts, ...matches.parts].flatMap((part) =>
      typeof part === 'string' ? [] : [part.name],
    ),
  );
  const constants = printConstants(
    [...lowering.patterns.values()].filter((pattern) => used.has(pattern.name)),
    [...lowering.values.values()].filter((value) => used.has(value.name)),
    [...lowering.lists.values()].filter(({ list, set }) => used.has(list) || used.has(set)),
  );
  const requestName = model.writeRoot === undefined ? undefined : `to${roots[1]?.name ?? ''}`;
  const taken = [
    ...roots.flatMap((root) => Object.values(publicNames(root, functions)).flat()),
    ...inner.map(guardName),
  ];
  const values =
    functions === 'is' ? [] : lowerValues(model, requestName ? [...taken, requestName] : taken);
  const bodies: readonly (readonly [path: string, body: Code])[] = [
    ['index.ts', printIndex(roots, functions, inner, requestName, values)],
    ['validate.ts', paragraphs(roots.map((root) => printValidate(root, functions)))],
    ['guards.ts', paragraphs(inner.map(printGuard))],
    ['text.ts', functions === 'is' ? code`` : paragraphs(roots.map(printText))],
    ['request.ts', request],
    ['output.ts', settings.documents ? printOutput(roots, model, settings.documents) : code``],
    ['values.ts', printValues(values)],
    ['schema.ts', functions === 'is' ? code`` : printSchemas(schemasOf(model, roots))],
    ['matches.ts', matches],
    ['issues.ts', issues],
    ['constants.ts', constants],
  ];
  const files = bodies
    .filter(([, body]) => body.parts.some((part) => part !== ''))
    .map(([path, body]) => ({ path, text: printFile(context.header, body) }));
  return {
    files: [
      ...files,
      ...copiedModules([...lowering.modules.values()], context, files),
      ...runtimeFiles(context, files, settings.messages),
    ],
    diagnostics: lowering.diagnostics,
  };
}

interface Settings {
  readonly units: ReadonlyMap<string, Unit>;
  readonly messages: boolean;
  readonly maxDepth: number;
  readonly documents?: readonly string[];
}

/** The documents that definitions were read of, the one of the root first. */
function documentsOf({ root, definitions }: Model): readonly string[] {
  const first = definitions.filter(({ id }) => id === root);
  return [...new Set([...first, ...definitions].map(({ origin }) => origin.uri))];
}

/** What readers and writers of the schema use. */
function publicRoots(model: Model, { imports }: TargetContext, repeats: boolean): readonly Root[] {
  const names = new Map(model.definitions.map((definition) => [definition.id, definition.name]));
  return rootsOf(model).map(({ id, way }) => {
    const type = names.get(id);
    if (type === undefined) throw new Error(`no definition ${id}`);
    const common = { name: type, unit: type, types: imports.types, repeats };
    return way === undefined ? common : { ...common, role: roles[way] };
  });
}

/** What has a guard alone: the definitions inside. */
function innerRoots(
  model: Model,
  { imports }: TargetContext,
  { unitOf }: Lowering,
): readonly Root[] {
  return innerDefinitions(model).map(({ name: type, schema }) => ({
    name: type,
    unit: unitOf.get(schema) ?? type,
    types: imports.types,
    repeats: false,
  }));
}

const roles = { read: 'what a server returns', write: 'what a client sends' } as const;

/** The functions of the wanted units, and of all units that these call; those of late ones come after. */
function printFunctions(
  settings: Settings,
  style: Printing['style'],
  wanted: readonly string[],
  asked: Set<string>,
  late: readonly string[] = [],
): Code {
  const printed = new Map<string, Code>();
  const rules = makeRules();
  const general: RuleDeclaration[] = [];
  const exported = new Set([...wanted, ...late]);
  const queue = [...wanted];
  const rest = [...late];
  const next = (): string | undefined => queue.shift() ?? rest.shift();
  for (let unit = next(); unit !== undefined; unit = next()) {
    if (printed.has(unit)) continue;
    const self = settings.units.get(unit);
    if (self === undefined) throw new Error(`no unit ${unit}`);
    const called = new Set<string>();
    const here = new Set<string>();
    const inherits = new Map<string, Expression>();
    const printing: Printing = { ...settings, style, self, asked: here, called, rules, inherits };
    const print = style === 'matches' ? printMatches : printIssuesFunction;
    const text = print(printing, exported.has(unit));
    const told = takeRules(rules, text);
    const own = told.filter(({ isGeneral }) => !isGeneral);
    general.push(...told.filter(({ isGeneral }) => isGeneral));
    printed.set(unit, own.length === 0 ? text : paragraphs([ruleLines(own), text]));
    // What was printed may have been left out again, where the outcome was plain without it.
    const isCalled = whatIsCalled(text, here.size + called.size);
    const needed = [...here].filter((each) => isCalled(matchesName(each)));
    if (style === 'matches') queue.push(...needed);
    else {
      needed.forEach((each) => asked.add(each));
      queue.push(...[...called].filter((each) => isCalled(issuesName(each))));
    }
  }
  const first = general.length === 0 ? [] : [ruleLines(general)];
  return paragraphs([...first, ...printed.values()]);
}

function ruleLines(declarations: readonly RuleDeclaration[]): Code {
  return lines(declarations.map((declaration) => declaration.code));
}

/** Tells whether the code calls a function: asked of thousands, as in a large object, it reads the code once. */
function whatIsCalled({ parts }: Code, count: number): (name: string) => boolean {
  if (count < 8) {
    return (name) =>
      parts.some((part) =>
        typeof part === 'string' ? part.includes(`${name}(`) : part.name === name,
      );
  }
  const names = new Set(
    parts.flatMap((part) =>
      typeof part === 'string' ? (part.match(/[A-Za-z_$][\w$]*(?=\()/g) ?? []) : [part.name],
    ),
  );
  return (name) => names.has(name);
}

function paragraphs(blocks: readonly Code[]): Code {
  return join(blocks, '\n\n');
}

/** `toXInput`, where reading and writing differ. */
function printToInput(
  model: Model,
  [read, write]: readonly Root[],
  picks: readonly Pick[],
  unitOf: (schema: Schema) => string,
): Code {
  if (read === undefined || write === undefined || model.writeRoot === undefined) return code``;
  return printRequest(read, write, picks, unitOf);
}

/** The options of unions that a request is picked from: each is tried. */
function askedParts(picks: readonly Pick[]): readonly AskedPart[] {
  return picks.flatMap((pick) =>
    pick.kind !== 'options'
      ? []
      : pick.options.map(({ schema }, index) => ({
          schema,
          owner: `${pick.name}Option${index + 1}`,
        })),
  );
}

function schemasOf(model: Model, roots: readonly Root[]): readonly (readonly [Root, Json])[] {
  return rootsOf(model).flatMap(({ id }, index) => {
    const root = roots[index];
    return root === undefined ? [] : [[root, jsonSchemaOf(model, id)] as const];
  });
}

/** The helper files that the others import, and those that these import. */
function runtimeFiles(
  context: TargetContext,
  files: readonly OutputFile[],
  messages: boolean,
): readonly OutputFile[] {
  const texts = new Map<string, string>();
  const follow = (text: string, pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      const file = `${match[1] ?? ''}.ts`;
      if (texts.has(file)) continue;
      const source = context.runtime(
        file === 'message.ts' && !messages ? 'message-without-sentences.ts' : file,
      );
      texts.set(file, source);
      follow(source, /from '\.\/([\w-]+)\.js'/g);
    }
  };
  for (const { text } of files) follow(text, /from '\.\/runtime\/([\w-]+)\.js'/g);
  const header = context.header
    .split('\n')
    .map((line) => `// ${line}\n`)
    .join('');
  return [...texts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([file, text]) => ({ path: `runtime/${file}`, text: `${header}\n${text}` }));
}
