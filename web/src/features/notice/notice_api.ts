// What the bell and the settings ask of the server.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { Reception, Wishes } from '@/platform/api/contract_notice';

export const unreadQuery = queryOptions({
  queryKey: ['notice', 'unread'],
  queryFn: () => answer(api.GET('/api/notice/unread')),
});
export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notice', 'list'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/notice/notices', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
  staleTime: 0,
});
export const receptionQuery = queryOptions({
  queryKey: ['notice', 'settings'],
  queryFn: () => answer(api.GET('/api/notice/settings')),
});

const of = (id: string) => ({ params: { path: { id } } });

export const markRead = async (id: string) => { await api.POST('/api/notice/notices/{id}/read', of(id)); };
export const markAllRead = async (until: string) => { await api.POST('/api/notice/read_all', { body: { until } }); };
export const keepWishes = ({ version }: Reception, body: Wishes) => answer(api.PUT('/api/notice/settings', { params: ifMatch(version), body }));
export const sendTest = async () => { await api.POST('/api/notice/test'); };
export const removeBrowser = async (id: string) => { await api.POST('/api/notice/subscriptions/{id}/remove', of(id)); };
export const addBrowser = (body: { endpoint: string; p256dh: string; auth: string }) => answer(api.POST('/api/notice/subscriptions', { body }));
