import { type Code, code, importValue, join, raw } from '../../code/code.js';
import { access, name } from '../../code/identifiers.js';
import type { Schema } from '../../model/model.js';
import type { Pick, PickedProperty } from './lower-request.js';
import { runtimeFunction } from './print-conditions.js';
import { type Root, typeOf } from './print-public.js';
import { matchesName } from './printing.js';

/** The function that makes a request of what the server returned, with those that pick its parts. */
export function printRequest(
  read: Root,
  write: Root,
  picks: readonly Pick[],
  unitOf: (schema: Schema) => string,
): Code {
  const [first] = picks;
  const picked = first === undefined ? code`value` : code`${pickName(first.name)}(value)`;
  const validationError = runtimeFunction('ValidationError', 'validation-error.ts');
  const main = code`
    ${raw(`/**
 * The request form of ${/^[AEIOU]/.test(read.name) ? 'an' : 'a'} \`${read.name}\`: without what only the server sets and without unknown
 * properties, at every depth. Throws a \`ValidationError\` where what is left is no \`${write.name}\`.
 */`)}
    export function ${name(`to${write.name}`)}(value: ${typeOf(read)}): ${typeOf(write)} {
      const result = ${importValue(`validate${write.name}`, './validate.js')}(${name(`pick${write.name}Safely`)}(value));
      if (result.issues !== undefined) throw new ${validationError}(${write.name}, result.issues);
      return result.value;
    }

    function ${name(`pick${write.name}Safely`)}(value: unknown): unknown {
      try {
        return ${picked};
      } catch {
        // A getter or a proxy threw, or the value holds itself.
        throw new ${validationError}(${write.name}, ${runtimeFunction('finish', 'finish.ts')}(${runtimeFunction('unreadable', 'unreadable.ts')}(value)));
      }
    }
  `;
  return join([main, ...picks.map((pick) => printPick(pick, unitOf))], '\n\n');
}

function pickName(pick: string): Code {
  return name(`pick${pick}`);
}

function printPick(pick: Pick, unitOf: (schema: Schema) => string): Code {
  return code`
    function ${pickName(pick.name)}(value: unknown): unknown {
      ${printBody(pick, unitOf)}
    }
  `;
}

function printBody(pick: Pick, unitOf: (schema: Schema) => string): Code {
  switch (pick.kind) {
    case 'chain':
      return code`return ${pick.steps.reduce<Code>((value, step) => code`${pickName(step)}(${value})`, code`value`)};`;
    case 'options':
      return code`
        ${pick.options.map((option, index) => {
          const local = name(`option${index + 1}`);
          const made =
            option.pick === undefined ? code`value` : code`${pickName(option.pick)}(value)`;
          return code`
            const ${local} = ${made};
            if (${importValue(matchesName(unitOf(option.schema)), './matches.js')}(${local})) return ${local};
          `;
        })}
        return value;
      `;
    case 'array': {
      const item = pick.items === undefined ? code`item` : code`${pickName(pick.items)}(item)`;
      const places = pick.prefix.map((each, index) =>
        each === undefined
          ? undefined
          : code`if (index === ${index}) return ${pickName(each)}(item);`,
      );
      return code`
        if (!Array.isArray(value)) return value;
        return value.map((item: unknown${raw(places.some((place) => place !== undefined) ? ', index' : '')}) => {
          ${places}
          return ${item};
        });
      `;
    }
    case 'object':
      return printObjectBody(pick);
  }
}

function printObjectBody({ known, rest }: Extract<Pick, { readonly kind: 'object' }>): Code {
  const setProperty = runtimeFunction('setProperty', 'set-property.ts');
  const cases = known.map((property) => printCase(property));
  const other =
    rest.kind === 'drop'
      ? undefined
      : code`
        default:
          ${setProperty}(picked, key, ${rest.pick === undefined ? code`property` : code`${pickName(rest.pick)}(property)`});
      `;
  return code`
    if (!${runtimeFunction('isObject', 'is-object.ts')}(value)) return value;
    const picked: Record<string, unknown> = {};
    for (const [key, property] of Object.entries(value)) {
      if (property === undefined) continue;
      switch (key) {
        ${groupPlain(known, cases)}
        ${other}
      }
    }
    return picked;
  `;
}

/** Properties that are kept as they are share one case. */
function groupPlain(known: readonly PickedProperty[], cases: readonly Code[]): readonly Code[] {
  const plain = known.filter(
    (property) => property.pick === undefined && property.name !== '__proto__',
  );
  const others = cases.filter((_, index) => !plain.some((property) => property === known[index]));
  if (plain.length === 0) return others;
  return [
    code`
      ${plain.map((property) => code`case ${property.name}:`)}
        picked[key] = property;
        break;
    `,
    ...others,
  ];
}

function printCase({ name: property, pick }: PickedProperty): Code {
  if (pick === '') {
    return code`
      case ${property}:
        break;
    `;
  }
  const made = pick === undefined ? code`property` : code`${pickName(pick)}(property)`;
  const target = code`picked`;
  return code`
    case ${property}:
      ${property === '__proto__' ? code`${runtimeFunction('setProperty', 'set-property.ts')}(picked, key, ${made});` : code`${access(target, property)} = ${made};`}
      break;
  `;
}
