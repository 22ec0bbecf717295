import { parseExecution, ValidationError } from '@trefoil/execution-validators';

try {
  const execution = parseExecution('{ "state": "SUCCEEDED", "labels": { "Team": "checkout" } }');
  console.log(execution.state);
} catch (error) {
  if (error instanceof ValidationError) console.log(error.message);
}
