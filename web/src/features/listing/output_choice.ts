// What can leave the house and how: the choices of the dialog and the addresses they lead to.
import type { Level } from '@/platform/api/contract';

/** The filters as they stand in the address of a list; paging and order of the screen included. */
export type ListQuery = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export const lists = ['found', 'home_doctors', 'visiting_dentists', 'visiting_pharmacies', 'backup_hospitals'] as const;
export type ListName = (typeof lists)[number];

export const formats = [
  'print', 'excel', 'csv', 'csv_cp932', 'geojson', 'recommended_medical', 'recommended_care', 'municipal_medical', 'municipal_care',
] as const;
export type Format = (typeof formats)[number];

/** Made at once while one waits; more is a job. The server's own numbers. */
export const atOnceMost = 5_000;
export const printedMost = 2_000;

export interface Choice { list: ListName; format: Format; audience: Level }

const order: readonly Level[] = ['public', 'professional', 'desk', 'hub'];

/** For whom somebody of this level may make a list: everyone, and up to himself. */
export function audiencesOf(level: Level): Level[] {
  return order.slice(0, order.indexOf(level) + 1);
}

export function isOpenData(format: Format): boolean {
  return format.startsWith('recommended_') || format.startsWith('municipal_');
}

/** Open data is for everyone, whatever was chosen before. */
export function audienceOf({ format, audience }: Choice): Level {
  return isOpenData(format) ? 'public' : audience;
}

export function parametersOf(query: ListQuery, choice: Choice): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || name === 'cursor' || name === 'limit') continue;
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  }
  parameters.set('list', choice.list);
  parameters.set('audience', audienceOf(choice));
  if (choice.format !== 'print') {
    parameters.set('format', choice.format === 'csv_cp932' ? 'csv' : choice.format);
    if (choice.format === 'csv_cp932') parameters.set('charset', 'cp932');
  }
  return parameters;
}

export function addressOf(query: ListQuery, choice: Choice): string {
  const path = choice.format === 'print' ? '/print/list' : '/api/listing/export';
  return `${path}?${parametersOf(query, choice).toString()}`;
}
