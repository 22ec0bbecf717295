import { quote } from '../../code/quote.js';
import { type Code, join, raw } from '../../code/code.js';
import { docComment } from '../../code/comment.js';
import { isIdentifier } from '../../code/identifiers.js';
import type { Declaration } from './nodes.js';
import { lineWidth, type TypePrinter, typePrinter } from './print.js';
import { wrapDocs } from './wrap-docs.js';

/** The text of all declarations, with an empty line between them. */
export function printDeclarations(declarations: readonly Declaration[]): Code {
  const printer = typePrinter();
  return join(
    declarations.map((declaration) => printDeclaration(declaration, printer)),
    '\n\n',
  );
}

/** The module that gives on what others declare. */
export function printExports(
  modules: readonly { readonly name: string; readonly declarations: readonly Declaration[] }[],
): Code {
  const lines = modules.map(({ name, declarations }) => {
    const names = declarations.map((one) => one.name);
    const line = `export type { ${names.join(', ')} } from './${name}.js';`;
    if (line.length <= lineWidth) return raw(line);
    return raw(
      `export type {\n${names.map((one) => `  ${one},\n`).join('')}} from './${name}.js';`,
    );
  });
  return join(lines, '\n');
}

function printDeclaration(declaration: Declaration, printer: TypePrinter): Code {
  const { name, docs } = declaration;
  if (!isIdentifier(name)) throw new Error(`not a name: ${JSON.stringify(name)}`);
  const comment = docComment(wrapDocs(docs, 0, lineWidth));
  const text = raw(declarationText(declaration, printer));
  return comment === undefined ? text : join([comment, text], '\n');
}

function declarationText(declaration: Declaration, printer: TypePrinter): string {
  const { name } = declaration;
  switch (declaration.kind) {
    case 'interface': {
      const { bases, members } = declaration;
      const head = `export interface ${name}`;
      const line = bases.length === 0 ? head : `${head} extends ${bases.join(', ')}`;
      const opened =
        line.length + 2 <= lineWidth ? line : `${head}\n  extends ${bases.join(',\n    ')}`;
      return members.length === 0
        ? `${opened} {}`
        : `${opened} {\n${printer.members(members, '  ')}\n}`;
    }
    case 'alias': {
      const head = `export type ${name} =`;
      return `${head}${printer.assigned(declaration.type, '', head.length)};`;
    }
    case 'brand':
      return `export type ${name} = string & { readonly __brand: ${quote(declaration.brand)} };`;
    case 'unrecognized':
      return [
        `declare enum ${name} {`,
        String.raw`  value = '\0',`,
        String.raw`  other = '\u0001',`,
        '}',
        `export type { ${name} };`,
      ].join('\n');
  }
}
