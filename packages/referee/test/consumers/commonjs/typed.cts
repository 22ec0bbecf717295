import type { Execution } from '@trefoil/execution-types';
import validators = require('@trefoil/execution-validators');
import { buildExecution } from '@trefoil/execution-fixtures';

const execution: Execution = buildExecution({}, { seed: 7 });
const unknown: unknown = JSON.parse(validators.stringifyExecution(execution));
if (!validators.isExecution(unknown)) throw new Error('not valid');
console.log(unknown.state === execution.state);
