/** Gives names that no declaration has, in the order in which they are asked for. */
export function nameKeeper(taken: Iterable<string>): (wanted: string, suffix: string) => string {
  const names = new Set(taken);
  return (wanted, suffix) => {
    let name = wanted;
    while (names.has(name)) name += suffix;
    names.add(name);
    return name;
  };
}
