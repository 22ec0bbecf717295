import { buildExecution, buildExecutions } from '@trefoil/execution-fixtures';
import { isExecutionInput, parseExecution } from '@trefoil/execution-validators';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';

const executions = 'https://workflowexecutions.example/v1/:workflow/executions';

const server = setupServer(
  http.get(executions, () => HttpResponse.json({ executions: buildExecutions(20) })),
  http.post(executions, async ({ request }) => {
    const asked: unknown = await request.json();
    // The application's requests are checked as well, by the rules of the same schema.
    if (!isExecutionInput(asked)) return HttpResponse.json({ code: 400 }, { status: 400 });
    return HttpResponse.json(buildExecution({ ...asked, state: 'ACTIVE' }));
  }),
);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

const url = 'https://workflowexecutions.example/v1/orders/executions';
const post = (body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });

test('a page of executions', async () => {
  const page = (await (await fetch(url)).json()) as { readonly executions: readonly object[] };
  expect(page.executions).toHaveLength(20);
});

test('an execution that is started has the argument that was sent', async () => {
  const response = await post({ argument: '{"orderId":"A-1"}' });
  const { state, argument } = parseExecution(await response.text());
  expect({ state, argument }).toEqual({ state: 'ACTIVE', argument: '{"orderId":"A-1"}' });
});

test('a request that the service would refuse is refused here', async () => {
  expect((await post({ argument: 'no JSON text' })).status).toBe(400);
});
