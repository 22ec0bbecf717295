import type { Json } from './json.js';

/** A broken rule, as far as its sentence depends on it. */
export interface BrokenRule {
  /** A member of the model's rules: `types`, `minLength`. */
  readonly rule: string;
  /** The limit, the values, the missing name. */
  readonly expected?: Json | undefined;
  /** The property because of which another one is missing. */
  readonly because?: string | undefined;
  /** What the module of the team's own keyword or format says. */
  readonly said?: string | undefined;
}
