import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer, api, ifMatch } from './client';
import { line } from './line';
import { Problem } from './problem';

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } });
const sent: Request[] = [];
let answers: (Response | Error)[] = [];

beforeEach(() => {
  sent.length = 0;
  line.useToken('token-1');
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request);
    const next = answers.shift();
    if (next === undefined || next instanceof Error) throw next ?? new TypeError('failed to fetch');
    return next;
  });
});
afterEach(() => vi.unstubAllGlobals());

const accept = () =>
  answer(api.POST('/api/intake/proposals/{id}/accept', { params: { path: { id: 'p1' }, ...ifMatch(3) } }));

test('a write carries the CSRF token, a retry key and the version it was made against', async () => {
  answers = [json(200, { id: 'p1' })];
  await accept();
  expect(sent[0]?.headers.get('X-CSRF-Token')).toBe('token-1');
  expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  expect(sent[0]?.headers.get('If-Match')).toBe('"3"');
});

test('a refusal is thrown with the reasons of every field', async () => {
  answers = [json(422, { reason: 'directory.invalid', errors: [{ field: 'name', reason: 'directory.name_missing' }] })];
  const problem = await accept().catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect((problem as Problem).errors[0]?.field).toBe('name');
});

test('after a session ends the same call is sent again with the new token and the same key', async () => {
  answers = [json(401, { reason: 'identity.session_ended' }), json(200, { id: 'p1' })];
  const call = accept();
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await Promise.resolve();
  line.useToken('token-2');
  setTimeout(() => line.signInOver(true), 10);
  await call;
  expect(sent).toHaveLength(2);
  expect(sent[1]?.headers.get('X-CSRF-Token')).toBe('token-2');
  expect(sent[1]?.headers.get('Idempotency-Key')).toBe(sent[0]?.headers.get('Idempotency-Key'));
});

test('a person who does not sign in again gets the refusal', async () => {
  answers = [json(401, { reason: 'identity.session_ended' })];
  const call = accept();
  setTimeout(() => line.signInOver(false), 10);
  await expect(call).rejects.toMatchObject({ status: 401 });
});

test('a line that is down is a problem of its own', async () => {
  answers = [new TypeError('failed to fetch')];
  await expect(accept()).rejects.toMatchObject({ status: 0, reason: 'web.line_down' });
});

test('several kinds are several names in the address', async () => {
  answers = [json(200, { total: 0, items: [] })];
  await answer(api.GET('/api/directory/facilities', { params: { query: { kind: ['clinic', 'pharmacy'] } } as never }));
  expect(new URL(sent[0]?.url ?? '').search).toBe('?kind=clinic&kind=pharmacy');
});
