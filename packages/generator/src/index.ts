export type { Config } from './config/generated/config/types/index.js';
export { defineConfig } from './config/define.js';
export { type LoadedConfig, loadConfig } from './config/load.js';
export type { Diagnostic, Location, Severity } from './diagnostics/diagnostic.js';
export { explain } from './diagnostics/explain.js';
export type { DiagnosticCode, Explanation } from './diagnostics/table.js';
export { type LoadedExtensions, loadExtensions } from './extensions.js';
export {
  type GenerateOptions,
  type GenerateResult,
  type GeneratedSchema,
  generate,
} from './generate.js';
export type {
  FormatModule,
  KeywordModule,
  PrintCheck,
  PrintedCode,
  PrintTools,
} from './model/extensions.js';
export type { Model } from './model/model.js';
export type { GeneratedFile } from './package-files.js';
export type { Leaf, LeafPlace } from './places.js';
export { readModel } from './read-model.js';
export { type Comparison, type FileChange, type Output, check, writeFiles } from './write.js';
