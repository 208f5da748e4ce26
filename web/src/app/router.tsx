// Every address of the staff app. Screens are loaded when they are opened; filters live in the address,
// so a list can be sent to a colleague.
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect,
} from '@tanstack/react-router';
import { readFilters } from '@/features/directory/find_filters';
import { views } from '@/features/area_profile/supply';
import type { View } from '@/features/area_profile/supply';
import { meQuery } from '@/features/identity/session';
import { readAdminSearch } from '@/features/people/admin_search';
import { Waiting } from '@/platform/kit/states';
import { loadLateWords } from '@/platform/words/words';
import { parseSearch, stringifySearch } from '@/platform/shell/address';
import { FaultPage, NotFoundPage } from './fault_page';
import { Shell } from './shell';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  loader: ({ context }) => context.queries.ensureQueryData(meQuery),
  errorComponent: ({ error, reset }) => <main className="page"><FaultPage error={error} retry={reset} /></main>,
  pendingComponent: Waiting,
});

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign_in',
  validateSearch: (raw): { next?: string | undefined } => ({ next: text(raw['next']) }),
  component: lazyRouteComponent(() => import('@/features/identity/sign_in_page'), 'SignInPage'),
});
// A shared computer that nobody sits at just now.
const locked = createRoute({
  getParentRoute: () => root, path: 'locked', loader: loadLateWords,
  validateSearch: (raw): { next?: string | undefined } => ({ next: text(raw['next']) }),
  component: lazyRouteComponent(() => import('@/features/identity/lock_page'), 'LockPage'),
});
// A provider outside the hub sends the browser back to here.
const outside = createRoute({
  getParentRoute: () => root, path: 'sign_in/outside', loader: loadLateWords,
  component: lazyRouteComponent(() => import('@/features/identity/outside_page'), 'OutsidePage'),
});
// Opened from a sheet of paper by somebody who has no account yet.
const join = createRoute({
  getParentRoute: () => root, path: 'join', loader: loadLateWords,
  component: lazyRouteComponent(() => import('@/features/people/join_page'), 'JoinPage'),
});
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  // Only at the door: a session that ends later is asked for in place, so that nothing typed is lost.
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    if (!me.signed_in) throw redirect({ to: me.desk ? '/locked' : '/sign_in', search: { next: location.href.replace(/^\/app(?=\/)/, '') }, replace: true });
  },
});
// Screens whose words are not part of the first load.
const late = { getParentRoute: () => shell, loader: loadLateWords } as const;
const home = createRoute({
  getParentRoute: () => shell, path: '/',
  component: lazyRouteComponent(() => import('@/features/home/home_page'), 'HomePage'),
});
const directory = createRoute({
  getParentRoute: () => shell, path: 'directory',
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import('@/features/directory/find_page'), 'FindPage'),
});
const facility = createRoute({
  getParentRoute: () => shell, path: 'directory/$id',
  component: lazyRouteComponent(() => import('@/features/directory/facility_page'), 'FacilityPage'),
});
const supply = createRoute({
  getParentRoute: () => shell,
  path: 'supply',
  validateSearch: (raw): { on?: string | undefined; view?: View | undefined } => ({
    on: day(raw['on']), view: views.find((one) => one === raw['view']),
  }),
  component: lazyRouteComponent(() => import('@/features/area_profile/supply_page'), 'SupplyPage'),
});
const areas = createRoute({
  getParentRoute: () => shell,
  path: 'areas',
  validateSearch: (raw): { place?: string | undefined } => ({ place: text(raw['place']) }),
  component: lazyRouteComponent(() => import('@/features/area_profile/outlook_page'), 'OutlookPage'),
});
const editAreas = createRoute({
  getParentRoute: () => shell, path: 'areas/edit',
  component: lazyRouteComponent(() => import('@/features/area_profile/areas_page'), 'AreasPage'),
});
const imports = createRoute({
  getParentRoute: () => shell, path: 'imports',
  component: lazyRouteComponent(() => import('@/features/intake/imports_page'), 'ImportsPage'),
});
const oneImport = createRoute({
  getParentRoute: () => shell, path: 'imports/$id',
  component: lazyRouteComponent(() => import('@/features/intake/import_page'), 'ImportPage'),
});
const proposals = createRoute({
  getParentRoute: () => shell, path: 'proposals',
  component: lazyRouteComponent(() => import('@/features/intake/proposals_page'), 'ProposalsPage'),
});
const reports = createRoute({
  getParentRoute: () => shell,
  path: 'reports',
  component: lazyRouteComponent(() => import('@/features/change_report/reports_page'), 'ReportsPage'),
});

