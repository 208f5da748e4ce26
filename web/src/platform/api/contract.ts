// The server's routes as types, until openapi-typescript writes them from docs/api/openapi.json.
// Names and shapes are the server's; screens take them from here and nowhere else.

/** Who may see: wider before narrower. `hub` is 非公表. */
export type Level = 'public' | 'professional' | 'network' | 'desk' | 'hub';
export type Role = 'coordinator' | 'clerk' | 'desk_member' | 'facility_member' | 'professional' | 'city_member' | 'public';

export interface Named { code: string; name: string }
export interface Counted extends Named { count: number }
export interface GeoPoint { latitude: number; longitude: number }

export interface Membership { id: string; role: Role; facility?: string; from: string; to?: string; ended_reason?: string; version: number }
/** Of a demo hub, before signing in. */
export interface DemoAccount { email: string; password: string; name: string; role: Role }
export interface Me {
  signed_in: boolean;
  display_name?: string;
  role: Role;
  level: Level;
  memberships: Membership[];
  /** The one this session acts as. */
  membership?: string;
  facility?: string;
  can: string[];
  csrf_token: string;
  hub: { name: string; demo: boolean; accounts?: DemoAccount[] };
  now: string;
}

/** Which part of the card a word was found in. */
export type MatchedPart = 'name' | 'name_kana' | 'other_name' | 'address' | 'service' | 'corporation' | 'number' | 'capability';
export interface Hit {
  id: string;
  name: string;
  kinds: string[];
  status: string;
  address?: string;
  point?: GeoPoint;
  precision?: string;
  distance_km?: number;
  beyond_16km?: boolean;
  /** `uncertain` where the point is only the middle of a town. */
  home_visit_reach?: string;
  phone?: string;
  services: Named[];
  area?: Named;
  accepting?: string;
  hours24?: boolean;
  home_death?: string;
  confirmed_at?: string;
  as_of?: string;
  matched: MatchedPart[];
  level?: Level;
}
export interface Found {
  total: number;
  items: Hit[];
  facets: { kinds: Counted[]; services: Counted[]; areas: Counted[]; capabilities: Counted[] };
  next?: string;
}
export interface FindQuery {
  q?: string;
  kind?: string[];
  service?: string[];
  area?: string[];
  capability?: string[];
  near?: string;
  within_km?: number;
  open_now?: boolean;
  open_at?: string;
  accepting?: boolean;
  hours24?: boolean;
  home_death?: boolean;
  confirmed_within_months?: number;
  order?: string;
  limit?: number;
  cursor?: string;
}

export type Answer3 = 'yes' | 'conditional' | 'no';
export interface Address {
  postal_code?: string;
  municipality_code?: string;
  prefecture?: string;
  city?: string;
  street?: string;
  building?: string;
}
export interface OpeningHours { day: string; opens?: string; closes?: string; kind: string; department?: string }
export interface ClosingRule {
  kind: string;
  weekday?: string;
  week?: number;
  first_day?: string;
  last_day?: string;
  note?: string;
}
export interface Capability { code: string; level: Answer3; note?: string; confirmed_at?: string }
export interface HomeCareProfile {
  accepting?: string;
  accepting_condition?: string;
  hours24_contact?: boolean;
  hours24_visit?: boolean;
  home_death?: Answer3;
  specialties: string[];
}
/** All that is edited together; PUT replaces it whole, members we do not show included. */
export interface FacilityDraft {
  kind: string;
  name: string;
  name_kana?: string;
  address: Address;
  phone?: string;
  fax?: string;
  email?: string;
  url?: string;
  note?: string;
  point?: GeoPoint;
  precision?: string;
  home_care?: HomeCareProfile;
  identifiers: { system: string; value: string }[];
  capabilities: Capability[];
  hours: OpeningHours[];
  closing_rules: ClosingRule[];
}
export interface Assertion { field: string; source: string; as_of?: string; confirmed_by?: string; confirmed_at?: string }
export interface FieldLevel { field: string; level: Level }
export interface Consent { document: string; signed_on: string }
export interface LevelChange { field: string; level: Level; consent?: Consent }
export interface ServiceLine { service_code: string; name?: string; phone?: string; capacity?: number; note?: string }
export interface LineView { id: string; service_name: string; line: ServiceLine; assertion: Assertion }
/** A card as this viewer may see it; `facility` is what a form edits and puts back. */
export interface FacilityCard {
  id: string;
  version?: number;
  kinds: string[];
  address: string;
  facility: FacilityDraft;
  state: { status: string; closed_on?: string; close_reason?: string };
  corporation?: { name: string };
  area?: Named;
  successor?: { id: string; name: string };
  lines: LineView[];
  assertion: Assertion;
  field_assertions: Assertion[];
  /** Of the record; the hub's only. */
  level?: Level;
  levels: FieldLevel[];
}
export interface CapabilityCode extends Named { group: string }
export interface FormerVersion { version: number; at: string; actor: string; reason?: string }
export interface Place { point: GeoPoint; precision: string; prefecture: string; city: string; town: string; area?: Named }

