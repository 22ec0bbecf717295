import { expect, test } from 'vitest';
import { kebabCase } from '../../src/code/identifiers.js';
import { leafPlaces, pathFromCommonFolder } from '../../src/places.js';

test.each([
  ['Order', 'order'],
  ['StackTraceElement', 'stack-trace-element'],
  ['HTTPRequest2', 'http-request2'],
  ['already-kebab', 'already-kebab'],
  ['_', ''],
])('%s in kebab case is %s', (name, expected) => {
  expect(kebabCase(name)).toBe(expected);
});

test.each([
  ['/r/schemas/a.json', '/r/packages/a-types/src', 'schemas/a.json'],
  ['/r/a.json', '/r/src/generated', 'a.json'],
  ['/r/src/generated/a.json', '/r/src/generated', 'a.json'],
  ['/a/b.json', '/c/d', 'a/b.json'],
])('%s, generated to %s, is told as %s', (path, folder, expected) => {
  expect(pathFromCommonFolder(path, folder)).toBe(expected);
});

test('packages import one another by name, folders by path', () => {
  const packages = leafPlaces(
    { input: 'a.json', output: { packages: '../packages', scope: '@acme' } },
    'LineItem',
    '/r/schemas',
  );
  expect(packages.validators).toEqual({
    leaf: 'validators',
    folder: '/r/packages/line-item-validators/src',
    specifier: '@acme/line-item-validators',
    package: { name: '@acme/line-item-validators', folder: '/r/packages/line-item-validators' },
  });
  const folders = leafPlaces({ input: 'a.json', output: { folder: 'src', name: 'x' } }, 'A', '/r');
  expect(folders.types).toEqual({
    leaf: 'types',
    folder: '/r/src/x/types',
    specifier: '../types/index.js',
  });
});
