import { camelCase } from '../../code/identifiers.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Extensions, FormatExtension, KeywordExtension } from '../../model/extensions.js';
import type { Json, JsonType } from '../../model/json.js';
import { machineFor } from '../../model/find-pattern.js';
import type {
  Definition,
  DefinitionId,
  Pattern,
  PatternMachine,
  Schema,
} from '../../model/model.js';
import { sourceKeyword } from '../../model/origin.js';
import type { BrokenRule } from '../../model/broken-rule.js';
import { ruleSentence, speaksForItself } from '../../model/sentences.js';
import { childPointer } from '../../model/pointer.js';
import type { Scope } from './locals.js';
import type {
  Block,
  Evaluated,
  NamedList,
  NamedPattern,
  NamedValue,
  OwnModule,
  Part,
  Site,
  Test,
  Unit,
  UnitCall,
} from './plan.js';

/** A unit whose checks are still being decided. */
export interface DraftUnit extends Omit<Unit, 'block' | 'recursive'> {
  block: Block;
}

/** A schema with a unit, and the sentence that it inherits. */
export interface PlacedSchema {
  readonly schema: Schema;
  readonly message?: string;
}

/** What lowering knows and collects. */
export interface Lowering {
  readonly definitions: ReadonlyMap<DefinitionId, Definition>;
  readonly units: Map<string, DraftUnit>;
  readonly unitOf: Map<Schema, string>;
  /** Schemas with a unit, by where they were written: both faces have most of them. */
  readonly placed: Map<string, readonly PlacedSchema[]>;
  readonly machines: readonly PatternMachine[];
  readonly patterns: Map<string, NamedPattern>;
  readonly values: Map<string, NamedValue>;
  readonly lists: Map<string, NamedList>;
  readonly taken: Set<string>;
  /** How often each name was wanted, so that the numbers of many are not tried from the first on. */
  readonly wanted: Map<string, number>;
  readonly extensions: Extensions | undefined;
  /** Modules of the team's own whose check is called. */
  readonly modules: Map<KeywordExtension | FormatExtension, OwnModule>;
  readonly diagnostics: Diagnostic[];
}

/** The author's own sentence for a schema, or the one that it inherits. */
export function messageOf(
  lowering: Lowering,
  schema: Schema,
  standing: Standing,
): NamedValue | undefined {
  const { message } = schema.docs;
  return message === undefined
    ? standing.message
    : nameValue(lowering, message, `${standing.owner}Message`);
}

/** How one broken rule of a schema is told: in the author's own sentence where there is one. */
export function siteOf(
  schema: Schema,
  rule: string,
  expected?: Json,
  message?: NamedValue,
  more: Pick<BrokenRule, 'because' | 'said'> = {},
): Site {
  const keyword = sourceKeyword(schema, rule);
  return {
    keyword,
    schemaPointer:
      keyword === 'false' ? schema.at.pointer : childPointer(schema.at.pointer, keyword),
    ...(expected !== undefined && { expected }),
    sentence:
      message === undefined || speaksForItself(schema, rule)
        ? ruleSentence(schema, {
            rule,
            ...(expected !== undefined && { expected }),
            ...more,
          })
        : message,
  };
}

/** The pattern under a name of its own; equal patterns of one definition share it. */
export function namePattern(
  lowering: Lowering,
  { at }: Schema,
  pattern: Pattern,
  owner: string,
): NamedPattern {
  const [definition = ''] = /^\/(?:\$defs|definitions)\/[^/]+/.exec(at.pointer) ?? [];
  const key = `${at.uri}#${definition} ${pattern.flags}/${pattern.source}`;
  const known = lowering.patterns.get(key);
  if (known !== undefined) return known;
  const machine = machineFor(pattern, lowering.machines);
  const named = {
    ...pattern,
    name: uniqueName(lowering, `${camelCase(owner)}Pattern`),
    ...(machine !== undefined && { machine }),
  };
  lowering.patterns.set(key, named);
  return named;
}

/** A JSON value under a name of its own; equal values share one. */
export function nameValue(lowering: Lowering, value: Json, owner: string): NamedValue {
  const key = JSON.stringify(value);
  const known = lowering.values.get(key);
  if (known !== undefined) return known;
  const named = { name: uniqueName(lowering, camelCase(owner)), value };
  lowering.values.set(key, named);
  return named;
}

/** Many scalars under names of their own; equal lists share them. */
export function nameList(lowering: Lowering, values: readonly Json[], owner: string): NamedList {
  const key = JSON.stringify(values);
  const known = lowering.lists.get(key);
  if (known !== undefined) return known;
  const list = uniqueName(lowering, camelCase(`${owner}Values`));
  const named: NamedList = { list, set: uniqueName(lowering, `${list}Set`), values };
  lowering.lists.set(key, named);
  return named;
}

/** A name that nothing else in the output has. */
export function uniqueName(lowering: Lowering, wanted: string): string {
  for (let count = lowering.wanted.get(wanted) ?? 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}${count}`;
    if (lowering.taken.has(name.toLowerCase())) continue;
    lowering.taken.add(name.toLowerCase());
    lowering.wanted.set(wanted, count + 1);
    return name;
  }
}

/** Says that a rule is in the model, but not in the emitted code. */
export function reportUnsupported(lowering: Lowering, schema: Schema, rule: string): void {
  const keyword = sourceKeyword(schema, rule);
  lowering.diagnostics.push({
    code: 'unsupported-rule',
    severity: 'warning',
    message: `The validators do not check \`${keyword}\` here yet.`,
    at: { uri: schema.at.uri, pointer: childPointer(schema.at.pointer, keyword) },
    help: 'Values that break this rule alone are accepted.',
  });
}

/** Where a schema stands, and what is known of the value there. */
export interface Standing {
  /** Words for names, from the definition down. */
  readonly owner: string;
  /** The value's type where it is settled already. */
  readonly known?: JsonType;
  /** Variables that hold properties of the value, where it is known to be an object. */
  readonly scope?: Scope;
  /** The sentence of the schema around, for rules without one of their own. */
  readonly message?: NamedValue;
}

/** The way from an object's or an array's rules back to schemas in general. */
export interface Lower {
  /** The unit of a definition that a schema refers to. */
  readonly reference: (from: Schema, id: DefinitionId) => UnitCall;
  /** The unit of any other schema. */
  readonly unit: (schema: Schema, standing: Standing) => string;
  readonly part: (schema: Schema, standing: Standing) => Part;
  readonly test: (schema: Schema, standing: Standing) => Test;
  /** The rules of a schema that stand in its parent's function, over its parent's variables. */
  readonly block: (schema: Schema, standing: Standing) => Block;
  readonly evaluated: (
    schema: Schema,
    what: 'properties' | 'items',
    owner: string,
  ) => readonly Evaluated[];
}
