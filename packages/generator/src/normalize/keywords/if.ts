import type { KeywordReader } from '../context.js';

/** `if`, which reads its branches `then` and `else` itself. */
export const when: KeywordReader = (value, context) => {
  const condition = context.child(value);
  const then = Object.hasOwn(context.schema, 'then') ? context.schema['then'] : undefined;
  const otherwise = Object.hasOwn(context.schema, 'else') ? context.schema['else'] : undefined;
  return {
    when: {
      if: condition,
      ...(then !== undefined && { then: context.sibling('then', then) }),
      ...(otherwise !== undefined && { else: context.sibling('else', otherwise) }),
    },
  };
};
