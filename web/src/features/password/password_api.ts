// What the screens of passwords ask of the server.
import { api } from '@/platform/api/client';

export async function changePassword(current: string, next: string): Promise<void> {
  await api.POST('/api/identity/password', { body: { current, next } });
}

export async function givePassword(account: string, password: string): Promise<void> {
  await api.POST('/api/identity/accounts/{id}/password', { params: { path: { id: account } }, body: { password } });
}
