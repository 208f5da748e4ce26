// What the incident register's screens ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { Incident, IncidentReport, IncidentRule, OfferedFiling } from '@/platform/api/contract_desk';

export const incidentsQuery = (which: 'open' | 'closed', cursor?: string) => queryOptions({
  queryKey: ['incident', 'list', which, cursor],
  queryFn: () => answer(api.GET('/api/incident/incidents', { params: { query: { which, limit: 50, cursor } } })),
});
export const incidentQuery = (id: string) => queryOptions({
  queryKey: ['incident', 'one', id],
  queryFn: () => answer(api.GET('/api/incident/incidents/{id}', { params: { path: { id } } })),
});
export const rulesQuery = queryOptions({
  queryKey: ['incident', 'rules'],
  queryFn: () => answer(api.GET('/api/incident/rules')),
});
export const placesQuery = (words: string) => queryOptions({
  queryKey: ['directory', 'named', words],
  queryFn: ({ signal }) => answer(api.GET('/api/directory/facilities', { params: { query: { q: words, limit: 6 } }, signal })),
  enabled: words.trim().length > 1,
});

const at = ({ id, version }: Incident) => ({ params: { path: { id }, ...ifMatch(version) } });

export interface Reporting { report: IncidentReport; facilities: string[]; names_checked: boolean }
export const report = (body: Reporting) => answer(api.POST('/api/incident/incidents', { body }));
export const acknowledge = (incident: Incident, is_owed: 'yes' | 'no', note: string) => (
  answer(api.POST('/api/incident/incidents/{id}/acknowledge', { ...at(incident), body: { is_owed, ...(note ? { note } : {}) } }))
);
export const tell = (incident: Incident, facilities: string[]) => (
  answer(api.POST('/api/incident/incidents/{id}/tell', { ...at(incident), body: { facilities } }))
);
export const saw = ({ id }: Incident) => answer(api.POST('/api/incident/incidents/{id}/saw', { params: { path: { id } } }));
export const measure = (incident: Incident, measures: string, names_checked: boolean) => (
  answer(api.POST('/api/incident/incidents/{id}/measures', { ...at(incident), body: { measures, names_checked } }))
);
export const file = (incident: Incident, filing: OfferedFiling, on: string) => (
  answer(api.POST('/api/incident/incidents/{id}/file', { ...at(incident), body: { filing, on } }))
);
export const close = (incident: Incident, note: string, names_checked: boolean) => (
  answer(api.POST('/api/incident/incidents/{id}/close', { ...at(incident), body: { ...(note ? { note } : {}), names_checked } }))
);
export const addRule = async (body: IncidentRule) => { await api.POST('/api/incident/rules', { body }); };
