// @ts-check
// The main job, from a fresh clone: install, build the generator, turn schemas/ into packages, build those.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { bootstrap, root, run } from './bootstrap.mjs';

const started = performance.now();
const color = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
/** @param {'bold' | 'dim' | 'green' | 'cyan'} style @param {string} text */
const paint = (style, text) => (color ? styleText(style, text) : text);
/** @param {number} from */
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** @param {string} title @param {() => number} work */
function step(title, work) {
  const from = performance.now();
  if (color) process.stdout.write(`  … ${title}`);
  const status = work();
  if (color) process.stdout.write('\r');
  if (status !== 0) {
    console.log(`  ✗ ${title}`);
    process.exit(status);
  }
  console.log(`  ${paint('green', '✓')} ${title.padEnd(44)} ${paint('dim', seconds(from))}`);
}

/** @param {string} folder @returns {readonly { name: string, bytes: number }[]} */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name: name.replaceAll('\\', '/'), file: statSync(join(folder, name)) }))
    .filter(({ file }) => file.isFile())
    .map(({ name, file }) => ({ name, bytes: file.size }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));

/** @param {readonly { bytes: number }[]} files */
const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);
/** @param {number} bytes */
const size = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

const quiet = { quiet: true };
console.log(`\n${paint('bold', 'Trefoil')}: one schema, three packages that cannot disagree\n`);
step('install what the lockfile says', () => bootstrap());
step('build the generator', () =>
  run('turbo', ['run', 'build', '--filter=@trefoil/generator'], quiet),
);
const config = 'schemas/trefoil.config.json';
step(`trefoil generate ${config}`, () =>
  run('node', ['packages/generator/bin/trefoil.js', 'generate', config], quiet),
);
step('build the packages', () =>
  run('turbo', ['run', 'build', '--filter=@trefoil/execution-*'], quiet),
);

/** @type {{ schemas: readonly { input: string, output: { packages: string, name: string, scope: string } }[] }} */
const { schemas } = JSON.parse(readFileSync(join(root, config), 'utf8'));
for (const { input, output } of schemas) {
  const schema = JSON.parse(readFileSync(join(root, 'schemas', input), 'utf8'));
  const properties = Object.keys(schema.properties ?? {}).length;
  const definitions = Object.keys(schema.$defs ?? {}).length;
  console.log(
    `\nread  ${paint('cyan', `schemas/${input}`)}: ${properties} properties, ${definitions} definitions\n`,
  );
  for (const target of ['types', 'validators', 'fixtures']) {
    const name = `${output.name}-${target}`;
    const files = filesIn(join(root, 'packages', name, 'src'));
    const helpers = files.filter((file) => file.name.startsWith('runtime/'));
    console.log(
      `made  ${paint('cyan', `packages/${name}/src`.padEnd(36))} ${paint('bold', size(sum(files)))}`,
    );
    for (const file of files.filter((one) => !helpers.includes(one))) {
      console.log(paint('dim', `        ${file.name.padEnd(34)} ${size(file.bytes)}`));
    }
    if (helpers.length > 0) {
      const title = `runtime/, ${helpers.length} small helpers`;
      console.log(paint('dim', `        ${title.padEnd(34)} ${size(sum(helpers))}`));
    }
  }
}

const failed =
  "import('./packages/execution-fixtures/dist/index.js').then((made) => console.log(made.buildExecution({ state: 'FAILED' })))";
const lines = [
  [`node -e "${failed}"`, 'an execution that failed: made up, but valid'],
  ['node packages/generator/bin/trefoil.js explain reference-not-found', 'what a message means'],
  ['npm test', 'everything that holds this together'],
];
console.log(`\nDone in ${seconds(started)}. ${paint('bold', 'Try next:')}\n`);
for (const [command = '', what = ''] of lines) {
  console.log(`  ${paint('dim', `# ${what}`)}\n  ${paint('cyan', command)}\n`);
}
