import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(`packages/${path}`, import.meta.url));

// Tests see the sources of the workspace packages, so that none runs against an old build.
const alias = {
  '@trefoil/generator': source('generator/src/index.ts'),
  '@trefoil/execution-types': source('execution-types/src/index.ts'),
  '@trefoil/execution-validators/schema': source('execution-validators/src/schema.ts'),
  '@trefoil/execution-validators': source('execution-validators/src/index.ts'),
  '@trefoil/execution-fixtures/boundary': source('execution-fixtures/src/boundary.ts'),
  '@trefoil/execution-fixtures/fast-check': source('execution-fixtures/src/fast-check.ts'),
  '@trefoil/execution-fixtures/unchecked': source('execution-fixtures/src/unchecked.ts'),
  '@trefoil/execution-fixtures': source('execution-fixtures/src/index.ts'),
  '@trefoil/referee': source('referee/src/index.ts'),
};

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['**/*.test.ts'],
    // The package manager points this at everything it has; projects that tests make must not see it.
    env: { NODE_PATH: '' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
