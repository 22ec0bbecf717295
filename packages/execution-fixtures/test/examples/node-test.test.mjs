import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildExecution } from '@trefoil/execution-fixtures';
import { boundaryExecutions } from '@trefoil/execution-fixtures/boundary';

/** What is tested: how long an execution took, in whole milliseconds. */
function milliseconds({ startTime, endTime }) {
  return startTime && endTime ? Date.parse(endTime) - Date.parse(startTime) : undefined;
}

test('an execution that is queued has taken no time yet', () => {
  assert.equal(milliseconds(buildExecution({}, { trait: 'queued' })), undefined);
});

for (const { name, value } of boundaryExecutions()) {
  test(`never less than nothing: ${name}`, () => {
    assert.ok((milliseconds(value) ?? 0) >= 0);
  });
}
