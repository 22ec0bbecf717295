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
step('build the packages', () => run('turbo', ['run', 'build'], quiet));

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
    const folder = join('packages', `${output.name}-${target}`, 'src');
    const files = filesIn(join(root, folder));
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(
      `${paint('bold', `${output.scope}/${output.name}-${target}`.padEnd(42))}${size(total)}`,
    );
    for (const { name, bytes } of files) {
      console.log(
        `  ${paint('dim', `${folder.replaceAll('\\', '/')}/${name}`.padEnd(40))}${size(bytes)}`,
      );
    }
  }
}

const example =
  "import('@trefoil/execution-fixtures').then(({ buildExecution }) => console.log(buildExecution({ state: 'FAILED' }, { seed: 7 })))";
const lines = [
  ['npm test', 'everything that holds this together'],
  [
    `(cd packages/execution-fixtures && node -e "${example}")`,
    'a failed execution, made up but valid',
  ],
  [
    'node packages/generator/bin/trefoil.js explain reference-not-found',
    'what a message of the generator means',
  ],
];
console.log(`\nDone in ${seconds(started)}. ${paint('bold', 'Try next:')}\n`);
for (const [command = '', what = ''] of lines) {
  console.log(`  ${paint('dim', `# ${what}`)}\n  ${paint('cyan', command)}\n`);
}
