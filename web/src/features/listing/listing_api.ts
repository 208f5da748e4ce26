// What the screens of listing ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, send } from '@/platform/api/client';
import type { Level, ListExport, Substitutions } from '@/platform/api/contract';
import { addressOf, audienceOf, parametersOf } from './output_choice';
import type { Choice, Format, ListQuery } from './output_choice';

export interface SavedFile { name: string; substitutions?: Substitutions }

/** The name a download has in its Content-Disposition. */
export function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : 'renkei';
}

/** Hands the bytes to the browser as a file. */
export function save(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export async function download(path: string): Promise<string> {
  const response = await send(new Request(new URL(path, location.origin)));
  const name = nameIn(response.headers.get('Content-Disposition'));
  save(name, await response.blob());
  return name;
}

export async function exportNow(query: ListQuery, choice: Choice): Promise<SavedFile> {
  const name = await download(addressOf(query, choice));
  if (choice.format !== 'csv_cp932') return { name };
  const parameters = parametersOf(query, choice).toString();
  const report = await send(new Request(new URL(`/api/listing/substitutions?${parameters}`, location.origin)));
  return { name, substitutions: (await report.json()) as Substitutions };
}

/** What is being made is looked at again every two seconds. */
const lookAgain = 2_000;
const whileMaking = (items: readonly { state: string }[] | undefined) => (items?.some(({ state }) => state === 'making') ? lookAgain : false);

export const exportsQuery = queryOptions({
  queryKey: ['listing', 'exports'],
  queryFn: () => answer(api.GET('/api/listing/exports')),
  refetchInterval: ({ state }) => whileMaking(state.data?.items),
});

export const editionsQuery = queryOptions({
  queryKey: ['listing', 'booklets'],
  queryFn: () => answer(api.GET('/api/listing/booklets')),
  refetchInterval: ({ state }) => whileMaking(state.data?.items),
});

export const distributionsQuery = (id: string) => queryOptions({
  queryKey: ['listing', 'distributions', id],
  queryFn: () => answer(api.GET('/api/listing/booklets/{id}/distributions', { params: { path: { id } } })),
});

/** The server wants every list and flag of the question said, also those that are not set. */
const unset = {
  kind: [], service: [], area: [], capability: [],
  open_now: false, accepting: false, hours24: false, home_death: false, stale: false, closed: false,
};

/** What a list can be as a file; paper is no file. */
const fileFormat = (format: Format) => (format === 'print' || format === 'csv_cp932' ? 'csv' : format);

export function orderExport(query: ListQuery, choice: Choice): Promise<ListExport> {
  const { cursor: _cursor, limit: _limit, ...filters } = query;
  return answer(api.POST('/api/listing/exports', {
    body: {
      query: { ...unset, ...filters },
      list: choice.list,
      format: fileFormat(choice.format),
      charset: choice.format === 'csv_cp932' ? 'cp932' : 'utf_8',
      audience: audienceOf(choice),
    },
  }));
}

export function cancelExport(id: string) {
  return answer(api.POST('/api/listing/exports/{id}/cancel', { params: { path: { id } } }));
}

export function publish(body: { title: string; note?: string; audience: Level }) {
  return answer(api.POST('/api/listing/booklets', { body }));
}

export function cancelEdition(id: string) {
  return answer(api.POST('/api/listing/booklets/{id}/cancel', { params: { path: { id } } }));
}

export function handOut(id: string, body: { recipient: string; copies: number; handed_on: string; note?: string }) {
  return answer(api.POST('/api/listing/booklets/{id}/distributions', { params: { path: { id } }, body }));
}

export function withdraw(id: string, reason: string) {
  return answer(api.POST('/api/listing/distributions/{id}/withdraw', { params: { path: { id } }, body: { reason } }));
}
