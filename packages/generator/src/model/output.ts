import { collectAnnotations } from './annotations.js';
import { check } from './check.js';
import type { Json } from './json.js';
import type { Model, Place } from './model.js';
import { childPointer } from './pointer.js';

/** What is said of one place of a value: what is wrong with it, or an annotation. */
export interface OutputUnit {
  readonly valid: boolean;
  readonly keywordLocation: string;
  readonly absoluteKeywordLocation?: string;
  readonly instanceLocation: string;
  readonly error?: string;
  readonly annotation?: Json;
}

/** The `basic` output of JSON Schema 2020-12, section 12.4.2 of Core. */
export interface BasicOutput {
  readonly valid: boolean;
  readonly errors?: readonly OutputUnit[];
  readonly annotations?: readonly OutputUnit[];
}

/** All rules that a value breaks, or what a model says of it where it breaks none. */
export function basicOutput(model: Model, value: unknown): BasicOutput {
  const issues = check(model, value, { ways: true });
  if (issues.length === 0) {
    const annotations = collectAnnotations(model, value).map((said): OutputUnit => ({
      valid: true,
      keywordLocation: said.keywordLocation,
      ...absolute(model, { ...said.at, pointer: childPointer(said.at.pointer, said.keyword) }),
      instanceLocation: said.pointer,
      annotation: said.value,
    }));
    return { valid: true, annotations };
  }
  const errors = issues.map(({ message, pointer, schemaPointer, way }): OutputUnit => ({
    valid: false,
    keywordLocation: way?.keywords ?? '',
    ...(way && absolute(model, { uri: way.uri, pointer: schemaPointer })),
    instanceLocation: pointer,
    error: message,
  }));
  return { valid: false, errors };
}

/** The URI of a place, by the innermost resource around it; nothing where that has no absolute one. */
function absolute({ resources }: Model, { uri, pointer }: Place): Partial<OutputUnit> {
  const around = resources.find(
    ({ at }) => at.uri === uri && (pointer === at.pointer || pointer.startsWith(`${at.pointer}/`)),
  );
  if (around === undefined) return {};
  const inside = pointer.slice(around.at.pointer.length);
  // Half of a surrogate pair cannot be written in a URI.
  const fragment = encodeURI(inside.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
  return { absoluteKeywordLocation: `${around.uri}#${fragment.replaceAll('#', '%23')}` };
}
