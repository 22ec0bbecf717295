import { type Code, code } from '../../code/code.js';
import { name } from '../../code/identifiers.js';
import type { Local, ObjectCheck } from './plan.js';
import { printPart } from './print-block.js';
import { runtimeFunction } from './print-conditions.js';
import { printLocals } from './print-locals.js';
import type { Printing } from './printing.js';

/** Objects with more properties than this are read in a loop, which is shorter. */
const most = 20;

/**
 * A closed object that must have all of its properties, read by name: such objects look alike, and
 * engines read the properties of objects that look alike faster than they list them. Nothing where
 * the object is of another kind.
 */
export function printClosedObject(
  printing: Printing,
  check: ObjectCheck,
): readonly Code[] | undefined {
  const locals = requiredLocals(check);
  if (printing.style !== 'matches' || locals === undefined) return undefined;
  const parts = check.properties.flatMap(({ part, local }) =>
    part === undefined || local === undefined
      ? []
      : printPart(printing, part, { value: name(local), key: code`key` }),
  );
  const isOwn = runtimeFunction('isOwn', 'is-own.ts');
  return [
    ...printLocals(printing, locals),
    ...parts,
    code`
      for (const key in value) {
        switch (key) {
          ${locals.map(({ property }) => code`case ${property}:`)}
            break;
          default:
            if (${isOwn}(value, key) && value[key] !== undefined) return false;
        }
      }
    `,
  ];
}

/** The variables of all properties, where all are required and no others are allowed. */
function requiredLocals(check: ObjectCheck): readonly Local[] | undefined {
  const { properties, patterns, rest, unevaluated, propertyNames, minimum, maximum } = check;
  const more = [unevaluated, propertyNames, minimum, maximum];
  if (patterns.length > 0 || more.some((rules) => rules !== undefined)) return undefined;
  if (rest?.unknown === undefined || rest.conditional.length > 0) return undefined;
  if (rest.names.length > 0 || rest.patterns.length > 0) return undefined;
  const locals = properties.flatMap(({ name: property, local, optional }) =>
    local === undefined || optional ? [] : [{ property, name: local }],
  );
  const isWhole = locals.length === properties.length && locals.length > 0;
  return isWhole && locals.length <= most ? locals : undefined;
}
