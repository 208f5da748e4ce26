// What the list of reported changes asks of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { ChangeReport, ReportState } from '@/platform/api/contract';

export const reportsQuery = (state: ReportState = 'received', cursor?: string) => queryOptions({
  queryKey: ['change_report', 'reports', state, cursor],
  queryFn: () => answer(api.GET('/api/change_report/reports', { params: { query: { state, limit: 50, cursor } } })),
});

const at = ({ id, version }: ChangeReport) => ({ params: { path: { id }, ...ifMatch(version) } });

export function phoned(report: ChangeReport) {
  return answer(api.POST('/api/change_report/reports/{id}/phoned', at(report)));
}

export function accept(report: ChangeReport, fields: string[]) {
  const body = { fields, facility_version: report.facility_version };
  return answer(api.POST('/api/change_report/reports/{id}/accept', { ...at(report), body }));
}

export function refuse(report: ChangeReport, reason: string) {
  return answer(api.POST('/api/change_report/reports/{id}/refuse', { ...at(report), body: { reason } }));
}
