// What Home asks of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/platform/api/client';

export const workQuery = queryOptions({
  queryKey: ['home', 'work'],
  queryFn: () => answer(api.GET('/api/home/work')),
  // What waits changes while one works elsewhere: looked at again whenever Home is opened.
  staleTime: 0,
});
