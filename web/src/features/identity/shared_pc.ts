// A computer several people share: who may come back to it today, locking it, and what a facility has
// settled for it.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { DeskRule, Me } from '@/platform/api/contract';
import { own } from './second_step';
import { readMe } from './session';

export const hereQuery = queryOptions({
  queryKey: ['desk_here'], queryFn: () => answer(api.GET('/api/identity/desks/here')), staleTime: 0,
});
export const pinQuery = queryOptions({ queryKey: [...own, 'pin'], queryFn: () => answer(api.GET('/api/identity/pin')) });
export const desksQuery = queryOptions({ queryKey: [...own, 'desks'], queryFn: () => answer(api.GET('/api/identity/desks')) });
export const deskRuleQuery = queryOptions({ queryKey: [...own, 'desk_rule'], queryFn: () => answer(api.GET('/api/identity/desk_rule')) });

/** The server's part: after it the session can read nothing. It may be over already. */
export async function lockDesk(): Promise<void> {
  await api.POST('/api/identity/lock').catch(() => undefined);
}

export async function comeBack(account: string, pin: string): Promise<Me> {
  await api.POST('/api/identity/returns', { body: { account, pin } });
  return readMe();
}

export async function setPin(ticket: string, pin: string): Promise<void> {
  await api.POST('/api/identity/pin', { body: { ticket, pin } });
}

export async function removePin(): Promise<void> {
  await api.POST('/api/identity/pin/remove');
}

export async function shareThisComputer(name: string): Promise<void> {
  await api.POST('/api/identity/desks', { body: { name } });
}

export async function endDesk(id: string): Promise<void> {
  await api.POST('/api/identity/desks/{id}/end', { params: { path: { id } } });
}

export async function settleDesks({ version, ...rule }: DeskRule): Promise<void> {
  await api.PUT('/api/identity/desk_rule', { params: ifMatch(version), body: rule });
}
