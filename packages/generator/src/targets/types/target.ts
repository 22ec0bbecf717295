import { printFile } from '../../code/file.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Model } from '../../model/model.js';
import type { OutputFile, TargetContext, TargetResult } from '../target.js';
import { unknownBrands } from './brands.js';
import { declarationFiles } from './declaration-files.js';
import { declarationsOf } from './declarations.js';
import { createPlan } from './create-plan.js';
import { deferItems } from './deferral.js';
import type { Declaration } from './nodes.js';
import type { TypesOptions } from './options.js';
import { namePlaces } from './name-places.js';
import { printDeclarations, printExports } from './print-declarations.js';

/** Prints the types of a model, both faces of it, as one module without a byte of JavaScript. */
export function typesTarget(
  model: Model,
  context: TargetContext,
  options: TypesOptions,
): TargetResult {
  const diagnostics: Diagnostic[] = [];
  const plan = createPlan(model, options, (diagnostic) => diagnostics.push(diagnostic));
  const declarations: Declaration[] = [];
  const owners = new Map<string, string>();
  for (const definition of model.definitions) {
    for (const one of declarationsOf(plan, definition)) {
      declarations.push({ ...one, at: definition.schema.at });
      owners.set(one.name, definition.name);
    }
  }
  for (const one of plan.extraDeclarations()) {
    declarations.push(one);
    owners.set(one.name, one.name);
  }
  diagnostics.push(...unknownBrands(model, options.brands ?? [], plan.hasBrand));
  const deferred = deferItems(declarations, plan.freeName);
  const modules =
    options.files === 'definition'
      ? declarationFiles(deferred, owners)
      : [{ name: 'index', declarations: deferred, imports: [] }];
  const ending = context.declarations === true ? 'd.ts' : 'ts';
  const files = modules.map((module): OutputFile => {
    const text = printFile(context.header, printDeclarations(module.declarations), module.imports);
    const path = `${module.name}.${ending}`;
    if (context.declarations !== true) return { path, text };
    return { path, text, names: namePlaces(text, module.declarations) };
  });
  if (options.files !== 'definition') return { files, diagnostics };
  const index = printFile(context.header, printExports(modules));
  return { files: [{ path: `index.${ending}`, text: index }, ...files], diagnostics };
}
