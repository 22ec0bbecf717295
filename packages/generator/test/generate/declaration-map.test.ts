import { decode } from '@jridgewell/sourcemap-codec';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeProject, type ProjectOnDisk } from '../commands/project-on-disk.js';

const entry = (input: string) => ({ input, output: { packages: 'packages', scope: '@acme' } });
const types = 'packages/order-types/src';
let project: ProjectOnDisk;
beforeEach(() => {
  project = makeProject({
    'package.json': { name: 'repository', workspaces: ['packages/*'] },
    'trefoil.config.json': { schemas: [entry('schemas/order.schema.json')] },
  });
});
afterEach(() => project.remove());

/** Each name that is mapped, with what stands at its place in the schema. */
function mappedNames(file = 'index.d.ts'): readonly string[] {
  const { sources, mappings } = JSON.parse(project.read(`${types}/${file}.map`)) as {
    readonly sources: readonly string[];
    readonly mappings: string;
  };
  const declared = project.read(`${types}/${file}`).split('\n');
  return decode(mappings).flatMap((segments, line) => {
    const pairs: string[] = [];
    for (let index = 0; index < segments.length; index += 2) {
      const [start, end] = [segments[index], segments[index + 1]];
      if (start?.length !== 4 || end?.length !== 4)
        throw new Error('a name has a start and an end');
      const source = sources[start[1]] ?? '';
      const row = project.read(`${types}/${source}`).split('\n')[start[2]] ?? '';
      const written = end[3] > start[3] ? row.slice(start[3], end[3]) : row.slice(start[3]);
      pairs.push(`${declared[line]?.slice(start[0], end[0])} → ${source}: ${written}`);
    }
    return pairs;
  });
}

describe('the map of declarations into the schema', () => {
  test('leads from each name to the key in the file that has it', async () => {
    project.write(
      'schemas/order.schema.json',
      `{
  "title": "Order", "type": "object",
  "properties": {
    "odd \\"name\\"": { "description": "Has id: and readonly?: in its comment." },
    "key": { "type": "object", "properties": { "id": true }, "additionalProperties": true },
    "total": { "$ref": "shared/money.yaml#/$defs/Money" },
    "readonly": { "type": "array", "items": { "type": "object", "properties": { "key": true } } }
  }
}
`,
    );
    project.write(
      'schemas/shared/money.yaml',
      '$defs:\n  Money:\n    type: object\n    properties:\n      "amount": { type: number }\n',
    );
    expect(await project.trefoil('generate')).toMatchObject({ code: 0 });
    expect(mappedNames()).toEqual([
      'Order → schema/order.schema.json: {',
      `'odd "name"' → schema/order.schema.json: odd \\"name\\"`,
      'key → schema/order.schema.json: key',
      'id → schema/order.schema.json: id',
      'total → schema/order.schema.json: total',
      'readonly → schema/order.schema.json: readonly',
      'key → schema/order.schema.json: key',
      'Money → schema/shared/money.yaml: Money',
      'amount → schema/shared/money.yaml: amount',
    ]);
  });

  test('is checked like all else, and the copy of a schema goes when its name does', async () => {
    project.write('schemas/order.schema.json', { title: 'Order', type: 'object' });
    await project.trefoil('generate');
    expect((await project.trefoil('generate', '--check')).code).toBe(0);
    project.write(`${types}/schema/order.schema.json`, '{}\n');
    expect((await project.trefoil('generate', '--check')).code).toBe(1);
    project.write('order.json', { title: 'Order', type: 'object' });
    project.write('trefoil.config.json', { schemas: [entry('order.json')] });
    expect((await project.trefoil('generate')).code).toBe(0);
    expect(project.list().filter((path) => path.startsWith(types))).toEqual([
      `${types}/index.d.ts`,
      `${types}/index.d.ts.map`,
      `${types}/schema/order.json`,
    ]);
  });

  test('is one beside each file where each definition has one', async () => {
    project.write('schemas/order.schema.json', {
      title: 'Order',
      properties: { item: { $ref: '#/$defs/Item' } },
      $defs: { Item: { title: 'Item', properties: { id: { type: 'string' } } } },
    });
    const input = 'schemas/order.schema.json';
    const files = (choice: string) =>
      project.write('trefoil.config.json', {
        schemas: [{ ...entry(input), types: { files: choice } }],
      });
    files('definition');
    expect((await project.trefoil('generate')).code).toBe(0);
    expect(mappedNames('item.d.ts')).toEqual([
      'Item → schema/order.schema.json: Item',
      'id → schema/order.schema.json: id',
    ]);
    expect((await project.trefoil('generate', '--check')).code).toBe(0);
    files('schema');
    expect((await project.trefoil('generate')).code).toBe(0);
    expect(project.list().filter((path) => path.startsWith(types))).toEqual([
      `${types}/index.d.ts`,
      `${types}/index.d.ts.map`,
      `${types}/schema/order.schema.json`,
    ]);
  });

  test('leaves a file of somebody else alone', async () => {
    project.write('schemas/order.schema.json', { title: 'Order', type: 'object' });
    project.write(`${types}/schema/order.schema.json`, { mine: true });
    const { code, err } = await project.trefoil('generate');
    expect([code, err]).toEqual([2, expect.stringContaining('output-not-ours')]);
  });
});
