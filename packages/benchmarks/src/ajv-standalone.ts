import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import ajvFormats from 'ajv-formats';
import { addFastKeywords } from './ajv-keywords.js';
import { bundleText } from './bundle.js';

/** How ajv is asked to write its code. */
export interface AjvForm {
  readonly allErrors: boolean;
  readonly messages?: boolean;
}

/** The standalone module of ajv, as it comes: with imports of ajv's run-time. */
export function ajvCode(schema: Readonly<Record<string, unknown>>, form: AjvForm): string {
  const ajv = new Ajv2020({
    allErrors: form.allErrors,
    messages: form.messages ?? true,
    strictTypes: false,
    code: { source: true, esm: true },
  });
  ajvFormats.default(ajv);
  addFastKeywords(ajv);
  return standalone.default(ajv, ajv.compile(schema));
}

/** The same with what it requires inside, so that it runs from any folder. */
export async function ajvModule(
  schema: Readonly<Record<string, unknown>>,
  form: AjvForm,
): Promise<string> {
  return bundleText(ajvCode(schema, form));
}
