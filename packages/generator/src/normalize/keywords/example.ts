import type { KeywordReader } from '../context.js';
import { examples } from './examples.js';

/** `example` of OpenAPI: one value. */
export const example: KeywordReader = (value, context) => examples([value], context);
