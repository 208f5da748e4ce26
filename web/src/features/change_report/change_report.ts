// The front door: what other features take from the reports of changes.
export { reportsQuery } from './change_report_api';
