import { type Code, code } from '../../code/code.js';
import { atom, comparison, every, type Expression, isAlways, some, textOf } from './expressions.js';
import type { ArrayCheck, Evaluated, Part } from './plan.js';
import { branch, printPart, refuse } from './print-block.js';
import { reportIssue, type Subject } from './print-report.js';
import { conditionsOf, hoistedTests } from './print-object.js';
import { printAlike, printItems, usesItem } from './print-items.js';
import { passesTest } from './outcomes.js';
import { type Printing } from './printing.js';

/** The loops over the items of an array. */
export function printArray(printing: Printing, check: ArrayCheck): readonly Code[] {
  return [
    ...check.prefix.flatMap((part, index) => printPrefixItem(printing, part, index)),
    ...printAlike(printing, check),
    ...(check.contains === undefined ? [] : printContains(printing, check.contains)),
    ...(check.unevaluated === undefined ? [] : printUnevaluated(printing, check.unevaluated)),
  ];
}

function printPrefixItem(printing: Printing, part: Part, index: number): readonly Code[] {
  const item: Subject = { value: code`item`, key: code`${index}`, name: `item ${index}` };
  const statements = printPart(printing, part, item);
  if (statements.length === 0) return [];
  return [
    code`
      if (value.length > ${index}) {
        ${usesItem(statements) ? code`const item: unknown = value[${index}];` : undefined}
        ${statements}
      }
    `,
  ];
}

function printContains(
  printing: Printing,
  contains: NonNullable<ArrayCheck['contains']>,
): readonly Code[] {
  const { test, minimum, maximum, few, many } = contains;
  if (minimum === 0 && maximum === undefined) return [];
  const bounds = [
    ...(minimum === 0 ? [] : [{ failure: comparison(code`matching`, '<', minimum), site: few }]),
    ...(maximum === undefined
      ? []
      : [{ failure: comparison(code`matching`, '>', maximum), site: many }]),
  ];
  // A block of its own, since an array may be held against several such rules.
  return [
    code`
      {
        ${countMatching(passesTest(printing, test, code`item`, true))}
        ${
          printing.style === 'matches'
            ? refuse(bounds.map(({ failure }) => failure))
            : bounds.reduceRight<readonly Code[]>(
                (otherwise, { failure, site }) => [
                  branch(failure, [reportIssue(printing, site, { value: code`value` })], otherwise),
                ],
                [],
              )
        }
      }
    `,
  ];
}

/** How many items hold, where that is not plain without looking. */
function countMatching(holds: Expression): Code {
  if (isAlways(holds, true)) return code`const matching = value.length;`;
  if (isAlways(holds, false)) return code`const matching: number = 0;`;
  return code`
    let matching = 0;
    for (const item of value as readonly unknown[]) {
      if (${textOf(holds)}) matching += 1;
    }
  `;
}

function printUnevaluated(
  printing: Printing,
  { part, start, conditional }: NonNullable<ArrayCheck['unevaluated']>,
): readonly Code[] {
  const looked = conditional.map((each) =>
    every([...conditionsOf(printing, each), hasLookedAt(printing, each)]),
  );
  const loop = printItems(printing, part, start, looked);
  return loop.length === 0 ? [] : [...hoistedTests(printing, conditional), ...loop];
}

function hasLookedAt(printing: Printing, part: Evaluated): Expression {
  if (part.all) return atom(code`true`);
  return some([
    ...(part.count > 0 ? [comparison(code`index`, '<', part.count)] : []),
    ...part.contains.map((test) => passesTest(printing, test, code`item`, true)),
  ]);
}
