import { type Code, code, importType, join, raw } from '../../code/code.js';
import { name } from '../../code/identifiers.js';
import { lengthOf } from './expressions.js';
import type { Site, Unit } from './plan.js';
import { runtimeFunction } from './print-conditions.js';
import { placeOf, ruleOf } from './print-rules.js';
import { hasAnswers, issuesName, matchesName, type Printing } from './printing.js';

/** The head of a unit's function. */
export function printHead(printing: Printing, body: readonly Code[], exported: boolean): Code {
  const { self: unit, style } = printing;
  const named = style === 'matches' ? matchesName(unit.name) : issuesName(unit.name);
  const result = style === 'matches' ? raw('boolean') : importType('Found', './runtime/found.js');
  const start = code`${raw(exported ? 'export ' : '')}function ${name(named)}(`;
  const parameters = [
    raw(`${uses(body, 'value') ? 'value' : '_value'}: unknown`),
    ...(unit.recursive ? [raw('depth = 0')] : []),
    ...(hasAnswers(printing, unit) ? [code`answers: ${answersType} = new Map()`] : []),
  ];
  const line = code`${start}${join(parameters, ', ')}): ${result}`;
  if (lengthOf(line) <= 98) return line;
  return code`
    ${start}
      ${parameters.map((each) => code`${each},`)}
    ): ${result}
  `;
}

const answersType = importType('Answers', './runtime/answers.js');

/** Nothing is asked of a value where everything is allowed, or nothing. */
function uses(body: readonly Code[], variable: string): boolean {
  const pattern = new RegExp(`\\b${variable}\\b`);
  return body.some(({ parts }) =>
    parts.some((part) => typeof part === 'string' && pattern.test(part)),
  );
}

/** A function that gives the answer it gave before; what it has to find out is in one of its own. */
export function printRemembering(unit: Unit, body: readonly Code[]) {
  const own = name(matchesName(unit.name));
  const holds = name(`holds${unit.name}`);
  const usesDepth = uses(body, 'depth');
  const usesAnswers = uses(body, 'answers');
  const given = [
    raw('value'),
    ...(usesDepth ? [raw('depth')] : []),
    ...(usesAnswers ? [raw('answers')] : []),
  ];
  const parameters = [
    raw('value: unknown'),
    ...(usesDepth ? [raw('depth: number')] : []),
    ...(usesAnswers ? [code`answers: ${answersType}`] : []),
  ];
  return {
    body: [
      code`const before = ${call('recall', 'answers.ts', [raw('answers'), own, raw('value')])};`,
      raw('if (before !== undefined) return before;'),
      code`return ${call('remember', 'answers.ts', [
        raw('answers'),
        own,
        raw('value'),
        code`${holds}(${join(given, ', ')})`,
      ])};`,
    ],
    holds: code`
      function ${holds}(${join(parameters, ', ')}): boolean {
        ${body}
      }
    `,
  };
}

/** An object that was asked about before, or holds itself, is not gone through again for its issues. */
export function printRecalledIssues(printing: Printing, tooDeep: Site): readonly Code[] {
  const values = [
    raw('answers'),
    name(issuesName(printing.self.name)),
    raw('value'),
    ruleOf(printing, tooDeep, {}),
    code`${placeOf(tooDeep)}`,
  ];
  return [
    code`const before = ${call('recallIssues', 'issue-answers.ts', values)};`,
    raw('if (before !== undefined) return before.found;'),
  ];
}

/** Gives the issues that were found, and remembers them. */
export function printRememberedIssues({ self }: Printing): Code {
  const values = [raw('answers'), name(issuesName(self.name)), raw('value'), raw('found')];
  return code`return ${call('rememberIssues', 'issue-answers.ts', values)};`;
}

/** A call on one line where it fits. */
function call(helper: string, file: string, values: readonly Code[]): Code {
  const called = runtimeFunction(helper, file);
  const line = code`${called}(${join(values, ', ')})`;
  if (lengthOf(line) <= 75) return line;
  return code`
    ${called}(
      ${values.map((value) => code`${value},`)}
    )
  `;
}
