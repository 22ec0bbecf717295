import type { Issue } from './issue.js';

/** Thrown for a value that breaks rules, or a text that is not JSON; carries every issue. */
export class ValidationError extends Error {
  override readonly name = 'ValidationError';
  /** All rules that the value breaks. */
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    super(`not a valid ${what}:\n${summary(issues)}`);
    this.issues = issues;
  }
}

function summary(issues: readonly Issue[]): string {
  const lines = issues.slice(0, 5).map((issue) => {
    const place = issue.line === undefined ? '' : ` (line ${issue.line}, column ${issue.column})`;
    return `  ${issue.pointer === '' ? '(the whole value)' : issue.pointer}: ${issue.message}${place}`;
  });
  const left = issues.length - lines.length;
  if (left > 0) lines.push(`  and ${left} more`);
  return lines.join('\n');
}
