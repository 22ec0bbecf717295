import { formatHelpers } from '../formats.js';
import { customFormat } from '../lower-custom.js';
import { askHelper, type LowerKeyword } from '../lowered-rule.js';
import { reportUnsupported } from '../lowering.js';

/** `format`, where it is asserted: one of the specification, or of the team's own. */
export const format: LowerKeyword = (schema, { lowering }) => {
  if (schema.format?.assert !== true) return undefined;
  const { name } = schema.format;
  const own = lowering.extensions?.formats.get(name);
  if (own !== undefined) {
    const condition = customFormat(lowering, schema, own);
    return { rule: 'format', expected: name, condition, said: own.sentence };
  }
  const helper = formatHelpers.find((candidate) => candidate.format === name);
  if (helper === undefined) {
    reportUnsupported(lowering, schema, 'format');
    return undefined;
  }
  return { rule: 'format', expected: name, condition: askHelper(helper.name, helper.file) };
};
