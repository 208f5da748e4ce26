// The one way from a screen to the server: typed by the contract, CSRF and retry keys added, refusals
// thrown as Problem, a session that ended asked for again in place.
import createClient from 'openapi-fetch';
import type { paths } from './contract';
import { line } from './line';
import { Problem } from './problem';
import type { ProblemBody } from './problem';

/** Reads the problem of a failed answer; a proxy's HTML page is a problem without words. */
async function problemOf(response: Response): Promise<Problem> {
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  const body = isJson ? ((await response.json().catch(() => ({}))) as ProblemBody) : {};
  return new Problem(response.status, body);
}

async function sendOnce(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    line.answered(new Date());
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    line.lost();
    throw new Problem(0);
  }
}

/** Sends; if the session has ended, waits for the sign-in dialog and sends the same thing again. */
export async function send(request: Request): Promise<Response> {
  if (request.method !== 'GET') {
    request.headers.set('X-CSRF-Token', line.token());
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
  }
  const again = request.clone();
  const response = await sendOnce(request);
  if (response.ok) return response;
  // On the way in nobody is asked to sign in: the answer belongs to the form.
  const isDoor = /^\/api\/(identity|second_factor)\//.test(new URL(request.url).pathname);
  const mayAsk = response.status === 401 && (!isDoor || request.method === 'GET');
  if (!mayAsk || !(await line.waitForSignIn())) throw await problemOf(response);

  if (again.method !== 'GET') again.headers.set('X-CSRF-Token', line.token());
  const second = await sendOnce(again);
  if (!second.ok) throw await problemOf(second);
  return second;
}

export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: send,
  querySerializer: { array: { style: 'form', explode: true } },
});

/** The body of an answer that went well; refusals have already been thrown. */
export async function answer<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await call;
  if (data === undefined) throw new Problem(502);
  return data;
}

/** Part of `params`: the header that says which version an edit was made against. */
export function ifMatch(version: number): { header: { 'If-Match': string } } {
  return { header: { 'If-Match': `"${version}"` } };
}
