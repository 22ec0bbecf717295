/** The lines that differ, from the first to the last difference, cut to a few: enough to see what kind of drift it is. */
export function shortDiff(before: string, after: string, limit = 4): readonly string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1;
  }
  const removed = old.slice(start, old.length - end);
  const added = now.slice(start, now.length - end);
  if (removed.length === 0 && added.length === 0) return [];
  return [`@@ line ${start + 1} @@`, ...few('-', removed, limit), ...few('+', added, limit)];
}

function few(mark: string, lines: readonly string[], limit: number): string[] {
  const shown = lines.slice(0, limit).map((line) => `${mark} ${line}`.slice(0, 120));
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, `${mark} … ${rest} more ${rest === 1 ? 'line' : 'lines'}`] : shown;
}
