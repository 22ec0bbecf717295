import { type Code, code } from '../../code/code.js';
import { name } from '../../code/identifiers.js';
import { comparison, isAlways, negated, some, textOf } from './expressions.js';
import type { Option, Tag, UnionCheck } from './plan.js';
import { branch, endsFunction, refuse } from './print-block.js';
import { runtimeFunction } from './print-conditions.js';
import { addIssues, issuesOf, reportIssue, reportOptions, type Subject } from './print-report.js';
import { passesTest } from './outcomes.js';
import { type Printing } from './printing.js';

const self: Subject = { value: code`value` };

/** The statements that hold the function's value against the options of a union. */
export function printUnion(printing: Printing, check: UnionCheck): readonly Code[] {
  const { tag } = check;
  return tag === undefined ? printOneByOne(printing, check) : [printByTag(printing, check, tag)];
}

function printOneByOne(printing: Printing, check: UnionCheck): readonly Code[] {
  return printing.style === 'matches'
    ? printRefusals(printing, check)
    : printIssues(printing, check);
}

function testsOf(printing: Printing, options: readonly Option[]) {
  return options.map((option) => passesTest(printing, option.test, self.value, false));
}

function printRefusals(printing: Printing, { options, exactlyOne }: UnionCheck): readonly Code[] {
  const tests = testsOf(printing, options);
  if (!exactlyOne) return refuse([negated(some(tests))]);
  const counted = tests.map((test) => code`if (${textOf(test)}) matching += 1;`);
  return [
    code`
      {
        let matching = 0;
        ${counted}
        if (matching !== 1) return false;
      }
    `,
  ];
}

function printIssues(printing: Printing, check: UnionCheck): readonly Code[] {
  const { options, exactlyOne, site } = check;
  const tests = testsOf(printing, options);
  // With an option that takes everything, no other option is ever called for its issues.
  if (!exactlyOne && tests.some((test) => isAlways(test, true))) return [];
  const none = describeClosest(printing, check);
  if (!exactlyOne) {
    return [branch(negated(some(tests)), none)];
  }
  const counted = tests.map((test) => code`if (${textOf(test)}) matching += 1;`);
  return [
    code`
      {
        let matching = 0;
        ${counted}
        ${branch(comparison(code`matching`, '===', 0), none)}
        if (matching > 1) ${reportIssue(printing, site, self)}
      }
    `,
  ];
}

/** Where no option holds, the issues of the one that was meant. */
function describeClosest(printing: Printing, { options, site }: UnionCheck): readonly Code[] {
  const calls = options.map((option) => issuesOf(printing, option, self));
  return [reportOptions(printing, site, self, calls)];
}

/** Goes straight to the option that the value of one property chooses. */
function printByTag(printing: Printing, check: UnionCheck, tag: Tag): Code {
  const { options, site } = check;
  const ownValue = runtimeFunction('ownValue', 'own-value.ts');
  const asked =
    tag.local === undefined ? code`${ownValue}(value, ${tag.property})` : name(tag.local);
  const cases = tag.cases.flatMap(({ values, option: index }) => {
    const option = options[index];
    if (option === undefined) return [];
    const body =
      printing.style === 'matches'
        ? refuse(testsOf(printing, [option]).map(negated))
        : [addIssues(printing, option, self)];
    return [
      code`
        ${values.map((value) => code`case ${value as string | number | boolean | null}:`)}
          ${body}
          ${endsFunction(body) ? undefined : code`break;`}
      `,
    ];
  });
  const chosen = new Set(tag.cases.map(({ option }) => option));
  const others = options.filter((_, index) => !chosen.has(index));
  const fallback =
    others.length > 0
      ? printOneByOne(printing, { ...check, options: others })
      : printing.style === 'matches'
        ? [code`return false;`]
        : [reportIssue(printing, site, self)];
  return code`
    switch (${asked}) {
      ${cases}
      default:
        ${fallback}
    }
  `;
}
