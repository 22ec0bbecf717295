import { type Code, code } from '../../code/code.js';
import { type Expression, negated, some } from './expressions.js';
import type { ArrayCheck, Block, Part } from './plan.js';
import { branch, printBlock, printPart } from './print-block.js';
import type { Printing } from './printing.js';

/** The loop over the items that are alike, of the function's value or of a property of it. */
export function printAlike(
  printing: Printing,
  { items, prefix }: ArrayCheck,
  array: Code = code`value`,
): readonly Code[] {
  return items === undefined ? [] : printItems(printing, items, prefix.length, [], array);
}

/** The statements that hold a property against the rules of a list. */
export function printListInPlace(printing: Printing, block: Block, array: Code): readonly Code[] {
  return printBlock(printing, block, { value: array, key: array }, (check) =>
    check.kind === 'array' ? printAlike(printing, check, array) : [],
  );
}

/** The loop over the items from one on, but for those that were looked at already. */
export function printItems(
  printing: Printing,
  part: Part,
  start: number,
  looked: readonly Expression[],
  array: Code = code`value`,
): readonly Code[] {
  const statements = printPart(printing, part, {
    value: code`item`,
    key: code`index`,
    name: 'item',
  });
  if (statements.length === 0) return [];
  const body = looked.length === 0 ? statements : [branch(negated(some(looked)), statements)];
  return [
    code`
      for (let index = ${start}; index < ${array}.length; index += 1) {
        ${usesItem(body) ? code`const item: unknown = ${array}[index];` : undefined}
        ${body}
      }
    `,
  ];
}

/** Whether any of the statements asks for the item. */
export function usesItem(statements: readonly Code[]): boolean {
  return statements.some(({ parts }) =>
    parts.some((part) => typeof part === 'string' && /\bitem\b/.test(part)),
  );
}
