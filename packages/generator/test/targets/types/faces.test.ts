import { testGolden } from './golden.js';

testGolden('names and faces', [
  {
    name: 'what the server sets is gone from what a client sends, at every depth',
    schema: {
      type: 'object',
      properties: {
        id: { type: 'string', readOnly: true },
        secret: { type: 'string', writeOnly: true },
        owner: { $ref: '#/$defs/Owner' },
        tags: { type: 'array', items: { $ref: '#/$defs/Tag' } },
        plain: { $ref: '#/$defs/Plain' },
      },
      required: ['id', 'owner'],
      $defs: {
        Owner: {
          type: 'object',
          properties: { name: { type: 'string' }, since: { type: 'string', readOnly: true } },
          required: ['name', 'since'],
        },
        Tag: {
          type: 'object',
          properties: { at: { type: 'string', readOnly: true }, under: { $ref: '#/$defs/Tag' } },
        },
        Plain: {
          type: 'object',
          properties: { a: { type: 'string' } },
          additionalProperties: false,
        },
      },
    },
    printed: `
export interface T {
  id: string;
  secret?: never;
  owner: Owner;
  tags?: Tag[];
  plain?: Plain;
}

export interface Owner {
  name: string;
  since: string;
}

export interface Tag {
  at?: string;
  under?: Tag;
}

export interface Plain {
  a?: string;
}

export interface TInput {
  secret?: string;
  owner: OwnerInput;
  tags?: TagInput[];
  plain?: Plain;
}

export interface OwnerInput {
  name: string;
}

export interface TagInput {
  under?: TagInput;
}`,
    accepts: [{ id: 'a', owner: { name: 'n', since: 's' }, tags: [{ under: { at: 'a' } }] }],
    refuses: [{ owner: { name: 'n', since: 's' } }, { id: 'a', owner: { name: 'n' } }],
  },
  {
    name: 'the same, sent',
    schema: {
      type: 'object',
      properties: {
        id: { type: 'string', readOnly: true },
        tags: { type: 'array', items: { $ref: '#/$defs/Tag' } },
      },
      required: ['id'],
      $defs: {
        Tag: {
          type: 'object',
          properties: { at: { type: 'string', readOnly: true }, under: { $ref: '#/$defs/Tag' } },
        },
      },
    },
    type: 'TInput',
    printed: `
export interface T {
  id: string;
  tags?: Tag[];
}

export interface Tag {
  at?: string;
  under?: Tag;
}

export interface TInput {
  tags?: TagInput[];
}

export interface TagInput {
  under?: TagInput;
}`,
    accepts: [{}, { tags: [{ under: {} }] }],
    refuses: [{ id: 'a' }, { tags: [{ at: 'a' }] }, { tags: [{ under: { at: 'a' } }] }],
  },
]);
