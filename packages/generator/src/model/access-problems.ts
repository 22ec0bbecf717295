import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type HiddenParts, hiddenNames, isHidden } from './face-schema.js';
import type { DefinitionId, Schema } from './model.js';
import { isComposed, isInPlace, visitChildren } from './walk.js';

/** What is said of access in a way that no face could be right for. */
export function accessProblems(
  schema: Schema,
  reasons: readonly HiddenParts[],
): readonly Diagnostic[] {
  const used = reasons.filter(({ isUsed }) => isUsed);
  if (used.length === 0) return [];
  const found: Diagnostic[] = [];
  const look = (each: Schema): void => {
    found.push(...hiddenInBranches(each, used), ...requiredElsewhere(each, used));
    visitChildren(each, look);
  };
  look(schema);
  return found;
}

/** Access that some options of a union have and others do not. */
function hiddenInBranches(schema: Schema, reasons: readonly HiddenParts[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const options of [schema.anyOf, schema.oneOf]) {
    if (options === undefined) continue;
    for (const parts of reasons) {
      const hidden = options.filter((option) => isHidden(option, parts));
      const [first] = hidden;
      if (first === undefined || hidden.length === options.length) continue;
      found.push({
        code: 'access-in-branch',
        severity: 'warning',
        message: `${parts.hidden} holds for some options of a union only, so it is ignored here.`,
        at: first.at,
        help: `Say ${parts.hidden} at the property itself.`,
      });
    }
  }
  return found;
}

/** A property that a definition requires, and that is hidden only where the definition is used. */
function requiredElsewhere(schema: Schema, reasons: readonly HiddenParts[]): readonly Diagnostic[] {
  if (!isComposed(schema)) return [];
  const references = referencesInPlace(schema);
  if (references.length === 0) return [];
  return reasons.flatMap((parts) => {
    const names = new Set(hiddenNames(schema, parts));
    return references.flatMap((id): readonly Diagnostic[] => {
      const target = parts.definitions.get(id);
      if (names.size === 0 || target === undefined) return [];
      const own = new Set(hiddenNames(target.schema, parts));
      const name = target.schema.object?.required?.find(
        (each) => names.has(each) && !own.has(each),
      );
      if (name === undefined) return [];
      return [
        {
          code: 'contradiction',
          severity: 'warning',
          message: `${JSON.stringify(name)} is ${parts.hidden} here, but ${target.name} requires it, so one side can never be valid.`,
          at: schema.at,
          help: `Say ${parts.hidden} in ${target.name} itself.`,
        },
      ];
    });
  });
}

function referencesInPlace(schema: Schema): readonly DefinitionId[] {
  const references = [...schema.refs];
  visitChildren(schema, (child, role) => {
    if (isInPlace(role) && role !== 'not' && role !== 'if')
      references.push(...referencesInPlace(child));
  });
  return references;
}
