import { type Code, code, type Hole, importValue, join, raw } from '../../code/code.js';
import type { Json, JsonType } from '../../model/json.js';
import { atom, comparison, every, type Expression, negated, some } from './expressions.js';
import type { Condition, HelperCall, NamedPattern, NamedValue } from './plan.js';

/** A function of a runtime file. */
export function runtimeFunction(name: string, file: string): Hole {
  return importValue(name, `./runtime/${file.replace(/\.ts$/, '.js')}`);
}

/** A constant at the top of the output. */
export function constant({ name }: NamedPattern | NamedValue): Hole {
  return importValue(name, './constants.js');
}

/** The list or the set of many values. */
export function listConstant(name: string): Hole {
  return importValue(name, './constants.js');
}

/** The expression that is true where a condition holds. */
export function passes(condition: Condition, value: Code): Expression {
  switch (condition.kind) {
    case 'types':
      return some(condition.types.map((type) => isOfType(type, condition, value)));
    case 'values':
      return some(condition.values.map((wanted) => equals(wanted, value)));
    case 'member':
      return atom(code`${listConstant(condition.of.set)}.has(${value})`);
    case 'nothing':
      return atom(code`false`);
    case 'helper':
      return atom(callHelper(condition.helper, value));
    case 'pattern':
      return some(patternTests(condition, value));
    case 'custom':
      return atom(callCheck(condition, value));
    case 'printed':
      return atom(code`(${filled(condition.template, value)})`);
    case 'bound':
    case 'size':
    case 'codePoints':
    case 'bytes':
    case 'instant':
      return negated(fails(condition, value));
  }
}

/** The expression that is true where a condition is broken. */
export function fails(condition: Condition, value: Code): Expression {
  switch (condition.kind) {
    case 'types':
      return every(condition.types.map((type) => isNotOfType(type, condition, value)));
    case 'values':
      return every(condition.values.map((wanted) => differs(wanted, value)));
    case 'nothing':
      return atom(code`true`);
    case 'helper':
    case 'member':
    case 'custom':
    case 'printed':
      return negated(passes(condition, value));
    case 'pattern':
      return every(patternTests(condition, value).map(negated));
    case 'bound':
      return comparison(value, condition.operator, condition.limit);
    case 'size':
      return comparison(code`${value}.length`, condition.operator, condition.limit);
    case 'codePoints':
      return wrongCodePoints(condition.operator, condition.limit, value);
    case 'bytes':
      return wrongBytes(condition.operator, condition.limit, value);
    case 'instant':
      return wrongInstant(condition, value);
  }
}

/** Any of these says that the value matches; what is quicker comes first. */
function patternTests(
  { pattern, usual, shortNumbers }: Extract<Condition, { readonly kind: 'pattern' }>,
  value: Code,
): readonly Expression[] {
  const isShortNumber = runtimeFunction('isShortNumber', 'short-number.ts');
  return [
    ...usual.map((text) => comparison(value, '===', text)),
    ...(shortNumbers ? [atom(code`${isShortNumber}(${value})`)] : []),
    atom(code`${constant(pattern)}.test(${value})`),
  ];
}

/** Code points are counted only where the UTF-16 length leaves the answer open. */
function wrongCodePoints(operator: '<' | '>', limit: number, value: Code): Expression {
  const count = code`${runtimeFunction('codePoints', 'code-points.ts')}(${value})`;
  if (operator === '>') {
    if (limit === 0) return comparison(code`${value}.length`, '>', 0);
    return every([comparison(code`${value}.length`, '>', limit), comparison(count, '>', limit)]);
  }
  if (limit === 1) return comparison(code`${value}.length`, '===', 0);
  return every([comparison(code`${value}.length`, '<', limit * 2), comparison(count, '<', limit)]);
}

/** A UTF-16 unit makes one to three bytes. */
function wrongBytes(operator: '<' | '>', limit: number, value: Code): Expression {
  const count = code`${runtimeFunction('utf8Bytes', 'utf8-bytes.ts')}(${value})`;
  if (operator === '>') {
    return every([
      comparison(code`${value}.length`, '>', Math.floor(limit / 3)),
      comparison(count, '>', limit),
    ]);
  }
  return every([comparison(code`${value}.length`, '<', limit), comparison(count, '<', limit)]);
}