export type ImportState = 'reading' | 'checked' | 'running' | 'done' | 'cancelled' | 'undoing' | 'undone';
export type Outcome = 'created' | 'updated' | 'unchanged' | 'proposed' | 'refused' | 'duplicate_key' | 'kept';
/** rows = created + updated + unchanged + proposed + refused */
export interface ImportRun {
  id: string;
  version: number;
  file_name: string;
  state: ImportState;
  at: string;
  by: string;
  profile: string;
  encoding: string;
  as_of?: string;
  finished_at?: string;
  progress?: { done: number; total: number };
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  proposed: number;
  refused: number;
  /** Rows whose later edits an undo left alone. */
  kept: number;
  warnings: Record<string, number>;
}
export interface ImportRow { line: number; outcome: Outcome; name?: string; subject?: string; field?: string; reason?: string }
export interface Proposal {
  id: string;
  version: number;
  subject: string;
  subject_name: string;
  service_code?: string;
  field: string;
  old_text?: string;
  new_text?: string;
  source: string;
  as_of?: string;
  at: string;
  state: string;
  reason?: string;
}
export interface Page<Item> { items: Item[]; total?: number; total_at_least?: number; next?: string }

// The form openapi-typescript writes, in short.
type InPath<Path> = [Path] extends [never] ? { path?: never } : { path: Path };
interface Answer<Reply> { responses: { 200: { content: { 'application/json': Reply } } } }
interface Read<Query, Path, Reply> extends Answer<Reply> { parameters: { query?: Query } & InPath<Path> }
interface Write<Path, Body, Reply> extends Answer<Reply> {
  parameters: { query?: never } & InPath<Path>;
  requestBody: { content: { 'application/json': Body } };
}
interface Get<Query, Reply, Path = never> { get: Read<Query, Path, Reply> }
interface Post<Body, Reply, Path = never> { post: Write<Path, Body, Reply> }
type None = Record<string, never>;
interface Id { id: string }
interface Paged { limit?: number; cursor?: string }

export interface paths {
  '/api/identity/me': Get<None, Me>;
  '/api/identity/sign_in': Post<{ email: string; password: string }, Me>;
  '/api/identity/sign_out': Post<None, None>;
  '/api/identity/memberships/{id}/act_as': Post<None, None, Id>;
  '/api/directory/facilities': Get<FindQuery, Found>;
  '/api/directory/kinds': Get<None, Page<Named>>;
  '/api/directory/services': Get<None, Page<Named>>;
  '/api/directory/capabilities': Get<None, Page<CapabilityCode>>;
  '/api/directory/facilities/{id}': Get<None, FacilityCard, Id> & { put: Write<Id, FacilityDraft, FacilityCard> };
  '/api/directory/facilities/{id}/confirm': Post<None, FacilityCard, Id>;
  '/api/directory/facilities/{id}/history': Get<{ before?: number }, Page<FormerVersion>, Id>;
  '/api/directory/facilities/{id}/undo': Post<{ version: number }, FacilityCard, Id>;
  '/api/directory/facilities/{id}/levels': Post<LevelChange, FacilityCard, Id>;
  '/api/geography/points': Post<{ address: string }, Place>;
  '/api/intake/imports': Get<Paged, Page<ImportRun>>;
  '/api/intake/imports/{id}': Get<None, ImportRun, Id>;
  '/api/intake/imports/{id}/rows': Get<Paged & { outcome?: string }, Page<ImportRow>, Id>;
  '/api/intake/imports/{id}/start': Post<None, ImportRun, Id>;
  '/api/intake/imports/{id}/cancel': Post<None, ImportRun, Id>;
  '/api/intake/imports/{id}/undo': Post<None, ImportRun, Id>;
  '/api/intake/proposals': Get<Paged & { state?: string; subject?: string }, Page<Proposal>>;
  '/api/intake/proposals/{id}/accept': Post<None, Proposal, Id>;
  '/api/intake/proposals/{id}/refuse': Post<{ reason?: string }, Proposal, Id>;
}
