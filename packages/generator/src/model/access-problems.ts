import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type Definitions, hiddenNames, isHidden } from './face-schema.js';
import type { DefinitionId, Schema } from './model.js';
import { childrenOf, isInPlace } from './walk.js';

/** What is said of access in a way that no face could be right for. */
export function accessProblems(schema: Schema, definitions: Definitions): readonly Diagnostic[] {
  return [
    ...hiddenInBranches(schema, definitions),
    ...requiredElsewhere(schema, definitions),
    ...childrenOf(schema).flatMap((child) => accessProblems(child.schema, definitions)),
  ];
}

/** Access that some options of a union have and others do not. */
function hiddenInBranches(schema: Schema, definitions: Definitions): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const options of [schema.anyOf ?? [], schema.oneOf ?? []]) {
    for (const access of ['readOnly', 'writeOnly'] as const) {
      const hidden = options.filter((option) => isHidden(option, access, definitions));
      const [first] = hidden;
      if (first === undefined || hidden.length === options.length) continue;
      found.push({
        code: 'access-in-branch',
        severity: 'warning',
        message: `${access} holds for some options of a union only, so it is ignored here.`,
        at: first.at,
        help: `Say ${access} at the property itself.`,
      });
    }
  }
  return found;
}

/** A property that a definition requires, and that is hidden only where the definition is used. */
function requiredElsewhere(schema: Schema, definitions: Definitions): readonly Diagnostic[] {
  return (['readOnly', 'writeOnly'] as const).flatMap((access) => {
    const names = new Set(hiddenNames(schema, access, definitions));
    return referencesInPlace(schema).flatMap((id): readonly Diagnostic[] => {
      const target = definitions.get(id);
      if (names.size === 0 || target === undefined) return [];
      const own = new Set(hiddenNames(target.schema, access, definitions));
      const name = target.schema.object?.required?.find(
        (each) => names.has(each) && !own.has(each),
      );
      if (name === undefined) return [];
      return [
        {
          code: 'contradiction',
          severity: 'warning',
          message: `${JSON.stringify(name)} is ${access} here, but ${target.name} requires it, so one side can never be valid.`,
          at: schema.at,
          help: `Say ${access} in ${target.name} itself.`,
        },
      ];
    });
  });
}

function referencesInPlace(schema: Schema): readonly DefinitionId[] {
  return [
    ...schema.refs,
    ...childrenOf(schema).flatMap(({ role, schema: child }) =>
      isInPlace(role) && role !== 'not' && role !== 'if' ? referencesInPlace(child) : [],
    ),
  ];
}
