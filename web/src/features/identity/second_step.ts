// The steps between the right password and a session, and the password shown again before one changes
// what opens the account.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { Passkey } from '@/platform/api/contract';

export const beginApp = (ticket: string) => answer(api.POST('/api/second_factor/setups', { body: { ticket } }));

export async function confirmApp(ticket: string, code: string): Promise<string[]> {
  const { recovery_codes } = await answer(api.POST('/api/second_factor/confirmations', { body: { ticket, code } }));
  return recovery_codes;
}

export async function enterCode(ticket: string, code: string): Promise<void> {
  await api.POST('/api/second_factor/sign_ins', { body: { ticket, code } });
}

export async function showPasswordAgain(password: string): Promise<string> {
  return (await answer(api.POST('/api/identity/proofs', { body: { password } }))).ticket;
}

export async function newRecoveryCodes(ticket: string): Promise<string[]> {
  return (await answer(api.POST('/api/second_factor/recovery_codes', { body: { ticket } }))).recovery_codes;
}

export async function removeApp(ticket: string): Promise<void> {
  await api.POST('/api/second_factor/removals', { body: { ticket } });
}

export async function removePasskey(ticket: string, { id, version }: Passkey): Promise<void> {
  await api.POST('/api/second_factor/passkeys/{id}/remove', { params: { path: { id }, ...ifMatch(version) }, body: { ticket } });
}

export async function renamePasskey({ id, version }: Passkey, name: string): Promise<void> {
  await api.POST('/api/second_factor/passkeys/{id}/rename', { params: { path: { id }, ...ifMatch(version) }, body: { name } });
}

export async function endSession(id: string): Promise<void> {
  await api.POST('/api/identity/sessions/{id}/end', { params: { path: { id } } });
}

export async function forgetDevice(id: string): Promise<void> {
  await api.POST('/api/identity/devices/{id}/forget', { params: { path: { id } } });
}

/** Everything the settings show; read again after each change. */
export const own = ['own'] as const;
export const factorQuery = queryOptions({ queryKey: [...own, 'factor'], queryFn: () => answer(api.GET('/api/second_factor/state')) });
export const passkeysQuery = queryOptions({ queryKey: [...own, 'passkeys'], queryFn: () => answer(api.GET('/api/second_factor/passkeys')) });
export const sessionsQuery = queryOptions({ queryKey: [...own, 'sessions'], queryFn: () => answer(api.GET('/api/identity/sessions')) });
export const devicesQuery = queryOptions({ queryKey: [...own, 'devices'], queryFn: () => answer(api.GET('/api/identity/devices')) });
