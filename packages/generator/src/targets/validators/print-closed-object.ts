import { type Code, code } from '../../code/code.js';
import { name } from '../../code/identifiers.js';
import { atom, comparison, every, textOf } from './expressions.js';
import { listInPlace } from './lists-in-place.js';
import { localFor } from './locals.js';
import { failuresOfCheck } from './outcomes.js';
import type { Field, ObjectCheck } from './plan.js';
import { branch, refuse } from './print-block.js';
import { runtimeFunction } from './print-conditions.js';
import { printListInPlace } from './print-items.js';
import { isReadWhereUsed, printLocals, readWhereUsed } from './print-locals.js';
import type { Printing } from './printing.js';

/** Objects with more properties than this are read in a loop, which is shorter. */
const most = 20;

/** Where properties may be absent, objects with so many still come in few shapes. */
const mostOptional = 2;

/**
 * A closed object whose objects look alike, read by name: engines read the properties of such objects
 * faster than they list them. Nothing where the object is of another kind.
 */
export function printClosedObject(
  printing: Printing,
  check: ObjectCheck,
): readonly Code[] | undefined {
  const fields = printing.style === 'matches' ? fieldsOf(printing, check) : undefined;
  if (fields === undefined) return undefined;
  const locals = fields.map((field) => ({ property: field.name, name: field.local }));
  const checks = fields.flatMap((field) => printField(printing, field));
  return [
    ...printLocals(printing, locals),
    ...(isReadWhereUsed(locals) ? readWhereUsed(locals, checks) : checks),
    printNames(fields),
  ];
}

/** Refuses an object that has a property of another name. */
function printNames(fields: readonly Field[]): Code {
  const isOwn = code`${runtimeFunction('isOwn', 'is-own.ts')}(value, key)`;
  const isThere = comparison(code`value[key]`, '!==', code`undefined`);
  if (fields.length > mostOptional) {
    return code`
      for (const key in value) {
        switch (key) {
          ${fields.map((field) => code`case ${field.name}:`)}
            break;
          default:
            if (${isOwn} && ${textOf(isThere)}) return false;
        }
      }
    `;
  }
  const isOther = fields.map((field) => comparison(code`key`, '!==', field.name));
  return code`
    for (const key in value) {
      ${refuse([every([...isOther, atom(isOwn), isThere])])}
    }
  `;
}

function printField(printing: Printing, field: Field): readonly Code[] {
  const list = listInPlace(printing, field.part);
  if (list !== undefined) {
    const inner = printListInPlace(printing, list, name(field.local));
    if (field.required) return inner;
    return [branch(comparison(name(field.local), '!==', code`undefined`), inner)];
  }
  const alone = { fields: [field], required: [], dependent: [], chronological: [] };
  return refuse(failuresOfCheck(printing, { kind: 'fields', ...alone }, code`value`, false) ?? []);
}

/** All properties with variables, where no others are allowed and objects look alike. */
function fieldsOf({ self }: Printing, check: ObjectCheck): readonly Field[] | undefined {
  const { properties, patterns, rest, unevaluated, propertyNames, minimum, maximum } = check;
  const more = [unevaluated, propertyNames, minimum, maximum];
  if (patterns.length > 0 || more.some((rules) => rules !== undefined)) return undefined;
  if (rest?.unknown === undefined || rest.conditional.length > 0) return undefined;
  if (rest.names.length > 0 || rest.patterns.length > 0) return undefined;
  const isWrapper = properties.some(({ part }) => part?.kind === 'unit');
  const isAlike =
    (isWrapper && properties.length <= mostOptional) ||
    properties.every(({ optional }) => !optional);
  if (!isAlike || properties.length === 0 || properties.length > most) return undefined;
  const others = self.block.checks.flatMap((each) => (each.kind === 'locals' ? each.locals : []));
  const known = [
    ...others.map((local) => [local.property, local.name] as const),
    ...properties.flatMap(({ name: property, local }) =>
      local === undefined ? [] : [[property, local] as const],
    ),
  ];
  const scope = { locals: new Map(known) };
  return properties.map(({ name: property, part, optional }) => ({
    name: property,
    local: localFor(scope, property),
    part: part ?? { kind: 'inline', block: { gates: [], checks: [] } },
    required: !optional,
  }));
}
