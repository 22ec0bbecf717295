import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { commentText, docComment } from '../../src/code/comment.js';
import {
  camelCase,
  isIdentifier,
  objectKey,
  pascalCase,
  typeKey,
} from '../../src/code/identifiers.js';
import { quote } from '../../src/code/quote.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'\'"`\\${}*/@<>!-#\n\r\u2028\u2029\u202e\ud800\udc00\0 a'),
  }),
);

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('text.ts', text, ts.ScriptTarget.ES2022, true);
}

describe('a quoted string', () => {
  test('is one literal with the same value, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [statement, ...others] = parse(`(${quote(text)})`).statements;
        expect(others).toEqual([]);
        const expression = (statement as ts.ExpressionStatement).expression;
        const literal = (expression as ts.ParenthesizedExpression).expression as ts.StringLiteral;
        expect(literal.kind).toBe(ts.SyntaxKind.StringLiteral);
        expect(literal.text).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('holds nothing that hides from a reader or ends a script', () => {
    expect(quote('\u202e\u2028\ufeff\ud800\u0000')).toBe(
      String.raw`'\u202e\u2028\ufeff\ud800\u0000'`,
    );
    expect(quote('</script><!--')).toBe(String.raw`'\u003c/script>\u003c!--'`);
    expect(quote('a<b é 🍀')).toBe("'a<b é 🍀'");
  });
});

describe('a comment', () => {
  test('ends where it should, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = [commentText(text)];
        const comment = docComment(lines)?.parts.join('') ?? '';
        const source = parse(`${comment}\nlet a;`);
        expect(source.statements).toHaveLength(1);
        expect(source.getFullText().slice(0, source.statements[0]?.getStart())).toBe(
          `${comment}\n`,
        );
        const tags = ts.getJSDocTags(source.statements[0] as ts.Statement);
        expect(tags.map((tag) => tag.tagName.text)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('is harmless to tools that read comments', () => {
    expect(commentText('@ts-nocheck {@link x} a@b.c')).toBe(
      String.raw`\@ts-nocheck {\@link x} a@b.c`,
    );
    expect(commentText('/// <reference path="x" />')).toBe(String.raw`/\// <reference path="x" />`);
    expect(commentText('//# sourceMappingURL=x')).toBe(String.raw`/\/# sourceMappingURL=x`);
    expect(commentText('a\r\nb\rc')).toBe('a\nb\nc');
  });

  test('is on one line where it fits', () => {
    expect(docComment([])).toBeUndefined();
    expect(docComment(['One.'])?.parts).toEqual(['/** One. */']);
    expect(docComment(['One.', '', 'Two. '])?.parts).toEqual(['/**\n * One.\n *\n * Two.\n */']);
    expect(docComment(['x'.repeat(91)])?.parts.join('')).toContain('\n');
  });
});

describe('names', () => {
  test('keys are quoted where they have to be', () => {
    const printed = (key: string) =>
      [typeKey(key), objectKey(key)].map((code) => code.parts.join(''));
    expect(printed('a')).toEqual(['a', 'a']);
    expect(printed('a-b')).toEqual(["'a-b'", "'a-b'"]);
    expect(printed('__proto__')).toEqual(['__proto__', "['__proto__']"]);
    expect(printed('')).toEqual(["''", "''"]);
  });

  test('of any text: words with capitals', () => {
    expect(pascalCase('stack-trace element')).toBe('StackTraceElement');
    expect(pascalCase('2fast')).toBe('_2fast');
    expect(pascalCase('déjà vu')).toBe('DeJaVu');
    expect(camelCase('HTTPError')).toBe('httpError');
    expect(camelCase('StackTrace')).toBe('stackTrace');
  });

  test('are identifiers or nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const word = pascalCase(text);
        expect(word === '' || isIdentifier(word)).toBe(true);
      }),
    );
  });
});
