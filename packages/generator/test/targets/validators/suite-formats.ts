import { suiteFiles } from '../../model/suite.js';

export { hasSuite } from '../../model/suite.js';

/** The strings that the official suite asks about a format, by any of its names for the tests. */
export function suiteFormats(format: string): readonly string[] {
  const file = format === 'regex' ? 'regex' : format;
  return ['draft2020-12/optional/format', 'draft7/optional/format'].flatMap((folder) =>
    suiteFiles(folder)
      .filter((each) => each.file === `${file}.json`)
      .flatMap(({ groups }) => groups.flatMap(({ tests }) => tests.map(({ data }) => data)))
      .filter((data) => typeof data === 'string'),
  );
}
