import type { Check, Difference } from './report.js';

/** The checks as text for people: one line each, and what differs below it. */
export function reportText(checks: readonly Check[]): string {
  const failed = checks.reduce((sum, check) => sum + check.failed, 0);
  const passed = checks.reduce((sum, check) => sum + check.passed, 0);
  const total = `${passed} agreements, ${failed} disagreements`;
  return `${[...checks.flatMap(checkLines), '', total].join('\n')}\n`;
}

function checkLines(check: Check): readonly string[] {
  if (check.skipped !== undefined) return [`–  ${check.name}: not judged, ${check.skipped}`];
  const mark = check.failed === 0 ? '✓' : '✗';
  const failed = check.failed === 0 ? '' : `, ${check.failed} disagree`;
  return [
    `${mark}  ${check.name}: ${check.passed} agree${failed}`,
    ...groupLines(check.differences),
  ];
}

const mostPlaces = 12;

/** Differences of one kind and reason stand on one line. */
function groupLines(differences: readonly Difference[]): readonly string[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const key = `${difference.kind}: ${difference.why}`;
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups].flatMap(([key, members]) => {
    const named = [...new Set(members.map(({ at }) => (at === '' ? 'the whole' : at)))];
    const more = named.length > mostPlaces ? `, and ${named.length - mostPlaces} more` : '';
    const places = named.slice(0, mostPlaces).join(', ') + more;
    const evidence = members[0]?.kind === 'disagreement' ? [`     ${members[0].evidence}`] : [];
    return [`   ${key} (${places})`, ...evidence];
  });
}
