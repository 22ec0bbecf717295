import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasCorpus, makeTeam, type Team } from './team.js';

const title = 'an application with a schema of its own';

describe.skipIf(!hasCorpus)(
  hasCorpus ? title : `${title} (skipped: ../shared/corpus is missing)`,
  () => {
    let team: Team;

    beforeAll(() => {
      team = makeTeam();
      team.write('package.json', {
        name: 'chart-viewer',
        private: true,
        type: 'module',
        scripts: { build: 'trefoil generate && tsc', test: 'vitest run' },
        devDependencies: {
          '@trefoil/generator': 'file:vendor/generator.tgz',
          typescript: '5.9.3',
          vitest: '4.1.12',
        },
      });
      team.write('tsconfig.json', {
        compilerOptions: {
          target: 'ES2022',
          module: 'NodeNext',
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          types: [],
          rootDir: 'src',
          outDir: 'dist',
        },
        include: ['src'],
      });
      team.copySchema('chart.json', 'schemas/chart.schema.json');
      team.write('trefoil.config.json', {
        $schema: './node_modules/@trefoil/generator/config.schema.json',
        schemas: [
          {
            input: 'schemas/chart.schema.json',
            name: 'Chart',
            output: { folder: 'src/generated' },
          },
        ],
      });
      team.write(
        'src/title.ts',
        `import type { Chart } from './generated/chart/types/index.js';
import { parseChart } from './generated/chart/validators/index.js';

export function title(chart: Chart): string {
  return \`\${chart.name} \${chart.version}\`;
}

export const titleOfText = (text: string): string => title(parseChart(text));
`,
      );
      team.write(
        'test/title.test.ts',
        `import { expect, test } from 'vitest';
import { buildChart, invalidCharts } from '../src/generated/chart/fixtures/index.js';
import { stringifyChart } from '../src/generated/chart/validators/index.js';
import { title, titleOfText } from '../src/title.js';

test('the title holds name and version', () => {
  const chart = buildChart({ name: 'redis', version: '1.2.3' });
  expect(title(chart)).toBe('redis 1.2.3');
  expect(titleOfText(stringifyChart(chart))).toBe('redis 1.2.3');
});

test.each(invalidCharts().map(({ name, value }) => [name, value] as const))('%s is refused', (_, value) => {
  expect(() => titleOfText(JSON.stringify(value))).toThrow();
});
`,
      );
      team.run('npm install --no-audit --no-fund --prefer-offline');
    });
    afterAll(() => team.remove());

    test('generates before its build, and runs', () => {
      team.run('npm run build');
      team.write(
        'use.mjs',
        `import { titleOfText } from './dist/title.js';\nconsole.log(titleOfText('{"apiVersion":"v2","name":"redis","version":"1.0.0"}'));\n`,
      );
      expect(team.run('node use.mjs')).toBe('redis 1.0.0\n');
    });

    test('its tests use our fixtures', () => {
      expect(team.run('npm test')).toMatch(/Tests {2}\d+ passed/);
    });

    test('finds drift in its continuous integration', () => {
      expect(team.run('npx trefoil generate --check')).toContain(
        'Everything on disk is as the schemas say.',
      );
      const path = 'src/generated/chart/types/index.ts';
      team.write(path, `${team.read(path)}// edited\n`);
      expect(team.run('npx trefoil generate --check', 1)).toContain(`different ${path}`);
      team.run('npm run build');
      team.run('npx trefoil generate --check');
    });
  },
);