const outputs = createRoute({
  getParentRoute: () => shell,
  path: 'outputs',
  component: lazyRouteComponent(() => import('@/features/listing/outputs_page'), 'OutputsPage'),
});
const merging = createRoute({
  ...late,
  path: 'merging',
  component: lazyRouteComponent(() => import('@/features/merging/merging_page'), 'MergingPage'),
});
const programmes = createRoute({
  getParentRoute: () => shell,
  path: 'programmes',
  validateSearch: (raw): { q?: string | undefined } => ({ q: text(raw['q'])?.slice(0, 100) }),
  component: lazyRouteComponent(() => import('@/features/programmes/programmes_page'), 'ProgrammesPage'),
});
const opinionLetters = createRoute({
  getParentRoute: () => shell,
  path: 'opinion_letters',
  validateSearch: (raw): { year?: number | undefined } => ({ year: /^20\d\d$/.test(String(raw['year'])) ? Number(raw['year']) : undefined }),
  component: lazyRouteComponent(() => import('@/features/desk_lists/opinion_letters_page'), 'OpinionLettersPage'),
});
const admin = createRoute({
  ...late,
  path: 'admin',
  validateSearch: readAdminSearch,
  component: lazyRouteComponent(() => import('@/features/people/admin_page'), 'AdminPage'),
});
const certification = createRoute({
  ...late,
  path: 'staff/certification',
  component: lazyRouteComponent(() => import('@/features/people/certification_page'), 'CertificationPage'),
});
const unused = createRoute({
  ...late,
  path: 'staff/unused',
  component: lazyRouteComponent(() => import('@/features/people/unused_page'), 'UnusedPage'),
});
const staff = createRoute({
  ...late,
  path: 'staff',
  component: lazyRouteComponent(() => import('@/features/people/staff_page'), 'StaffPage'),
});

const patients = createRoute({ ...late, path: 'patients' });
const findPatient = createRoute({
  getParentRoute: () => patients,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/patient/patients_page'), 'PatientsPage'),
});
const enrol = createRoute({
  getParentRoute: () => patients,
  path: 'new',
  component: lazyRouteComponent(() => import('@/features/patient/enrol_page'), 'EnrolPage'),
});
const patientPairs = createRoute({
  getParentRoute: () => patients,
  path: 'pairs',
  component: lazyRouteComponent(() => import('@/features/patient/pairs_page'), 'PairsPage'),
});
const dueConsents = createRoute({
  getParentRoute: () => patients,
  path: 'consents',
  component: lazyRouteComponent(() => import('@/features/consent/due_page'), 'DuePage'),
});
const teamCards = createRoute({ getParentRoute: () => patients, path: 'cards', component: lazyRouteComponent(() => import('@/features/care_team/cards_page'), 'CardsPage') });
const written = createRoute({ getParentRoute: () => patients, path: 'written', component: lazyRouteComponent(() => import('@/features/own_writing/written_page'), 'WrittenPage') });
const writing = createRoute({ getParentRoute: () => patients, path: 'written/$id', component: lazyRouteComponent(() => import('@/features/own_writing/writing_page'), 'WritingPage') });
const emergency = createRoute({ getParentRoute: () => patients, path: 'emergency', component: lazyRouteComponent(() => import('@/features/break_glass/emergency_page'), 'EmergencyPage') });
const emergencies = createRoute({ getParentRoute: () => patients, path: 'emergencies', component: lazyRouteComponent(() => import('@/features/break_glass/review_page'), 'ReviewPage') });
const patient = createRoute({
  getParentRoute: () => patients,
  path: '$id',
  component: lazyRouteComponent(() => import('@/features/patient/patient_page'), 'PatientPage'),
});

const incidents = createRoute({
  ...late,
  path: 'incidents',
  component: lazyRouteComponent(() => import('@/features/incident/incidents_page'), 'IncidentsPage'),
});
const agreement = createRoute({
  ...late,
  path: 'agreement',
  component: lazyRouteComponent(() => import('@/features/agreement/agreement_page'), 'AgreementPage'),
});
const incident = createRoute({
  ...late,
  path: 'incidents/$id',
  component: lazyRouteComponent(() => import('@/features/incident/incident_page'), 'IncidentPage'),
});

const auditTabs = ['patient', 'person', 'reviews', 'rules'] as const;
const audit = createRoute({
  ...late,
  path: 'audit',
  validateSearch: (raw): { tab?: (typeof auditTabs)[number] | undefined; patient?: string | undefined; who?: string | undefined } => ({
    tab: auditTabs.find((one) => one === raw['tab']), patient: text(raw['patient']), who: text(raw['who']),
  }),
  component: lazyRouteComponent(() => import('@/features/audit/audit_page'), 'AuditPage'),
});
const settings = createRoute({
  ...late,
  path: 'settings',
  component: lazyRouteComponent(() => import('@/features/identity/settings_page'), 'SettingsPage'),
});

const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage });

const tree = root.addChildren([
  signIn, outside, locked, join,
  shell.addChildren([
    home, directory, facility, supply, areas, editAreas, imports, oneImport, proposals, reports, merging, programmes, opinionLetters,
    outputs, settings, patients.addChildren([findPatient, enrol, patientPairs, dueConsents, teamCards, written, writing, emergency, emergencies, patient]), incidents, incident,
    admin, staff, certification, unused, audit, agreement, nowhere,
  ]),
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    basepath: '/app',
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ({ error, reset }) => <FaultPage error={error} retry={reset} />,
    defaultPendingComponent: Waiting,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register { router: ReturnType<typeof makeRouter> }
}
