// What the list of accounts that nobody uses asks of the server.
import { queryOptions } from '@tanstack/react-query';
import type { components } from '@words/openapi';
import { answer, api } from '@/platform/api/client';

export type Unused = components['schemas']['people.UnusedView'];

/** More at once the server does not take. */
export const pausedAtMost = 80;

export const unusedQuery = queryOptions({
  queryKey: ['people', 'unused'],
  queryFn: () => answer(api.GET('/api/people/unused_accounts')),
});
export const pause = (enrolments: string[]) => answer(api.POST('/api/people/account_pauses', { body: { enrolments } }));
export const reinstate = (enrolments: string[]) => answer(api.POST('/api/people/account_returns', { body: { enrolments } }));
