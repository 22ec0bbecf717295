import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasCorpus, makeTeam, type Team } from './team.js';

const title = 'a turborepo that makes three packages of its own';

describe.skipIf(!hasCorpus)(
  hasCorpus ? title : `${title} (skipped: ../shared/corpus is missing)`,
  () => {
    let team: Team;

    /** An application of the same repository, which uses what was made. */
    const writeApplication = (): void => {
      team.write('apps/web/package.json', {
        name: '@acme/web',
        version: '0.0.0',
        private: true,
        type: 'module',
        scripts: { build: 'tsc -p tsconfig.json' },
        dependencies: { '@acme/actionlint-types': '0.1.0', '@acme/actionlint-validators': '0.1.0' },
        devDependencies: { '@acme/actionlint-fixtures': '0.1.0' },
      });
      team.write('apps/web/tsconfig.json', {
        compilerOptions: {
          target: 'ES2022',
          module: 'NodeNext',
          strict: true,
          types: [],
          rootDir: 'src',
          outDir: 'dist',
        },
        include: ['src'],
      });
      team.write(
        'apps/web/src/index.ts',
        `import { buildActionlintConfiguration } from '@acme/actionlint-fixtures';
import type { ActionlintConfiguration } from '@acme/actionlint-types';
import { isActionlintConfiguration } from '@acme/actionlint-validators';

const configuration: ActionlintConfiguration = buildActionlintConfiguration();
if (!isActionlintConfiguration(configuration)) throw new Error('a fixture is not valid');
`,
      );
    };

    beforeAll(() => {
      team = makeTeam();
      team.write('package.json', {
        name: '@acme/repository',
        private: true,
        type: 'module',
        workspaces: ['packages/*', 'apps/*'],
        packageManager: 'npm@10.8.2',
        devDependencies: {
          '@trefoil/generator': 'file:vendor/generator.tgz',
          turbo: '2.11.11',
          typescript: '5.9.3',
        },
      });
      team.write('turbo.json', {
        tasks: {
          build: { dependsOn: ['^build'], inputs: ['src/**', '*.json'], outputs: ['dist/**'] },
        },
      });
      team.write('.gitignore', 'node_modules\ndist\n.turbo\n');
      team.copySchema('actionlint.json', 'schemas/actionlint.schema.json');
      team.run('git init -q');
      team.run('npm install --no-audit --no-fund --prefer-offline');
    });
    afterAll(() => team.remove());

    test('trefoil init finds everything out by itself, twice', () => {
      expect(team.run('npx trefoil init')).toContain('schemas/actionlint.schema.json');
      const texts = () =>
        ['trefoil.config.json', 'package.json', 'turbo.json', '.gitattributes'].map(team.read);
      const before = texts();
      team.run('npx trefoil init');
      expect(texts()).toEqual(before);
    });

    test('one script makes the packages, npm links them, turbo builds all', () => {
      expect(team.run('npm run generate')).toContain('packages/actionlint-fixtures/src');
      writeApplication();
      team.run('npm install --no-audit --no-fund --prefer-offline');
      team.run('npx turbo run build');
      team.run('node apps/web/dist/index.js');
    });

    test('a second run does nothing, an edited schema does what depends on it', () => {
      expect(team.run('npx turbo run build')).toContain('FULL TURBO');
      const path = 'schemas/actionlint.schema.json';
      team.write(
        path,
        team
          .read(path)
          .replace('"properties": {', '"properties": { "added": { "type": "string" },'),
      );
      const text = team.run('npx turbo run build');
      expect(text).not.toContain('FULL TURBO');
      expect(team.read('packages/actionlint-types/src/index.d.ts')).toContain('added?: string');
      expect(team.run('npx turbo run build')).toContain('FULL TURBO');
      team.run('npx trefoil generate --check');
    });
  },
);
