import { isJsonObject, type Json, type JsonObject } from '../model/json.js';
import { childPointer } from '../model/pointer.js';
import { type Dialect, openApi30, openApi31 } from './dialects.js';
import type { SourceDocument } from './source.js';

/** Where the schemas of an OpenAPI document are. */
export const componentsPointer = '/components/schemas';

/** How the schemas of an OpenAPI document are read; nothing where it is another kind of document. */
export function openApiDialect(value: Json): Dialect | undefined {
  if (!isJsonObject(value)) return undefined;
  const version = Object.hasOwn(value, 'openapi') ? value['openapi'] : undefined;
  if (typeof version !== 'string') return undefined;
  if (version.startsWith('3.0')) return openApi30;
  return /^3\.[12](\.|$)/.test(version) ? openApi31 : undefined;
}

/** Whether a document is an OpenAPI description, of whatever version. */
export function isOpenApi(value: Json): boolean {
  return (
    isJsonObject(value) && (Object.hasOwn(value, 'openapi') || Object.hasOwn(value, 'swagger'))
  );
}

/** The schemas of the components, by name. */
export function componentsOf(value: Json): JsonObject {
  const components = memberOf(value, 'components');
  const schemas = memberOf(components, 'schemas');
  return isJsonObject(schemas) ? schemas : {};
}

/** Where the schema of a component is. */
export function componentPointer(name: string): string {
  return childPointer('', 'components', 'schemas', name);
}

/**
 * What stands for the document as a whole: an object that may have a value of each component. So all
 * of them are reached from one root.
 */
export function rootOfComponents({ value, name }: SourceDocument): JsonObject {
  const written = memberOf(memberOf(value, 'info'), 'title');
  const title = typeof written === 'string' ? written : name.replace(/\.\w+$/, '');
  const names = Object.keys(componentsOf(value));
  // A component keeps its name, whatever the document is called.
  const isTaken = names.some((component) => wordOf(component) === wordOf(title));
  return {
    title: isTaken ? `${title} components` : title,
    type: 'object',
    properties: Object.fromEntries(
      names.map((component) => [component, { $ref: `#${encoded(componentPointer(component))}` }]),
    ),
  };
}

function wordOf(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

function encoded(pointer: string): string {
  return pointer.split('/').map(encodeURIComponent).join('/');
}

function memberOf(value: Json | undefined, key: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
