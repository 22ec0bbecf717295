import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { registerKeywords } from './keywords.js';

/** How a schema is to be judged. */
export interface AjvOptions {
  /** Whether `format` refuses values, or only says what is meant. */
  readonly formats: 'assert' | 'annotate';
  readonly dialect: 'draft-07' | '2020-12';
  /** Whether an unknown keyword is an error. */
  readonly strict?: boolean;
}

/** Makes an ajv that knows the keywords of Trefoil and lists all errors. */
export function createAjv(options: AjvOptions): Ajv | Ajv2020 {
  const settings = {
    strict: options.strict ?? false,
    allErrors: true,
    validateFormats: options.formats === 'assert',
    logger: false,
  } as const;
  const ajv = options.dialect === 'draft-07' ? new Ajv(settings) : new Ajv2020(settings);
  addFormats.default(ajv);
  return registerKeywords(ajv);
}
