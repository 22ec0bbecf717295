import { type Code, code, type Hole, importType, importValue, join, raw } from '../../code/code.js';
import { camelCase, name } from '../../code/identifiers.js';
import { runtimeFunction } from './print-conditions.js';
import { issuesName, matchesName } from './printing.js';

/** A root of the schema, as its public functions know it. */
export interface Root {
  /** The name of the type. */
  readonly name: string;
  readonly unit: string;
  /** What the values are, in a few words: `what a server returns`. */
  readonly role?: string;
  /** The module that holds the type. */
  readonly types: string;
  /** Whether a rule of a value can be come to in more than one way, so that issues have to be sorted out. */
  readonly repeats: boolean;
}

/** Types that the emitted files import from one another; a root may have the same name. */
const ownTypes =
  /^(?:Failure|Found|Issue|Result|Rule|StandardSchema|Success|ValidateOptions|ValidationError)$/;

/** The type of a root's values. */
export function typeOf({ name: type, types }: Pick<Root, 'name' | 'types'>): Hole {
  if (!ownTypes.test(type)) return importType(type, types);
  return code`import(${types}).${name(type)}`;
}

/** Which functions are wanted: guards alone, all but the guards, or all of them. */
export type Functions = 'all' | 'is' | 'validate';

/** The names of a root's public functions, by the file that holds them. */
export function publicNames(
  root: Root,
  functions: Functions,
): Readonly<Record<'validate' | 'text', readonly string[]>> {
  return {
    validate: [
      ...(functions === 'validate' ? [] : [guardName(root)]),
      ...(functions === 'is' ? [] : [`validate${root.name}`, `assert${root.name}`]),
    ],
    text: [`parse${root.name}`, `stringify${root.name}`],
  };
}

/** Type guard, validation and assertion of a root, as far as they are wanted. */
export function printValidate(root: Root, functions: Functions): Code {
  const guard = functions === 'validate' ? [] : [printGuard(root)];
  const validation = functions === 'is' ? [] : [printValidation(root)];
  return join([...guard, ...validation], '\n\n');
}

/** The name of the guard of a root. */
export function guardName({ name: type }: Pick<Root, 'name'>): string {
  return `is${type}`;
}

/** The type guard of a root, or of a definition inside of one. */
export function printGuard(root: Root): Code {
  const type = typeOf(root);
  const role = root.role === undefined ? '' : `: ${root.role}`;
  const matches = importValue(matchesName(root.unit), './matches.js');
  return code`
    ${raw(`/** Whether a value is ${article(root.name)} \`${root.name}\`${role}. Never throws. */`)}
    export function ${name(guardName(root))}(value: unknown): value is ${type} {
      try {
        return ${matches}(value);
      } catch {
        // A getter or a proxy threw: a value that cannot be read is not valid.
        return false;
      }
    }
  `;
}

function printValidation(root: Root): Code {
  const type = typeOf(root);
  const issues = importValue(issuesName(root.unit), './issues.js');
  const result = importType('Result', './runtime/issue.js');
  const optional = [code`value: unknown`, optionsParameter()];
  const found = root.repeats
    ? code`${runtimeFunction('distinct', 'distinct.ts')}(found)`
    : raw('found');
  return code`
    /**
     * ${raw(`The value as ${article(root.name)} \`${root.name}\`, or all rules that it breaks.`)}
     * Never throws, unless ${raw('`options.message`')} does.
     */
    ${head(`validate${root.name}`, optional, code`${result}<${type}>`)} {
      let found: ${importType('Found', './runtime/found.js')};
      try {
        found = ${issues}(value);
      } catch {
        found = ${runtimeFunction('unreadable', 'unreadable.ts')}(value);
      }
      if (found === undefined) return { value: value as ${type} };
      return { issues: ${runtimeFunction('finish', 'finish.ts')}(${found}, options) };
    }

    ${raw(`/** Throws a \`ValidationError\` with all issues where a value is not ${article(root.name)} \`${root.name}\`. */`)}
    ${head(`assert${root.name}`, optional, code`asserts value is ${type}`)} {
      const { issues } = ${name(`validate${root.name}`)}(value, options);
      if (issues !== undefined) throw new ${runtimeFunction('ValidationError', 'validation-error.ts')}(${root.name}, issues);
    }
  `;
}

/** Reading a root from JSON text, and writing it. */
export function printText(root: Root): Code {
  const type = typeOf(root);
  return code`
    /**
     * Parses JSON text and validates it. Throws a ${raw('`ValidationError`')} with the line and column of each
     * issue, also where the text is not JSON.
     */
    ${head(`parse${root.name}`, [code`text: string`, optionsParameter()], code`${type}`)} {
      const value = ${runtimeFunction('readJson', 'read-json.ts')}(${root.name}, text);
      const result = ${importValue(`validate${root.name}`, './validate.js')}(value, options);
      if (result.issues === undefined) return result.value;
      throw new ${runtimeFunction('ValidationError', 'validation-error.ts')}(${root.name}, ${runtimeFunction('withPlaces', 'json-places.ts')}(text, result.issues));
    }

    /** The JSON text of a value; properties that are absent or undefined are left out. */
    export function ${name(`stringify${root.name}`)}(value: ${type}): string {
      return JSON.stringify(value);
    }
  `;
}

function optionsParameter(): Code {
  return code`options?: ${importType('ValidateOptions', './runtime/issue.js')}`;
}

/** The head of a public function, on one line where it fits. */
function head(called: string, parameters: readonly Code[], result: Code): Code {
  const line = code`export function ${name(called)}(${join(parameters, ', ')}): ${result}`;
  const length = line.parts.reduce(
    (sum, part) => sum + (typeof part === 'string' ? part : part.name).length,
    0,
  );
  if (length + 2 <= 100) return line;
  return code`
    export function ${name(called)}(
      ${parameters.map((parameter) => code`${parameter},`)}
    ): ${result}
  `;
}

function article(word: string): string {
  return /^[AEIOU]/i.test(word) ? 'an' : 'a';
}

/** The name of a root's schema object. */
export function schemaName(root: Root): string {
  return `${camelCase(root.name)}Schema`;
}
