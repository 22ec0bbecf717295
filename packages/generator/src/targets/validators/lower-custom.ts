import { pascalCase } from '../../code/identifiers.js';
import type { FormatExtension, KeywordExtension } from '../../model/extensions.js';
import { type Json, type JsonType, jsonTypes } from '../../model/json.js';
import type { Schema } from '../../model/model.js';
import { customRule } from '../../model/origin.js';
import { childPointer } from '../../model/pointer.js';
import { type Lowering, nameValue, siteOf, uniqueName } from './lowering.js';
import type { Check, Condition, NamedValue, OwnModule } from './plan.js';
import { printedTemplate } from './printed-template.js';

/** The keywords of the team's own that bind values of a type; without one, those that bind all values. */
export function lowerCustom(
  lowering: Lowering,
  schema: Schema,
  type: JsonType | undefined,
  owner: string,
  message?: NamedValue,
): Check[] {
  const keywords = lowering.extensions?.keywords;
  return (schema.custom ?? []).flatMap(({ keyword, value: parameter }): readonly Check[] => {
    const extension = keywords?.get(keyword);
    if (extension === undefined) throw new Error(`no keyword ${keyword}`);
    const { appliesTo } = extension;
    const bindsAll = appliesTo.length === jsonTypes.length;
    if (type === undefined ? !bindsAll : bindsAll || !appliesTo.includes(type)) return [];
    const site = siteOf(schema, customRule(keyword), parameter, message, {
      said: extension.sentence(parameter),
    });
    const words = `${owner}${pascalCase(wordsOf(keyword))}`;
    const condition = conditionOf(lowering, extension, { schema, keyword }, parameter, words);
    const isIdle = condition.kind === 'printed' && condition.template.join('') === 'true';
    return isIdle ? [] : [{ kind: 'condition', condition, site }];
  });
}

/** The condition of a format of the team's own. */
export function customFormat(
  lowering: Lowering,
  schema: Schema,
  extension: FormatExtension,
): Condition {
  return conditionOf(lowering, extension, { schema, keyword: 'format' }, undefined, '');
}

/** Where a rule stands that a module means. */
interface RulePlace {
  readonly schema: Schema;
  readonly keyword: string;
}

/** Code where the module prints some, else a call of its check, which is copied into the output. */
function conditionOf(
  lowering: Lowering,
  extension: KeywordExtension | FormatExtension,
  place: RulePlace,
  parameter: Json | undefined,
  words: string,
): Condition {
  const printed = printedTemplate(extension, parameter);
  if (printed !== undefined) {
    if (printed.problem !== undefined) reportPrint(lowering, place, printed.problem);
    return { kind: 'printed', template: printed.template };
  }
  const isStructure = typeof parameter === 'object' && parameter !== null;
  const told = isStructure ? nameValue(lowering, parameter, words) : parameter;
  return {
    kind: 'custom',
    module: moduleOf(lowering, extension),
    ...(told !== undefined && { parameter: told }),
  };
}

/** A module in the output: its file, and the name under which its check is imported. */
function moduleOf(lowering: Lowering, extension: KeywordExtension | FormatExtension): OwnModule {
  const known = lowering.modules.get(extension);
  if (known !== undefined) return known;
  const [folder, own] =
    'keyword' in extension ? ['keywords', extension.keyword] : ['formats', extension.format];
  const check = uniqueName(lowering, `check${pascalCase(wordsOf(own))}`);
  const words = own.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const path = freePath(lowering, `${folder}/${words.join('-') || 'own'}`);
  const module = { check, path, source: extension.source };
  lowering.modules.set(extension, module);
  return module;
}

/** Without what only says that it is no keyword of the specification. */
function wordsOf(keyword: string): string {
  return keyword.replace(/^x-/, '');
}

function freePath({ modules }: Lowering, wanted: string): string {
  const taken = new Set([...modules.values()].map(({ path }) => path));
  for (let count = 1; ; count += 1) {
    const path = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(path)) return path;
  }
}

function reportPrint(lowering: Lowering, { schema, keyword }: RulePlace, problem: string): void {
  lowering.diagnostics.push({
    code: 'extension-invalid',
    severity: 'error',
    message: `The \`print\` of the module behind ${JSON.stringify(keyword)} ${problem}.`,
    at: { uri: schema.at.uri, pointer: childPointer(schema.at.pointer, keyword) },
    help: 'The type PrintTools of @trefoil/generator describes what it takes; it gives an expression for what `check` says.',
  });
}
