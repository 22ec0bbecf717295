// @ts-check
// Builds what is needed without a word, then hands over to a program of the benchmarks package:
//   node scripts/forward.mjs <program> [arguments]
import { bootstrap, run } from './bootstrap.mjs';

const [program = '', ...parameters] = process.argv.slice(2);
const built =
  bootstrap() || run('turbo', ['run', 'build', '--output-logs=errors-only'], { quiet: true });
process.exitCode =
  built === 0 ? run('node', [`packages/benchmarks/dist/${program}.js`, ...parameters]) : built;
