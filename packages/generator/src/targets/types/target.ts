import { printFile } from '../../code/file.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Model } from '../../model/model.js';
import type { TargetContext, TargetResult } from '../target.js';
import { unknownBrands } from './brands.js';
import { declarationsOf } from './declarations.js';
import { createPlan } from './create-plan.js';
import { deferItems } from './deferral.js';
import type { Declaration } from './nodes.js';
import type { TypesOptions } from './options.js';
import { namePlaces } from './name-places.js';
import { printDeclarations } from './print-declarations.js';

/** Prints the types of a model, both faces of it, as one module without a byte of JavaScript. */
export function typesTarget(
  model: Model,
  context: TargetContext,
  options: TypesOptions,
): TargetResult {
  const diagnostics: Diagnostic[] = [];
  const plan = createPlan(model, options, (diagnostic) => diagnostics.push(diagnostic));
  const declarations: Declaration[] = model.definitions.flatMap((definition) =>
    declarationsOf(plan, definition).map((one) => ({ ...one, at: definition.schema.at })),
  );
  declarations.push(...plan.extraDeclarations());
  diagnostics.push(...unknownBrands(model, options.brands ?? [], plan.hasBrand));
  const deferred = deferItems(declarations, plan.freeName);
  const text = printFile(context.header, printDeclarations(deferred));
  if (context.declarations !== true) return { files: [{ path: 'index.ts', text }], diagnostics };
  const names = namePlaces(text, deferred);
  return { files: [{ path: 'index.d.ts', text, names }], diagnostics };
}
