import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Model, Pattern, PatternMachine, Place, Schema } from '../model/model.js';
import { childPointer } from '../model/pointer.js';
import { visitChildren } from '../model/walk.js';
import type { Analysis } from './analyze.js';

interface Placed {
  readonly pattern: Pattern;
  readonly at: Place;
}

/** Finds the patterns that may take very long, and gives each the form that does not, where there is one. */
export async function settlePatterns(model: Model): Promise<{
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const found = new Map<string, Placed>();
  for (const { schema } of model.definitions) collect(schema, found);
  const suspects = [...found.values()].filter(({ pattern }) => maySlowDown(pattern.source));
  if (suspects.length === 0) return { model, diagnostics: [] };
  // It takes a while to load, and many schemas have no such pattern.
  const [{ RegExpParser }, { analyzePattern }] = await Promise.all([
    import('@eslint-community/regexpp'),
    import('./analyze.js'),
  ]);
  const parser = new RegExpParser();
  const slow = suspects.flatMap((placed) => {
    const { source, flags } = placed.pattern;
    const unicode = flags === 'u';
    const parsed = parser.parsePattern(source, undefined, undefined, { unicode });
    const analysis = analyzePattern(parsed, flags);
    return analysis === undefined ? [] : [{ ...placed, analysis }];
  });
  const machines = slow.flatMap(({ pattern, analysis: { machine } }): PatternMachine[] =>
    machine === undefined ? [] : [{ pattern, machine }],
  );
  return {
    model: machines.length === 0 ? model : { ...model, machines },
    diagnostics: slow.map(({ pattern, at, analysis }) => slowPattern(pattern, at, analysis)),
  };
}

function collect(schema: Schema, found: Map<string, Placed>): void {
  const { at, string, object } = schema;
  const add = (pattern: Pattern, ...tokens: readonly string[]): void => {
    const key = `${pattern.flags}/${pattern.source}`;
    if (found.has(key)) return;
    found.set(key, { pattern, at: { ...at, pointer: childPointer(at.pointer, ...tokens) } });
  };
  if (string?.pattern) add(string.pattern, 'pattern');
  for (const { pattern } of object?.patternProperties ?? []) {
    add(pattern, 'patternProperties', pattern.written ?? pattern.source);
  }
  visitChildren(schema, (child) => collect(child, found));
}

/**
 * Nothing is slow without repeats, nor with a single one from the start on: most patterns need no closer
 * look. A character that stands a given number of times is no repeat, and where all repeats are of
 * characters and short, there is an end to the ways to match.
 */
function maySlowDown(source: string): boolean {
  if (path.test(source)) return false;
  const bare = source
    .replace(/\\[pP]\{[^}]*\}/g, 'x')
    .replace(/\\./gs, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/(?<=\w)\{\d+\}/g, '');
  const repeats = bare.match(/[*+{]/g)?.length ?? 0;
  if (!/[*+{]/.test(bare.replace(/(?<=\w)\{\d,1?\d\}/g, ''))) return repeats > 4;
  return repeats > 1 || (repeats === 1 && (!bare.startsWith('^') || bare.includes('|')));
}

/** Words with `[^/]+/` between them: each part ends at the character that it cannot hold. */
const path = /^\^(?:[\w/.:@~-]|\[\^([^\]\\])\]\+(?=\1|\$$))+\$$/;

function slowPattern(pattern: Pattern, at: Place, { growth, machine }: Analysis): Diagnostic {
  const { power, attack } = growth;
  const pace =
    power === undefined
      ? 'multiplies with each few characters'
      : power === 2
        ? 'grows with the square of the length'
        : `grows with the length to the power of ${power}`;
  const text = [
    ...(attack.before === '' ? [] : [JSON.stringify(attack.before)]),
    `${JSON.stringify(attack.repeated)}.repeat(${attack.times})`,
    ...(attack.after === '' ? [] : [JSON.stringify(attack.after)]),
  ].join(' + ');
  return {
    code: 'regexp-slow',
    severity: machine === undefined ? 'warning' : 'info',
    message: `The pattern ${JSON.stringify(pattern.written ?? pattern.source)} may take very long: the time of a regular expression ${pace} of texts like ${text}.`,
    at,
    help:
      machine === undefined
        ? 'Write it so that there is one way only to match a text: no repeats inside of repeats, and none side by side that take the same characters.'
        : 'The validators read it with a table instead, which takes the same time for each character; other tools that use the pattern do not.',
  };
}
