// What the screens of one's own writing ask of the server; each look is on record there.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/platform/api/client';

export const writtenQuery = queryOptions({
  queryKey: ['own_writing'],
  queryFn: () => answer(api.GET('/api/own_writing/patients')),
  gcTime: 0,
});

export const writingQuery = (patient: string) => queryOptions({
  queryKey: ['own_writing', patient],
  queryFn: () => answer(api.GET('/api/own_writing/patients/{id}', { params: { path: { id: patient } } })),
  gcTime: 0,
  retry: false,
});
