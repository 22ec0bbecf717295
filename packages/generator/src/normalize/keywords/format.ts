import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/nearest.js';
import { isKnownFormat, knownFormats } from '../../model/formats.js';
import type { Place } from '../../model/model.js';
import { childPointer } from '../../model/pointer.js';
import type { KeywordReader } from '../context.js';
import { textOf } from '../values.js';

/** `format`: a rule where it is asserted, else an annotation. */
export const format: KeywordReader = (value, context) => {
  const name = textOf(value, context);
  if (name === undefined) return undefined;
  if (context.ownFormats?.has(name) === true) return { format: { name, assert: true } };
  const known = isKnownFormat(name);
  if (context.assertFormats && !known) context.report(unknownFormat(name, context.place));
  return { format: { name, assert: context.assertFormats && known } };
};

function unknownFormat(name: string, place: Place): Diagnostic {
  return {
    code: 'unknown-format',
    severity: 'warning',
    message: `The format ${JSON.stringify(name)} is not known, so it is not asserted.`,
    at: { uri: place.uri, pointer: childPointer(place.pointer, 'format') },
    help: didYouMean(name, knownFormats()) ?? 'Write the rule as a pattern.',
  };
}
