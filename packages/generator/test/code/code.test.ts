import { expect, test } from 'vitest';
import { type Code, code, importType, importValue, join, raw } from '../../src/code/code.js';
import { printFile } from '../../src/code/file.js';
import { access, name } from '../../src/code/identifiers.js';

function text(body: Code): string {
  return printFile('', body)
    .replace(/^\/\/\n\n/, '')
    .trimEnd();
}

test('a bare string is data, other values print as they are', () => {
  expect(text(code`f(${"it's"}, ${1}, ${-0}, ${true}, ${null}, ${raw('x')})`)).toBe(
    `f("it's", 1, -0, true, null, x)`,
  );
});

test('common indentation is taken off, and code in a hole is indented like its line', () => {
  const body = code`
    if (x) {
      ${raw('a();\nb();')}
    }
  `;
  expect(text(body)).toBe('if (x) {\n  a();\n  b();\n}');
});

test('a list has an item a line, and an empty hole takes its line along', () => {
  const body = code`
    {
      ${[raw('a;'), undefined, raw('b;')]}
      ${undefined}
      ${[]}
    }
  `;
  expect(text(body)).toBe('{\n  a;\n  b;\n}');
  expect(text(code`a${undefined}b`)).toBe('ab');
});

test('an empty line in code gets no indentation', () => {
  expect(
    text(code`
    {
      ${raw('a;\n\nb;')}
    }
  `),
  ).toBe('{\n  a;\n\n  b;\n}');
});

test('escapes in a template stay those of the code', () => {
  expect(text(code`'\n' + \`\${x}\``)).toBe("'\\n' + `${x}`");
});

test('code side by side', () => {
  expect(text(join([raw('a'), 'b', 1], ', '))).toBe("a, 'b', 1");
});

test('an import in code is an import of the file, types apart and modules in order', () => {
  const body = code`${importValue('f', './b.js')}(${importType('T', './b.js')}, ${importType('A', 'a')}, ${importValue('f', './b.js')})`;
  expect(printFile('Header\nof two lines', body)).toBe(
    [
      '// Header',
      '// of two lines',
      '',
      "import type { A } from 'a';",
      "import { type T, f } from './b.js';",
      '',
      'f(T, A, f)',
      '',
    ].join('\n'),
  );
});

test('a name that is imported as a value is not imported as a type beside it', () => {
  const body = code`${importType('f', 'a')} ${importValue('f', 'a')}`;
  expect(printFile('h', body)).toContain("import { f } from 'a';");
});

test('one name from two modules is a mistake', () => {
  const body = code`${importType('T', 'a')} ${importType('T', 'b')}`;
  expect(() => printFile('h', body)).toThrow('T is imported from a and b');
});

test('a module specifier is data', () => {
  expect(printFile('h', code`${importType('T', "a'b")}`)).toContain(`from "a'b";`);
});

test('a long import has a name a line', () => {
  const names = ['a', 'b', 'c'].map((letter) => importType(letter.repeat(40), 'm'));
  expect(printFile('h', join(names, ' '))).toContain(
    `import type {\n  ${'a'.repeat(40)},\n  ${'b'.repeat(40)},\n  ${'c'.repeat(40)},\n} from 'm';`,
  );
});

test('only an identifier is a name', () => {
  expect(text(name('a_1$'))).toBe('a_1$');
  expect(() => name('a-b')).toThrow('not an identifier: "a-b"');
  expect(() => name('')).toThrow('not an identifier');
  expect(text(access(raw('x'), 'a'))).toBe('x.a');
  expect(text(access(raw('x'), "a'"))).toBe(`x["a'"]`);
});
