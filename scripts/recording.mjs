// @ts-check
// Runs the main job for real in an empty project and draws the terminal as an animated SVG:
//   node scripts/recording.mjs
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './bootstrap.mjs';
import { drawTerminal } from './terminal-drawing.mjs';

const picture = join(root, 'packages', 'generator', 'assets', 'generate.svg');
const trefoil = join(root, 'packages', 'generator', 'bin', 'trefoil.js');

const config = {
  schemas: [
    {
      input: 'execution.schema.json',
      output: { folder: 'src/generated' },
      formats: 'assert',
    },
  ],
};

const program = `import { validateExecution } from '@trefoil/execution-validators';
import { buildExecution } from '@trefoil/execution-fixtures';
const execution = buildExecution({ state: 'FAILED' }, { seed: 7 });
const { issues } = validateExecution({ ...execution, result: '1', labels: { Team: 'x' } });
for (const { pointer, message } of issues ?? []) console.log(\`\${pointer}: \${message}\`);
`;

/** A project as it is when somebody begins: a schema, a config, and a few lines that use the output. */
function makeProject() {
  const folder = mkdtempSync(join(tmpdir(), 'recording-'));
  cpSync(join(root, 'schemas/execution.schema.json'), join(folder, 'execution.schema.json'));
  writeFileSync(join(folder, 'trefoil.config.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'try.mjs'), program);
  mkdirSync(join(folder, 'node_modules/@trefoil'), { recursive: true });
  for (const name of ['execution-types', 'execution-validators', 'execution-fixtures']) {
    symlinkSync(
      join(root, 'packages', name),
      join(folder, 'node_modules/@trefoil', name),
      'junction',
    );
  }
  return folder;
}

/** @param {string} folder @param {readonly string[]} parameters */
function output(folder, parameters) {
  const { NO_COLOR: _, ...environment } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, parameters, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment, FORCE_COLOR: '1' },
  });
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with ${status}\n${stderr}`);
  return `${stderr}${stdout}`.trimEnd();
}

/** Adds a state to the schema, as somebody does whose service has a new one. */
const edit = `s/"CANCELLED",$/"CANCELLED", "PAUSED",/`;

/** @param {string} folder */
function editSchema(folder) {
  const file = join(folder, 'execution.schema.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/"CANCELLED",$/m, '"CANCELLED", "PAUSED",'));
}

const project = makeProject();
output(project, [trefoil, 'generate']);
editSchema(project);
const scenes = [
  { command: `sed -i '${edit}' execution.schema.json`, text: '' },
  { command: 'npx trefoil generate', text: output(project, [trefoil, 'generate']) },
  { command: 'cat try.mjs', text: program.trimEnd() },
  { command: 'node try.mjs', text: output(project, ['try.mjs']) },
];
mkdirSync(dirname(picture), { recursive: true });
writeFileSync(picture, drawTerminal(scenes));
console.log(`wrote ${picture}`);
