import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../../src/model/check.js';
import { isBase64 } from '../../../src/targets/validators/runtime/base64.js';
import { isBase64JsonText } from '../../../src/targets/validators/runtime/base64-json.js';
import { emit, makeFolder } from './emit.js';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const schema = { contentEncoding: 'base64', contentMediaType: 'application/json' };
const encode = (text: string) => Buffer.from(text).toString('base64');

describe('what a string holds', () => {
  test.each([
    [encode('{"größe":"💩"}'), []],
    [encode('{'), ['contentMediaType']],
    [Buffer.from([0x22, 0xff, 0x22]).toString('base64'), ['contentMediaType']],
    ['{}', ['contentEncoding']],
    ['e30', ['contentEncoding']],
    [1, []],
  ])('%s breaks %j in draft-07, where asked for', async (value, keywords) => {
    const options = { dialect: 'draft-07', content: 'assert' } as const;
    const { validate, is, model } = await emit(folder, 'asserted', schema, options);
    expect((validate(value).issues ?? []).map(({ keyword }) => keyword)).toEqual(keywords);
    expect(check(model, value).map(({ keyword }) => keyword)).toEqual(keywords);
    expect(is(value)).toBe(keywords.length === 0);
  });

  test.each(['draft-07', '2020-12'] as const)('is an annotation otherwise: %s', async (dialect) => {
    const content = dialect === 'draft-07' ? 'annotate' : 'assert';
    const { is } = await emit(folder, `free-${dialect}`, schema, { dialect, content });
    expect(is('%')).toBe(true);
  });

  test('without an encoding is JSON text; another encoding is not looked into', async () => {
    const options = { dialect: 'draft-07', content: 'assert' } as const;
    const media = { contentMediaType: 'application/json' };
    const plain = await emit(folder, 'plain', media, options);
    expect([plain.is('{}'), plain.is('{')]).toEqual([true, false]);
    const other = { ...media, contentEncoding: 'quoted-printable' };
    const unknown = await emit(folder, 'other', other, options);
    expect(unknown.is('{')).toBe(true);
  });
});

test('whatever is encoded is Base64, and JSON where it was', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => isBase64(Buffer.from(bytes).toString('base64'))),
  );
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), (text) => isBase64JsonText(encode(text))),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 6 }), (text) => {
      const again = Buffer.from(text, 'base64').toString('base64') === text;
      expect(isBase64(text) || !again).toBe(true);
    }),
  );
});
