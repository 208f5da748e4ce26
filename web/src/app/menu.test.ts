import { expect, test } from 'vitest';
import type { Me } from '@/platform/api/contract';
import { isExact, menuOf } from './menu';

test('the menu shows what a person may use and nothing else', () => {
  const me = (can: string[]): Me => ({
    signed_in: true, role: 'professional', level: 'professional', memberships: [], can, csrf_token: '', hub: { name: '見本市', demo: true }, now: '2026-11-23T13:14:00.000Z', desk_offered: false,
  });
  const places = (can: string[]) => menuOf(me(can)).flatMap(({ entries }) => entries.map(({ to }) => to));
  expect(places([])).toEqual(['/', '/directory', '/programmes']);
  expect(places(['desk_lists.see'])).toContain('/opinion_letters');
  expect(places(['listing.order'])).toEqual(['/', '/directory', '/programmes', '/outputs']);
  expect(places(['intake.import', 'merging.keep'])).toEqual(['/', '/directory', '/proposals', '/merging', '/programmes', '/imports']);
  expect(places(['area_profile.see'])).toEqual(['/', '/directory', '/programmes', '/supply', '/areas']);
  expect(places(['people.enrol', 'people.keep'])).toContain('/admin');
  expect(places(['people.enrol'])).not.toContain('/staff');
  const admin = menuOf(me(['people.enrol']), { administers: 'f', facility_name: '見本訪問看護', officer_of: [] });
  expect(admin.flatMap(({ entries }) => entries.map(({ to }) => to))).toContain('/staff');
  expect(places(['patient.see'])).toEqual(['/', '/patients', '/directory', '/programmes']);
  expect(places(['patient.see', 'patient.keep', 'consent.keep', 'break_glass.review'])).toEqual(
    ['/', '/patients', '/patients/consents', '/patients/pairs', '/patients/emergencies', '/directory', '/programmes'],
  );
  expect(places(['agreement.own'])).toEqual(['/', '/directory', '/programmes', '/agreement']);
  expect(places(['incident.report'])).toEqual(['/', '/incidents', '/directory', '/programmes']);
  expect(places(['audit.read'])).toContain('/audit');
  expect(menuOf({ ...me(['audit.read']), role: 'auditor' }).flatMap(({ entries }) => entries.map(({ to }) => to))).toEqual(['/', '/audit']);
  const all = menuOf(me(['intake.import', 'change_report.keep', 'merging.keep', 'desk_lists.see', 'area_profile.see', 'listing.order', 'patient.see', 'patient.keep', 'consent.keep', 'break_glass.review', 'incident.report', 'agreement.keep', 'people.keep', 'audit.read'])).flatMap(({ entries }) => entries);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
});

test('one line of the menu is the present one', () => {
  const me = { can: ['patient.see', 'patient.keep'] } as Me;
  expect(isExact('/patients', menuOf(me), '/app/patients/01930000-0000')).toBe(false);
  expect(isExact('/patients', menuOf(me), '/app/patients/pairs')).toBe(true);
  expect(isExact('/', menuOf(me), '/app/directory')).toBe(true);
});
