// The server's routes behind the hub's desk work: the table, merging, worklist, lists for desks and
// public programmes. See contract.ts.
import type { Consent, FacilityCard, FacilityDraft, Get, Id, Level, None, Page, Post, Proposal, Write } from './contract';

interface CardContent { facility: FacilityDraft; state: FacilityCard['state']; corporation?: string }
/** `version` was replaced by this change. */
export interface FormerVersion {
  version: number;
  at: string;
  actor: string;
  actor_name?: string;
  reason?: string;
  fields?: string[];
  before?: CardContent;
  after?: CardContent;
}

export interface BulkRow { id: string; version: number }
export interface BulkOutcome { id: string; version?: number; reason?: string }
export interface BulkReply { items: BulkOutcome[]; done: number; refused: number }
export interface TableRow {
  id: string;
  version?: number;
  corporation?: string;
  fax?: string;
  email?: string;
  beds?: number;
  zaishin_class?: string;
  backup_kinds: string[];
  identifiers: { system: string; value: string }[];
  source: string;
  note?: string;
}
export interface Preview { level: Level; facility?: FacilityCard }

export interface WorkItem {
  source: string;
  severity: 'critical' | 'today' | 'week';
  count: number;
  is_at_least: boolean;
  oldest?: string;
  due?: string;
  link: string;
}

export type Agreement = 'phone' | 'fax' | 'name' | 'similar_name' | 'address' | 'near' | 'corporation';
export interface MergeSide {
  id: string;
  version: number;
  name: string;
  name_kana?: string;
  kinds: string[];
  address?: string;
  phone?: string;
  fax?: string;
  corporation?: string;
  identifiers: { system: string; value: string }[];
  services: string[];
  source: string;
  as_of?: string;
  confirmed_at?: string;
  level: Level;
  status: string;
}
export interface MergePair {
  id: string;
  version: number;
  state: 'open' | 'merged' | 'refused' | 'faded';
  score: number;
  agreements: Agreement[];
  distance_metres?: number;
  one: MergeSide;
  other: MergeSide;
  kept?: string;
  found_at: string;
  decided_at?: string;
  reason?: string;
}
export interface MergeWish { keep: string; keep_version: number; other_version: number; take: string[] }

export type LetterSource = 'city_assessment' | 'hub_survey';
export interface RankedClinic {
  facility: string;
  name: string;
  address?: string;
  phone?: string;
  area?: string;
  letters: number;
  letters_before?: number;
  source: LetterSource;
  entered_at: string;
}
export interface Ranking { fiscal_year?: number; years: number[]; items: RankedClinic[]; total: number }
export interface LetterCount { facility: string; fiscal_year: number; letters: number; source: LetterSource; entered_at: string }
export interface LetterEntry { facility: string; fiscal_year: number; letters?: number; source: LetterSource }
export interface HandoverDraft { way: 'print' | 'link'; facilities: number; wishes: ('hours24' | 'home_death' | 'near_home' | 'accepting')[] }
export interface HandoverMonth { year: number; month: number; handovers: number; facilities: number }

export interface ProgrammeDraft {
  name: string;
  owner: string;
  target: string;
  how_to_apply: string;
  contact_name: string;
  contact_phone?: string;
  contact_url?: string;
  fee?: string;
  period?: string;
  first_day?: string;
  last_day?: string;
  keywords: string[];
  note?: string;
}
export interface Programme {
  id: string;
  version: number;
  programme: ProgrammeDraft;
  confirmed_at: string;
  ended_on?: string;
  ended_reason?: string;
}

/** What became of several proposals; one whose facility changed meanwhile is open still and stands in `items`. */
export interface Decided { items: Proposal[]; refused: { id: string; reason: string }[] }

interface Rows { rows: BulkRow[] }

export interface DeskPaths {
  '/api/directory/rows': Get<{ id: string[] }, { items: TableRow[] }>;
  '/api/directory/facilities/{id}/preview': Get<{ level: Level }, Preview, Id>;
  '/api/directory/bulk/levels': Post<Rows & { field: string; level: Level; consent?: Consent }, BulkReply>;
  '/api/directory/bulk/confirm': Post<Rows, BulkReply>;
  '/api/directory/bulk/area': Post<Rows & { area?: string }, BulkReply>;
  '/api/directory/bulk/end': Post<Rows & { status: string; closed_on: string; close_reason: string }, BulkReply>;
  '/api/directory/bulk/undo': Post<Rows, BulkReply>;
  '/api/intake/proposals/accept': Post<{ items: BulkRow[] }, Decided>;
  '/api/intake/proposals/refuse': Post<{ items: BulkRow[] }, Decided>;
  '/api/geography/areas': Get<None, Page<{ id: string; code: string; name: string }>>;
  '/api/home/work': Get<None, { items: WorkItem[]; total: number }>;
  '/api/merging/pairs': Get<{ state?: string; limit?: number; cursor?: string }, Page<MergePair>>;
  '/api/merging/searches': Post<None, None>;
  '/api/merging/pairs/{id}/merge': Post<MergeWish, MergePair, Id>;
  '/api/merging/pairs/{id}/refuse': Post<{ reason?: string }, MergePair, Id>;
  '/api/merging/pairs/{id}/undo': Post<None, MergePair, Id>;
  '/api/desk_lists/opinion_letters': Get<{ fiscal_year?: number }, Ranking> & { post: Write<never, LetterEntry, None> };
  '/api/desk_lists/opinion_letters/{id}': Get<None, Page<LetterCount>, Id>;
  '/api/desk_lists/handovers': Get<{ fiscal_year?: number }, Page<HandoverMonth>> & { post: Write<never, HandoverDraft, { id: string }> };
  '/api/programmes/programmes': Get<{ q?: string; ended?: boolean }, Page<Programme>> & { post: Write<never, ProgrammeDraft, Programme> };
  '/api/programmes/programmes/{id}': Get<None, Programme, Id> & { put: Write<Id, ProgrammeDraft, Programme> };
  '/api/programmes/programmes/{id}/end': Post<{ ended_on: string; reason: string }, Programme, Id>;
  '/api/programmes/programmes/{id}/offer_again': Post<None, Programme, Id>;
}
