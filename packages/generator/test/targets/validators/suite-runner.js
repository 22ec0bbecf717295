// @ts-check
// Runs in a process of its own, next to emitted validators: `cases.json` holds for each folder the
// name of the root and the values to ask about.
import { readFileSync, writeFileSync } from 'node:fs';

const cases = JSON.parse(readFileSync('cases.json', 'utf8'));
const answers = [];
for (const { folder, root, values } of cases) {
  const emitted = await import(`${process.cwd()}/${folder}/validate.js`);
  const ask = (value) => {
    const { issues } = emitted[`validate${root}`](value);
    return {
      is: emitted[`is${root}`](value),
      issues: issues?.map(({ message, pointer, schemaPointer }) => ({
        message,
        pointer,
        schemaPointer,
      })),
    };
  };
  answers.push(values.map(ask));
}
writeFileSync('answers.json', JSON.stringify(answers));
