import { type Code, raw } from './code.js';
import { quote } from './quote.js';

const identifier = /^[A-Za-z_$][\w$]*$/;

/** Whether text can stand as an ASCII identifier (reserved words count as one). */
export function isIdentifier(text: string): boolean {
  return identifier.test(text);
}

/** An identifier as code; throws when the text is none, so no other text can slip through. */
export function name(text: string): Code {
  if (!isIdentifier(text)) throw new Error(`not an identifier: ${JSON.stringify(text)}`);
  return raw(text);
}

/** A property name in a type: bare where it can be, else quoted. */
export function typeKey(text: string): Code {
  return raw(isIdentifier(text) ? text : quote(text));
}

/** A property name in an object literal; `__proto__` is computed, since bare it would set the prototype. */
export function objectKey(text: string): Code {
  return text === '__proto__' ? raw(`['__proto__']`) : typeKey(text);
}

/** The access of a property: `value.name` or `value['na me']`. */
export function access(target: Code, property: string): Code {
  const member = isIdentifier(property) ? `.${property}` : `[${quote(property)}]`;
  return { kind: 'code', parts: [...target.parts, member] };
}

/** Words of any text in `PascalCase`, keeping inner capitals: `stack-trace element` to `StackTraceElement`. */
export function pascalCase(text: string): string {
  const words = text.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[0-9]/.test(joined) ? `_${joined}` : joined;
}

/** The same in `camelCase`. */
export function camelCase(text: string): string {
  const pascal = pascalCase(text);
  const head = /^[A-Z]+(?![a-z])/.exec(pascal)?.[0] ?? pascal.charAt(0);
  return head.toLowerCase() + pascal.slice(head.length);
}

/** `StackTraceElement` to `stack-trace-element`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}
