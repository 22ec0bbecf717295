import { type Code, code, type Hole, importValue, raw } from '../../code/code.js';
import { camelCase, name } from '../../code/identifiers.js';
import type { Expression } from './expressions.js';
import type { Unit } from './plan.js';
import type { Rules } from './rules.js';

/** What the printing of one function knows and collects. */
export interface Printing {
  /** `matches` says yes or no, `issues` gives every rule that is broken. */
  readonly style: 'matches' | 'issues';
  readonly units: ReadonlyMap<string, Unit>;
  /** The unit whose function is printed. */
  readonly self: Unit;
  readonly messages: boolean;
  readonly maxDepth: number;
  /** The documents by number, where issues tell by which references they were come to. */
  readonly documents?: readonly string[];
  /** Units that were asked for yes or no. */
  readonly asked: Set<string>;
  /** Units that were called for issues. */
  readonly called: Set<string>;
  readonly rules: Rules;
  /** Questions about the prototype of objects that have a function of their own, by its name. */
  readonly inherits: Map<string, Expression>;
}

/** The name of a unit's function that says yes or no. */
export function matchesName(unit: string): string {
  return `matches${unit}`;
}

/** The name of a unit's function that gives issues. */
export function issuesName(unit: string): string {
  return `${camelCase(unit)}Issues`;
}

/** The call of a unit with a value; a deeper one where the value is a part of the unit's own value. */
export function callMatches(printing: Printing, unit: string, value: Code, deeper: boolean): Code {
  printing.asked.add(unit);
  const called = matchesName(unit);
  const target: Hole =
    printing.style === 'matches' ? name(called) : importValue(called, './matches.js');
  return code`${target}(${value}${passedOn(printing, 'matches', unit, deeper)})`;
}

/** The call of a unit for the issues of a value. */
export function callIssues(printing: Printing, unit: string, value: Code, deeper: boolean): Code {
  printing.called.add(unit);
  return code`${name(issuesName(unit))}(${value}${passedOn(printing, 'issues', unit, deeper)})`;
}

/** What a function of a recursive unit is told by another. */
function passedOn(
  printing: Printing,
  style: Printing['style'],
  unit: string,
  deeper: boolean,
): Code {
  const { self, units } = printing;
  const called = units.get(unit);
  if (!self.recursive || called?.recursive !== true) return raw('');
  const answers = hasAnswers(printing, self) && hasAnswers({ style }, called) ? ', answers' : '';
  return raw(`, depth${deeper ? ' + 1' : ''}${answers}`);
}

/** Whether the unit's function is given what was found out before. */
export function hasAnswers({ style }: Pick<Printing, 'style'>, unit: Unit): boolean {
  return style === 'issues' ? unit.recursive : unit.remembers !== undefined;
}
