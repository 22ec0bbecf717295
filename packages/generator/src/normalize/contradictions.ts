import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Json } from '../model/json.js';
import { acceptsNothing } from '../model/make.js';
import type { Schema } from '../model/model.js';
import { sourceKeyword } from '../model/origin.js';
import { childPointer } from '../model/pointer.js';

/** Rules of one schema that no value can keep at once. */
export function contradictions(schema: Schema): readonly Diagnostic[] {
  const { number, string, array, object } = schema;
  const found: Diagnostic[] = [];
  if (!number && !string && !array && !object && !schema.enum) return found;
  const pair = (low: string, least: Json | undefined, high: string, most: Json | undefined) => {
    if (typeof least === 'number' && typeof most === 'number' && least > most) {
      found.push(contradiction(schema, high, `${low} ${least} is above ${high} ${most}`));
    }
  };
  const strict = (low: string, least: Json | undefined, high: string, most: Json | undefined) => {
    if (typeof least === 'number' && typeof most === 'number' && least >= most) {
      found.push(
        contradiction(schema, high, `no number is between ${low} ${least} and ${high} ${most}`),
      );
    }
  };
  pair('minimum', number?.minimum, 'maximum', number?.maximum);
  strict('exclusiveMinimum', number?.exclusiveMinimum, 'maximum', number?.maximum);
  strict('minimum', number?.minimum, 'exclusiveMaximum', number?.exclusiveMaximum);
  strict(
    'exclusiveMinimum',
    number?.exclusiveMinimum,
    'exclusiveMaximum',
    number?.exclusiveMaximum,
  );
  pair('minLength', string?.minLength, 'maxLength', string?.maxLength);
  pair('x-min-bytes', string?.minBytes, 'x-max-bytes', string?.maxBytes);
  pair('minItems', array?.minItems, 'maxItems', array?.maxItems);
  pair('minProperties', object?.minProperties, 'maxProperties', object?.maxProperties);
  pair(
    'the number of required names',
    object?.required?.length,
    'maxProperties',
    object?.maxProperties,
  );
  for (const { name, schema: property } of object?.properties ?? []) {
    if (acceptsNothing(property) && object?.required?.includes(name)) {
      const reason = `${JSON.stringify(name)} is required, and its schema accepts nothing`;
      found.push(contradiction(schema, 'required', reason));
    }
  }
  // These two are written on purpose now and then, where nothing is to be accepted yet.
  if (schema.enum?.values.length === 0) {
    found.push(contradiction(schema, 'enum', 'an empty enum accepts nothing', 'warning'));
  }
  const { min = 0, max = Infinity } = array?.contains ?? {};
  if (min > max) {
    const reason = `minContains ${min} is above maxContains ${max}`;
    found.push(contradiction(schema, 'max', reason, 'warning'));
  }
  return found;
}

function contradiction(
  schema: Schema,
  rule: string,
  reason: string,
  severity: Severity = 'error',
): Diagnostic {
  const { uri, pointer } = schema.at;
  return {
    code: 'contradiction',
    severity,
    message: `No value can be valid here: ${reason}.`,
    at: { uri, pointer: childPointer(pointer, sourceKeyword(schema, rule)) },
    help: 'Change one of the two; to forbid a value altogether write the schema false.',
  };
}
