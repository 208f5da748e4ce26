// Signing in by way of a provider outside the hub: there with this browser, and back with what it brings.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/platform/api/client';
import { own } from './second_step';
import { readMe } from './session';

/** Where to go after signing in, kept while the browser is away. */
const placeKey = 'renkei.place_after_sign_in';

export async function leaveToSignIn(place: string): Promise<void> {
  await readMe(); // the token of this browser comes first, as with the password
  const { url } = await answer(api.POST('/api/oidc/sign_ins'));
  sessionStorage.setItem(placeKey, place);
  location.assign(url);
}

export async function leaveToLink(ticket: string): Promise<void> {
  const { url } = await answer(api.POST('/api/oidc/links', { body: { ticket } }));
  location.assign(url);
}

export function takePlace(): string {
  const place = sessionStorage.getItem(placeKey) ?? '/';
  sessionStorage.removeItem(placeKey);
  return place;
}

export interface Brought { code: string; state: string; issuer: string | undefined }

/** What the provider has put into the address; nothing if the person gave up there. */
export function broughtIn(search: string): Brought | undefined {
  const found = new URLSearchParams(search);
  const [code, state] = [found.get('code'), found.get('state')];
  return code && state ? { code, state, issuer: found.get('iss') ?? undefined } : undefined;
}

export function comeBack({ code, state, issuer }: Brought) {
  return answer(api.POST('/api/oidc/answers', { body: { code, state, ...(issuer === undefined ? {} : { issuer }) } }));
}

export async function removeLink(id: string): Promise<void> {
  await api.POST('/api/oidc/links/{id}/remove', { params: { path: { id } } });
}

export const linksQuery = queryOptions({ queryKey: [...own, 'outside'], queryFn: () => answer(api.GET('/api/oidc/links')) });
