import type { KeywordReader } from '../context.js';

/** `contentSchema`: a schema for what a text holds; always an annotation. */
export const contentSchema: KeywordReader = (value, context) => {
  // Without a media type there is nothing that the schema could be applied to.
  const schema = context.child(value);
  return Object.hasOwn(context.schema, 'contentMediaType')
    ? { string: { content: { schema, written: value, assert: context.assertContent } } }
    : { annotations: [{ keyword: 'contentSchema', value }] };
};
