import type { Feature } from './feature.js';

const text = { type: 'string' };
const number = { type: 'number' };

/** References, names and texts. */
export const referenceFeatures: readonly Feature[] = [
  {
    name: 'direct recursion',
    schema: {
      type: 'object',
      properties: { root: { $ref: '#/$defs/Node' } },
      required: ['root'],
      $defs: {
        Node: {
          type: 'object',
          properties: {
            value: number,
            children: { type: 'array', items: { $ref: '#/$defs/Node' } },
          },
          required: ['value'],
        },
      },
    },
    accepts: [{ root: { value: 1, children: [{ value: 2, children: [{ value: 3 }] }] } }],
    refuses: [{ root: { value: 1, children: [{ value: 2, children: [{ value: 'x' }] }] } }],
  },
  {
    name: 'mutual recursion',
    schema: {
      type: 'object',
      properties: { folder: { $ref: '#/$defs/Folder' } },
      required: ['folder'],
      $defs: {
        Folder: {
          type: 'object',
          properties: { entries: { type: 'array', items: { $ref: '#/$defs/Entry' } } },
          required: ['entries'],
        },
        Entry: {
          type: 'object',
          properties: { name: text, folder: { $ref: '#/$defs/Folder' } },
          required: ['name'],
        },
      },
    },
    accepts: [{ folder: { entries: [{ name: 'a', folder: { entries: [] } }] } }],
    refuses: [{ folder: { entries: [{ name: 'a', folder: {} }] } }, { folder: { entries: [{}] } }],
  },
  {
    name: 'recursion at the root',
    schema: { type: 'object', properties: { name: text, next: { $ref: '#' } }, required: ['name'] },
    accepts: [{ name: 'a', next: { name: 'b', next: { name: 'c' } } }],
    refuses: [
      { name: 'a', next: { name: 'b', next: { name: 1 } } },
      { name: 'a', next: {} },
    ],
  },
  {
    name: 'JSON itself',
    schema: {
      anyOf: [
        { type: ['string', 'number', 'boolean', 'null'] },
        { type: 'array', items: { $ref: '#' } },
        { type: 'object', additionalProperties: { $ref: '#' } },
      ],
    },
    accepts: [1, null, ['a', [true]], { a: { b: [null] } }],
    refuses: [],
    fails: ['t = new Date();', 't = [() => 1];', 't = { a: undefined };'],
  },
  {
    name: '$ref with siblings',
    schema: {
      type: 'object',
      properties: {
        user: { $ref: '#/$defs/User', required: ['mail'], description: 'Who did it.' },
      },
      required: ['user'],
      $defs: { User: { type: 'object', properties: { id: text, mail: text }, required: ['id'] } },
    },
    accepts: [{ user: { id: 'a', mail: 'b' } }],
    refuses: [{ user: { id: 'a' } }, { user: { mail: 'b' } }],
    says: [/Who did it\./],
  },
  {
    name: 'embedded $id',
    schema: {
      $id: 'https://example.com/root',
      type: 'object',
      properties: { item: { $ref: '/item' } },
      required: ['item'],
      $defs: {
        Item: {
          $id: '/item',
          type: 'object',
          properties: { part: { $ref: '#/$defs/Part' } },
          required: ['part'],
          $defs: { Part: { type: 'integer' } },
        },
      },
    },
    accepts: [{ item: { part: 1 } }],
    refuses: [{ item: { part: 'a' } }, { item: {} }],
  },
  {
    name: 'references over files',
    schema: {
      type: 'object',
      properties: { address: { $ref: 'address.json' }, zip: { $ref: 'address.json#/$defs/Zip' } },
      required: ['address'],
    },
    files: {
      'address.json': {
        title: 'Address',
        type: 'object',
        properties: { street: text, zip: { $ref: '#/$defs/Zip' } },
        required: ['street'],
        $defs: { Zip: { type: 'integer' } },
      },
    },
    accepts: [{ address: { street: 'a' } }, { address: { street: 'a', zip: 1 }, zip: 2 }],
    refuses: [
      { address: {} },
      { address: { street: 'a', zip: 'b' } },
      { address: { street: 'a' }, zip: 'b' },
    ],
  },
  {
    name: 'names that collide',
    schema: {
      type: 'object',
      properties: {
        a: { $ref: '#/$defs/user-name' },
        b: { $ref: '#/$defs/user_name' },
        c: { $ref: '#/$defs/UserName' },
      },
      required: ['a', 'b', 'c'],
      $defs: {
        'user-name': { type: 'object', properties: { first: text }, required: ['first'] },
        user_name: { type: 'object', properties: { last: text }, required: ['last'] },
        UserName: { type: 'object', properties: { full: text }, required: ['full'] },
      },
    },
    accepts: [{ a: { first: 'x' }, b: { last: 'y' }, c: { full: 'z' } }],
    refuses: [
      { a: { last: 'y' }, b: { last: 'y' }, c: { full: 'z' } },
      { a: { first: 'x' }, b: { first: 'x' }, c: { full: 'z' } },
    ],
  },
  {
    name: 'names of globals',
    schema: {
      type: 'object',
      properties: {
        record: { $ref: '#/$defs/Record' },
        array: { $ref: '#/$defs/Array' },
        promise: { $ref: '#/$defs/Promise' },
        error: { $ref: '#/$defs/Error' },
        map: { type: 'object', additionalProperties: number },
        list: { type: 'array', items: { type: ['string', 'number'] } },
      },
      required: ['record', 'array'],
      $defs: {
        Record: { type: 'object', properties: { track: text }, required: ['track'] },
        Array: { type: 'object', properties: { rows: number }, required: ['rows'] },
        Promise: { type: 'object', properties: { to: text }, required: ['to'] },
        Error: { type: 'object', properties: { code: number }, required: ['code'] },
      },
    },
    accepts: [
      {
        record: { track: 'a' },
        array: { rows: 1 },
        promise: { to: 'b' },
        error: { code: 1 },
        map: { a: 1 },
        list: ['a', 1],
      },
    ],
    refuses: [
      { record: { track: 1 }, array: { rows: 1 } },
      { record: { track: 'a' }, array: [] },
      { record: { track: 'a' }, array: { rows: 1 }, error: { message: 'x' } },
      { record: { track: 'a' }, array: { rows: 1 }, map: { a: 'b' } },
    ],
  },
  {
    name: 'texts that end comments',
    schema: {
      description: 'Ends */ here. @see {@link x} `code` \\u002a/ \u2028 done',
      type: 'object',
      properties: { a: { type: 'string', description: '*/ export const broken = 1; /*' } },
      required: ['a'],
    },
    accepts: [{ a: 'x' }],
    refuses: [{}, { a: 1 }],
  },
  {
    name: 'definitions that nothing uses',
    schema: {
      type: 'object',
      properties: { a: text },
      $defs: { Unused: { type: 'object', properties: { z: number }, required: ['z'] } },
    },
    accepts: [{ a: 'x' }],
    refuses: [{ a: 1 }],
    names: ['Unused'],
    compiles: ['const u: Unused = { z: 1 }; void u;'],
    fails: ["const u: Unused = { z: 'x' };"],
  },
  {
    name: 'TSDoc',
    schema: {
      description: 'An order.',
      type: 'object',
      properties: {
        name: {
          type: 'string',
          description: 'Its name.',
          minLength: 1,
          maxLength: 63,
          examples: ['first'],
        },
        old: { type: 'string', deprecated: true, description: 'Gone soon.' },
      },
      required: ['name'],
    },
    accepts: [{ name: 'a' }],
    refuses: [{}],
    says: [/An order\./, /Its name\./, /@deprecated/, /63/, /first/],
  },
  {
    name: 'equal definitions are printed once',
    schema: {
      type: 'object',
      properties: {
        from: { $ref: '#/$defs/Place' },
        to: { $ref: '#/$defs/Place' },
        via: { type: 'array', items: { $ref: '#/$defs/Place' } },
      },
      required: ['from'],
      $defs: {
        Place: { type: 'object', properties: { city: text, country: text }, required: ['city'] },
      },
    },
    accepts: [{ from: { city: 'a' }, to: { city: 'b' }, via: [{ city: 'c' }] }],
    refuses: [{ from: {} }, { from: { city: 'a' }, via: [{}] }],
    names: ['Place'],
    compiles: ["const p: Place = { city: 'a' }; t = { from: p, to: p };"],
    saysNot: [/\bcity\??: string[\s\S]*\bcity\??: string/, /Place1/],
  },
];
