import { type Code, code, importType, importValue, join, raw } from '../../code/code.js';
import { name, objectKey } from '../../code/identifiers.js';
import { isJsonObject, type Json } from '../../model/json.js';
import { runtimeFunction } from './print-conditions.js';
import { type Root, schemaName, typeOf } from './print-public.js';

/** The objects by which libraries know a schema: Standard Schema and Standard JSON Schema in one. */
export function printSchemas(roots: readonly (readonly [root: Root, schema: Json])[]): Code {
  const types = raw(
    `export type { StandardProperties, StandardSchema } from './runtime/standard-schema.js';`,
  );
  return join(
    [
      types,
      ...roots.flatMap(([root, schema]) => {
        const type = typeOf(root);
        const json = name(`${schemaName(root)}Json`);
        return [
          code`
          ${raw(`/** \`${root.name}\` for libraries that take Standard Schema or Standard JSON Schema. */`)}
          export const ${name(schemaName(root))}: ${importType('StandardSchema', './runtime/standard-schema.js')}<${type}> = /* @__PURE__ */ ${runtimeFunction('makeStandardSchema', 'standard-schema.ts')}(
            ${importValue(`validate${root.name}`, './validate.js')},
            () => ${json},
          );
        `,
          code`const ${json}: Record<string, unknown> = ${printJson(schema)};`,
        ];
      }),
    ],
    '\n\n',
  );
}

/** JSON over several lines. */
function printJson(value: Json): Code {
  if (Array.isArray(value)) {
    const scalars = value.every((item: Json) => typeof item !== 'object' || item === null);
    const items = value.map((item: Json) => printJson(item));
    if (items.length === 0) return code`[]`;
    if (scalars && JSON.stringify(value).length <= 70) return code`[${join(items, ', ')}]`;
    return code`
      [
        ${items.map((item) => code`${item},`)}
      ]
    `;
  }
  if (!isJsonObject(value)) return code`${value as string | number | boolean | null}`;
  const entries = Object.entries(value).map(
    ([key, item]) => code`${objectKey(key)}: ${printJson(item)},`,
  );
  if (entries.length === 0) return code`{}`;
  return code`
    {
      ${entries}
    }
  `;
}
