import type { JsonType } from '../../model/json.js';
import type { Block, Check, Evaluated, Part, Test, UnionCheck } from './plan.js';

/** What a unit is asked about, seen from the value of the unit that asks. */
export type Asked =
  | { readonly kind: 'value' }
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'pattern'; readonly source: string }
  /** All properties but those with such names. */
  | {
      readonly kind: 'rest';
      readonly names: readonly string[];
      readonly patterns: readonly string[];
    }
  | { readonly kind: 'name' }
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'items'; readonly start: number };

/** That a unit asks another, or itself. */
export interface Call {
  readonly unit: string;
  readonly about: Asked;
  /** Set where it asks for the issues alone. */
  readonly forIssues?: true;
  /** Set where the value is of this type then. */
  readonly type?: JsonType;
  /** The union that asks one of its options only, and which of them this is. */
  readonly chosen?: { readonly union: UnionCheck; readonly option: number };
}

const itself: Asked = { kind: 'value' };

/** The calls of units in a block, through any of its parts. */
export function callsOfBlock(block: Block, about: Asked = itself): readonly Call[] {
  return block.checks.flatMap((check) => callsOfCheck(check, about));
}

function callsOfCheck(check: Check, about: Asked): readonly Call[] {
  switch (check.kind) {
    case 'condition':
    case 'locals':
      return [];
    case 'group':
      return check.checks
        .flatMap((each) => callsOfCheck(each, about))
        .map((call) => (call.about === about ? { ...call, type: check.type } : call));
    case 'call':
      return [{ unit: check.unit, about }];
    case 'block':
      return callsOfBlock(check.block, about);
    case 'object': {
      const { properties, patterns, propertyNames } = check;
      const names = properties.map(({ name }) => name);
      const sources = patterns.map(({ pattern }) => pattern.source);
      const rests = [check.rest, check.unevaluated].flatMap((rest) =>
        rest === undefined
          ? []
          : [
              ...callsOfPart(rest.part, { kind: 'rest', names, patterns: sources }),
              ...rest.conditional.flatMap((each) => callsOfEvaluated(each, about)),
            ],
      );
      return [
        ...properties.flatMap(({ name, part }) =>
          part === undefined ? [] : callsOfPart(part, { kind: 'property', name }),
        ),
        ...patterns.flatMap(({ pattern, part }) =>
          callsOfPart(part, { kind: 'pattern', source: pattern.source }),
        ),
        ...rests,
        ...(propertyNames === undefined ? [] : callsOfPart(propertyNames, { kind: 'name' })),
      ];
    }
    case 'fields':
      return [
        ...check.fields.flatMap(({ name, part }) => callsOfPart(part, { kind: 'property', name })),
        ...check.dependent.flatMap(({ block }) =>
          block === undefined ? [] : callsOfBlock(block, about),
        ),
      ];
    case 'array': {
      const { prefix, items, contains, unevaluated } = check;
      return [
        ...prefix.flatMap((part, index) => callsOfPart(part, { kind: 'item', index })),
        ...(items === undefined ? [] : callsOfPart(items, { kind: 'items', start: prefix.length })),
        ...(contains === undefined ? [] : callsOfTest(contains.test, { kind: 'items', start: 0 })),
        ...(unevaluated === undefined
          ? []
          : [
              ...callsOfPart(unevaluated.part, { kind: 'items', start: unevaluated.start }),
              ...unevaluated.conditional.flatMap((each) => callsOfEvaluated(each, about)),
            ]),
      ];
    }
    case 'union':
      return check.options.flatMap((option, index): readonly Call[] => {
        const calls: readonly Call[] = [
          ...callsOfTest(option.test, about),
          { unit: option.unit, about, forIssues: true },
        ];
        if (check.tag === undefined) return calls;
        return calls.map((call) => ({ ...call, chosen: { union: check, option: index } }));
      });
    case 'not':
      return callsOfTest(check.test, about);
    case 'when':
      return [
        ...callsOfTest(check.test, about),
        ...[check.then, check.else].flatMap((block) =>
          block === undefined ? [] : callsOfBlock(block, about),
        ),
      ];
  }
}

function callsOfPart(part: Part, about: Asked): readonly Call[] {
  return part.kind === 'unit' ? [{ unit: part.unit, about }] : callsOfBlock(part.block, about);
}

function callsOfTest(test: Test, about: Asked): readonly Call[] {
  return test.kind === 'unit' ? [{ unit: test.unit, about }] : callsOfBlock(test.block, about);
}

function callsOfEvaluated(evaluated: Evaluated, about: Asked): readonly Call[] {
  return [
    ...evaluated.contains.flatMap((test) => callsOfTest(test, { kind: 'items', start: 0 })),
    ...evaluated.conditions.flatMap((condition) =>
      condition.kind === 'test' ? callsOfTest(condition.test, about) : [],
    ),
  ];
}
