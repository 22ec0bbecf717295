// @ts-check
const { isExecution, validateExecution } = require('@trefoil/execution-validators');
const { executionSchema } = require('@trefoil/execution-validators/schema');
const { buildExecution } = require('@trefoil/execution-fixtures');

const execution = buildExecution({ state: 'SUCCEEDED' }, { seed: 7 });
const { issues = [] } = validateExecution({ ...execution, labels: { Team: 'billing' } });
console.log(
  JSON.stringify({
    valid: isExecution(execution),
    issues: issues.map(({ pointer }) => pointer),
    vendor: executionSchema['~standard'].vendor,
  }),
);
