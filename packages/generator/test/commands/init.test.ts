import { afterEach, describe, expect, test } from 'vitest';
import { makeProject, orderSchema, type ProjectOnDisk } from './project-on-disk.js';

let project: ProjectOnDisk;
afterEach(() => project.remove());

describe('an application', () => {
  test('gets a config, a script and attributes, and a second run changes nothing', async () => {
    project = makeProject({
      'package.json':
        '{\n    "name": "shop",\n    "scripts": {\n        "build": "tsc"\n    }\n}\n',
      'schemas/order.schema.json': orderSchema,
      'schemas/price.json': { $schema: 'http://json-schema.org/draft-07/schema#', type: 'number' },
      'schemas/data.json': { just: 'data' },
      'data/order.json': { $schema: '../schemas/order.schema.json', properties: 4 },
      'pet.yaml': '$schema: https://json-schema.org/draft/2020-12/schema\ntype: string\n',
      'src/app.schema.yaml': 'type: object\n',
      'node_modules/x/y.schema.json': {},
    });
    const first = await project.trefoil('init');
    expect(first.code).toBe(0);
    expect(JSON.parse(project.read('trefoil.config.json'))).toEqual({
      $schema: './node_modules/@trefoil/generator/config.schema.json',
      schemas: [
        { input: 'pet.yaml', output: { folder: 'src/generated', name: 'pet' } },
        { input: 'schemas/order.schema.json', output: { folder: 'src/generated', name: 'order' } },
        { input: 'schemas/price.json', output: { folder: 'src/generated', name: 'price' } },
        { input: 'src/app.schema.yaml', output: { folder: 'src/generated', name: 'app' } },
      ],
    });
    expect(project.read('package.json')).toBe(
      '{\n    "name": "shop",\n    "scripts": {\n        "build": "tsc",\n        "generate": "trefoil generate"\n    }\n}\n',
    );
    expect(project.read('.gitattributes')).toBe(
      'src/generated/** text eol=lf linguist-generated\n',
    );
    expect(first.err).toContain('npm run generate');

    const texts = project.list().map(project.read);
    const second = await project.trefoil('init');
    expect(second.code).toBe(0);
    expect(second.err).toContain('as it should be');
    expect(project.list().map(project.read)).toEqual(texts);
  });

  test('keeps a script of that name that does something else', async () => {
    project = makeProject({
      'package.json': { name: 'shop', scripts: { generate: 'other' } },
      'a.schema.json': orderSchema,
    });
    await project.trefoil('init');
    expect(JSON.parse(project.read('package.json')).scripts).toEqual({
      generate: 'other',
      'trefoil:generate': 'trefoil generate',
    });
  });

  test('is told of OpenAPI documents, and that no schema was found', async () => {
    project = makeProject({ 'package.json': {}, 'openapi.yaml': 'openapi: 3.1.0\n' });
    const { code, err } = await project.trefoil('init');
    expect(code).toBe(2);
    expect(err).toContain('No JSON Schema was found');
    expect(err).toContain('openapi.yaml is an OpenAPI document');
    expect(project.list()).toEqual(['openapi.yaml', 'package.json']);
  });

  test('hears of a new schema that is not in its config', async () => {
    project = makeProject({ 'package.json': {}, 'a.schema.json': orderSchema });
    await project.trefoil('init');
    project.write('b.schema.json', orderSchema);
    expect((await project.trefoil('init')).err).toContain('b.schema.json is not in the config');
  });
});

describe('a turborepo', () => {
  const turbo = `{
  // Our tasks.
  "tasks": {
    "build": {
      "dependsOn": ["^build"],
      "outputs": ["dist/**"]
    }
  }
}
`;

  test('gets packages, and a task that build waits for; comments stay', async () => {
    project = makeProject({
      'package.json': { name: '@acme/repository', workspaces: ['apps/*', 'packages/*'] },
      'turbo.json': turbo,
      'schemas/order.schema.json': orderSchema,
    });
    expect((await project.trefoil('init')).code).toBe(0);
    expect(JSON.parse(project.read('trefoil.config.json')).schemas).toEqual([
      {
        input: 'schemas/order.schema.json',
        output: { packages: 'packages', scope: '@acme', name: 'order' },
      },
    ]);
    const text = project.read('turbo.json');
    expect(text.startsWith('{\n  // Our tasks.\n  "tasks": {\n    "build": {\n')).toBe(true);
    const build = {
      dependsOn: ['^build', '//#generate'],
      inputs: ['package.json', 'tsconfig.json'],
      outputs: ['dist/**'],
    };
    expect(JSON.parse(text.replace('// Our tasks.', ''))).toEqual({
      tasks: {
        build: { dependsOn: ['^build'], outputs: ['dist/**'] },
        '//#generate': {
          inputs: ['trefoil.config.*', 'schemas/**'],
          outputs: [
            'packages/order-types/src/**',
            'packages/order-validators/src/**',
            'packages/order-fixtures/src/**',
          ],
        },
        '@acme/order-types#build': build,
        '@acme/order-validators#build': build,
        '@acme/order-fixtures#build': build,
      },
    });
    expect(project.read('.gitattributes').split('\n')).toContain(
      'packages/order-types/src/** text eol=lf linguist-generated',
    );
    const before = project.read('turbo.json');
    await project.trefoil('init');
    expect(project.read('turbo.json')).toBe(before);
  });

  test('an application inside of it gets tasks of its own', async () => {
    project = makeProject({
      'package.json': { name: 'outer', workspaces: ['packages/*'] },
      'turbo.json': turbo,
      'packages/shop/package.json': { name: 'shop' },
      'packages/shop/order.schema.json': orderSchema,
    });
    const { terminal } = await import('./project-on-disk.js').then(({ recordingTerminal }) =>
      recordingTerminal(`${project.root}/packages/shop`),
    );
    const { run } = await import('../../src/cli.js');
    expect(await run(['init'], terminal)).toBe(0);
    expect(JSON.parse(project.read('packages/shop/turbo.json'))).toEqual({
      extends: ['//'],
      tasks: {
        generate: {
          inputs: ['trefoil.config.*', 'order.schema.json', '*.schema.*'],
          outputs: ['src/generated/**'],
        },
        build: {
          dependsOn: ['^build', 'generate'],
          inputs: ['$TURBO_DEFAULT$', '!src/generated/**'],
        },
      },
    });
    expect(project.read('turbo.json')).toBe(turbo);
  });
});

test('a pnpm workspace is read as well', async () => {
  project = makeProject({
    'package.json': { name: 'repository' },
    'pnpm-workspace.yaml': "packages:\n  - 'libraries/*'\n  - apps/*\n",
    'libraries/a/package.json': { name: '@acme/a' },
    'order.schema.json': orderSchema,
  });
  await project.trefoil('init');
  expect(JSON.parse(project.read('trefoil.config.json')).schemas[0].output).toEqual({
    packages: 'libraries',
    scope: '@acme',
    name: 'order',
  });
});
