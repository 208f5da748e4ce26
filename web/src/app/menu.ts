// The menu of the staff app: only what exists and what this person may use. Every capability adds its
// line here when it is built; nothing leads nowhere.
import { BookOpen, ChartNoAxesColumn, Combine, FileCheck2, FileClock, FileInput, FileText, FileWarning, HandHeart, House, IdCard, Mail, Map as MapIcon, Scale, ShieldCheck, Siren, SquareCheckBig, Users, UsersRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { may } from '@/features/identity/identity';
import { keepsPeople, looksAfterPeople } from '@/features/people/people';
import type { Me } from '@/platform/api/contract';
import type { OwnPlace } from '@/platform/api/contract_people';
import type { PlainKey } from '@/platform/words/words';

type Place =
  | '/' | '/directory' | '/programmes' | '/opinion_letters' | '/proposals' | '/reports' | '/merging' | '/imports' | '/supply' | '/areas' | '/outputs'
  | '/patients' | '/patients/pairs' | '/patients/consents' | '/patients/emergencies' | '/incidents' | '/admin' | '/staff' | '/audit' | '/agreement';
/** `key`: g and then this letter opens it. Without `isAside` it may stand at a thumb's reach on a phone. */
export interface Entry { to: Place; words: PlainKey; short: PlainKey; icon: LucideIcon; key: string; isAside?: boolean }
export interface Group { words: PlainKey; entries: Entry[] }

/** Whether only the very address is meant: another line of the menu stands for what lies below it. */
export function isExact(to: Place, groups: readonly Group[], pathname: string): boolean {
  const below = groups.flatMap(({ entries }) => entries).filter((entry) => entry.to.startsWith(`${to}/`));
  return to === '/' || below.some((entry) => `${pathname}/`.includes(`${entry.to}/`));
}

/** `place`: whose people one looks after beside the hub; unknown while it is asked for. */
export function menuOf(me: Me, place?: OwnPlace): Group[] {
  const home: Entry = { to: '/', words: 'web.menu_home', short: 'web.menu_home', icon: House, key: 'h' };
  const directory: Entry = { to: '/directory', words: 'web.menu_directory', short: 'web.menu_directory_short', icon: MapIcon, key: 'm' };
  const proposals: Entry = { to: '/proposals', words: 'web.menu_proposals', short: 'web.menu_proposals_short', icon: SquareCheckBig, key: 'k' };
  const reports: Entry = { to: '/reports', words: 'web.menu_reports', short: 'web.menu_reports_short', icon: Mail, key: 't' };
  const imports: Entry = { to: '/imports', words: 'web.menu_imports', short: 'web.menu_imports_short', icon: FileInput, key: 'i' };
  const outputs: Entry = { to: '/outputs', words: 'web.menu_outputs', short: 'web.menu_outputs_short', icon: BookOpen, key: 'o' };
  const supply: Entry = { to: '/supply', words: 'web.menu_supply', short: 'web.menu_supply_short', icon: Scale, key: 's' };
  const areas: Entry = { to: '/areas', words: 'web.menu_areas', short: 'web.menu_areas_short', icon: ChartNoAxesColumn, key: 'a' };
  const programmes: Entry = { to: '/programmes', words: 'web.menu_programmes', short: 'web.menu_programmes_short', icon: HandHeart, key: 'p' };
  const letters: Entry = { to: '/opinion_letters', words: 'web.menu_letters', short: 'web.menu_letters_short', icon: FileText, key: 'l' };
  const merging: Entry = { to: '/merging', words: 'web.menu_merging', short: 'web.menu_merging_short', icon: Combine, key: 'n' };
  const patients: Entry = { to: '/patients', words: 'web.menu_patients', short: 'web.menu_patients_short', icon: Users, key: 'c' };
  const pairs: Entry = { to: '/patients/pairs', words: 'web.menu_patient_pairs', short: 'web.menu_patient_pairs_short', icon: UsersRound, key: 'd', isAside: true };
  const consents: Entry = { to: '/patients/consents', words: 'web.menu_consents', short: 'web.menu_consents_short', icon: FileClock, key: 'y', isAside: true };
  const emergencies: Entry = { to: '/patients/emergencies', words: 'web.menu_emergencies', short: 'web.menu_emergencies_short', icon: Siren, key: 'e', isAside: true };
  const incidents: Entry = { to: '/incidents', words: 'web.menu_incidents', short: 'web.menu_incidents_short', icon: FileWarning, key: 'j', isAside: true };
  const people: Entry = { to: '/admin', words: 'web.menu_people', short: 'web.menu_people_short', icon: IdCard, key: 'u', isAside: true };
  const staff: Entry = { to: '/staff', words: 'web.menu_staff', short: 'web.menu_staff_short', icon: IdCard, key: 'u' };
  const audit: Entry = { to: '/audit', words: 'web.menu_audit', short: 'web.menu_audit_short', icon: ShieldCheck, key: 'v' };
  const agreement: Entry = { to: '/agreement', words: 'web.menu_agreement', short: 'web.menu_agreement_short', icon: FileCheck2, key: 'w', isAside: true };
  const mayImport = may(me, 'intake.import');
  const region = [
    directory,
    ...(mayImport ? [proposals] : []),
    ...(may(me, 'change_report.keep') ? [reports] : []),
    ...(may(me, 'merging.keep') ? [merging] : []),
    programmes,
    ...(may(me, 'desk_lists.see') ? [letters] : []),
    ...(may(me, 'area_profile.see') ? [supply, areas] : []),
    ...(may(me, 'listing.order') ? [outputs] : []),
  ];
  const care = [
    ...(may(me, 'patient.see') ? [patients] : []),
    ...(may(me, 'consent.keep') ? [consents] : []),
    ...(may(me, 'patient.keep') ? [pairs] : []),
    ...(may(me, 'break_glass.review') ? [emergencies] : []),
  ];
  const groups: Group[] = [
    { words: 'web.group_today', entries: [home, ...(may(me, 'incident.report') ? [incidents] : [])] },
    ...(care.length > 0 ? [{ words: 'web.group_patients' as const, entries: care }] : []),
    // Who reads the audit and nothing else has no region to work in.
    ...(me.role === 'auditor' ? [] : [{ words: 'web.group_region' as const, entries: region }]),
  ];
  const kept = [
    ...(keepsPeople(me) ? [people] : []),
    ...(looksAfterPeople(place) && !keepsPeople(me) ? [staff] : []),
    ...(mayImport ? [imports] : []),
    ...(may(me, 'agreement.keep') || may(me, 'agreement.own') ? [agreement] : []),
    ...(may(me, 'audit.read') ? [audit] : []),
  ];
  if (kept.length > 0) groups.push({ words: 'web.group_admin', entries: kept });
  return groups;
}
