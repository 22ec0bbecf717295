import type { KeywordReader } from '../context.js';

/** `contains`, which reads its limits `minContains` and `maxContains` itself. */
export const contains: KeywordReader = (value, context) => {
  const read = (keyword: string, otherwise: number | undefined) => {
    const count = Object.hasOwn(context.schema, keyword) ? context.schema[keyword] : undefined;
    return typeof count === 'number' ? count : otherwise;
  };
  const { dialect } = context;
  const counted = dialect.name === '2020-12' || dialect.name === '2019-09';
  const max = counted ? read('maxContains', undefined) : undefined;
  return {
    array: {
      contains: {
        schema: context.child(value),
        min: (counted ? read('minContains', 1) : undefined) ?? 1,
        ...(max !== undefined && { max }),
        evaluates: dialect.name === '2020-12',
      },
    },
  };
};
