/** Does work while nothing is written to the console: some tools talk there whatever they are told. */
export async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { log, warn, error, info } = console;
  const silent = (): void => undefined;
  Object.assign(console, { log: silent, warn: silent, error: silent, info: silent });
  try {
    return await work();
  } finally {
    Object.assign(console, { log, warn, error, info });
  }
}