/** A day away from the limit the text itself decides: no offset reaches that far. */
function wrongInstant(
  { operator, limit, settled = false }: Extract<Condition, { readonly kind: 'instant' }>,
  value: Code,
): Expression {
  const isDateTime = runtimeFunction('isDateTime', 'date-time.ts');
  const compareInstants = runtimeFunction('compareInstants', 'instants.ts');
  const exact = [
    ...(settled ? [] : [atom(code`${isDateTime}(${value})`)]),
    comparison(code`${compareInstants}(${value}, ${limit})`, operator, 0),
  ];
  const near = dayBeside(limit, operator === '<' ? 2 : -2);
  if (near === undefined) return every(exact);
  return every([comparison(value, operator, near), ...exact]);
}

/** The date some days away; undefined outside of the years with four digits. */
function dayBeside(instant: string, days: number): string | undefined {
  const moment = new Date(`${instant.slice(0, 10)}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  const text = Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : undefined;
}

type Types = Extract<Condition, { readonly kind: 'types' }>;

function isOfType(type: JsonType, types: Types, value: Code): Expression {
  switch (type) {
    case 'null':
      return comparison(value, '===', code`null`);
    case 'boolean':
    case 'string':
      return comparison(code`typeof ${value}`, '===', type);
    case 'number': {
      // Where the compiler need not know that it is one, that suffices; engines are quicker at it.
      const isNumber = atom(
        code`Number.${raw(types.integer ? 'isInteger' : 'isFinite')}(${value})`,
      );
      if (types.alone === true) return isNumber;
      return every([comparison(code`typeof ${value}`, '===', code`'number'`), isNumber]);
    }
    case 'array':
      return atom(code`Array.isArray(${value})`);
    case 'object':
      return atom(code`${runtimeFunction('isObject', 'is-object.ts')}(${value})`);
  }
}

function isNotOfType(type: JsonType, types: Types, value: Code): Expression {
  switch (type) {
    case 'null':
      return comparison(value, '!==', code`null`);
    case 'boolean':
    case 'string':
      return comparison(code`typeof ${value}`, '!==', type);
    case 'number':
    case 'array':
    case 'object':
      return negated(isOfType(type, types, value));
  }
}

function equals(wanted: Json | NamedValue, value: Code): Expression {
  if (isNamed(wanted)) return atom(deepEqual(value, wanted));
  return comparison(value, '===', scalar(wanted));
}

function differs(wanted: Json | NamedValue, value: Code): Expression {
  if (isNamed(wanted)) return negated(atom(deepEqual(value, wanted)));
  return comparison(value, '!==', scalar(wanted));
}

function deepEqual(value: Code, wanted: NamedValue): Code {
  return code`${runtimeFunction('deepEqual', 'deep-equal.ts')}(${value}, ${constant(wanted)})`;
}

/** Objects and arrays among wanted values always come under a name. */
function isNamed(wanted: Json | NamedValue): wanted is NamedValue {
  return typeof wanted === 'object' && wanted !== null;
}

function scalar(value: Json): Hole {
  if (typeof value === 'object' && value !== null) throw new Error('a scalar was expected');
  return value;
}

/** The check of a module of the team's own, whatever it meets. */
function callCheck(
  { module, parameter }: Extract<Condition, { readonly kind: 'custom' }>,
  value: Code,
): Code {
  const check = importValue(module.check, `./${module.path}.js`, 'check');
  const told =
    parameter === undefined ? [] : [isNamed(parameter) ? constant(parameter) : scalar(parameter)];
  return code`${runtimeFunction('holds', 'holds.ts')}(${join([check, value, ...told], ', ')})`;
}

/** A template with the value in its places. */
function filled(template: readonly string[], value: Code): Code {
  return join(
    template.flatMap((text, index) => (index === 0 ? [raw(text)] : [value, raw(text)])),
    '',
  );
}

function callHelper(helper: HelperCall, value: Code): Code {
  const more = helper.more.map((argument) =>
    isNamed(argument) ? constant(argument) : scalar(argument),
  );
  return code`${runtimeFunction(helper.name, helper.file)}(${join([value, ...more], ', ')})`;
}
