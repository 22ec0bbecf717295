import { expect, test } from 'vitest';
import { wrapInOpenApi } from '../../src/types/openapi-document.js';

test('definitions become schemas of the document, and references follow them', () => {
  const document = wrapInOpenApi('Tree', {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:tree',
    properties: {
      left: { $ref: '#' },
      right: { $ref: 'urn:tree#/$defs/Tree' },
      leaf: { $ref: '#/$defs/a~1b' },
      same: { $ref: '#/properties/leaf' },
      other: { $ref: 'https://example.com/other' },
    },
    examples: [{ $ref: '#' }],
    $defs: { Tree: { items: { $ref: '#/$defs/Tree/not' }, not: {} }, 'a/b': { type: 'string' } },
  });
  expect(document.components.schemas).toEqual({
    Tree: {
      properties: {
        left: { $ref: '#/components/schemas/Tree' },
        right: { $ref: '#/components/schemas/Tree_' },
        leaf: { $ref: '#/components/schemas/a~1b' },
        same: { $ref: '#/components/schemas/Tree/properties/leaf' },
        other: { $ref: 'https://example.com/other' },
      },
      examples: [{ $ref: '#' }],
    },
    Tree_: { items: { $ref: '#/components/schemas/Tree_/not' }, not: {} },
    'a/b': { type: 'string' },
  });
});
