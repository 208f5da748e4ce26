// Short names for what the server tells of the hub's desk work: the table, merging, worklist, lists for
// desks and public programmes. See contract.ts.
import type { components } from '@words/openapi';

type Schemas = components['schemas'];

export type BulkRow = Schemas['directory.BulkRow'];
export type BulkOutcome = Schemas['directory.BulkOutcome'];
export type BulkReply = Schemas['directory.BulkReply'];
/** What the table shows of a facility beyond a hit of the search. */
export type TableRow = Schemas['directory.RowView'];

export type WorkItem = Schemas['home.WorkRow'];
export type WorkList = Schemas['home.WorkList'];
export type HandledRow = Schemas['home.HandledView'];
export type DayPart = Schemas['home.DayPart'];
export type HandoverNote = Schemas['home.NoteView'];
export type DutyDraft = Schemas['home.DutyDraft'];
export type KeptDuty = Schemas['home.DutyView'];

export type Agreement = Schemas['merging.Agreement'];
export type MergeSide = Schemas['merging.SideView'];
export type MergePair = Schemas['merging.PairView'];
export type MergeWish = Schemas['merging.MergeBody'];

export type LetterSource = Schemas['desk_lists.LetterSource'];
export type RankedClinic = Schemas['desk_lists.RankedClinic'];
export type LetterCount = Schemas['desk_lists.OpinionLetterCount'];
export type LetterEntry = Schemas['desk_lists.LetterEntry'];
export type HandoverDraft = Schemas['desk_lists.HandoverDraft'];

export type ProgrammeDraft = Schemas['programmes.ProgrammeDraft'];
export type Programme = Schemas['programmes.ProgrammeView'];

/** 事故の記録. */
export type Incident = Schemas['incident.IncidentView'];
export type IncidentLine = Schemas['incident.IncidentLineView'];
export type IncidentReport = Schemas['incident.IncidentReport'];
export type IncidentRule = Schemas['incident.DeadlineRule'];
export type OfferedFiling = Schemas['incident.Filing'];

/** What became of several proposals; one whose facility changed meanwhile is open still and stands in `items`. */
export type Decided = Schemas['intake.Decided'];
