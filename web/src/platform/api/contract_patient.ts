// Short names for what the server tells of patients, their team, their consent and emergencies. See
// contract.ts.
import type { components } from '@words/openapi';

type Schemas = components['schemas'];

/** A record as this viewer may see it now; `patient` is what a form edits and puts back. */
export type PatientView = Schemas['patient.PatientView'];
export type PatientDraft = Schemas['patient.PatientDraft'];
export type PatientState = PatientView['state'];
export type PersonName = Schemas['patient.PersonName'];
export type PatientLine = Schemas['patient.PatientLine'];
export type SearchBody = Schemas['patient.SearchBody'];
export type Relative = Schemas['patient.Relative'];
export type CareLevel = Schemas['patient.CareLevel'];
export type EndReason = Schemas['patient.EndReason'];
export type FormerPatient = Schemas['patient.FormerView'];

/** Two records that may be one person. */
export type PatientPair = Schemas['patient.PairView'];
export type Twin = Schemas['patient.TwinView'];
export type PairState = PatientPair['state'];

export type Team = Schemas['care_team.TeamView'];
export type TeamMember = Schemas['care_team.MemberView'];
export type MemberDraft = Schemas['care_team.TeamMemberDraft'];
export type MemberRole = Schemas['care_team.MemberRole'];

export type Consents = Schemas['consent.ConsentsView'];
export type Consent = Schemas['consent.ConsentView'];
export type ConsentDraft = Schemas['consent.ConsentDraft'];
export type Scope = Schemas['consent.Scope'];
/** On the team, and sees nothing yet. */
export type Blind = Schemas['consent.BlindView'];

export type EmergencyAccess = Schemas['break_glass.AccessView'];
export type Emergency = Schemas['break_glass.OpenBody'];
export type Threat = Schemas['break_glass.Threat'];
export type Verdict = Schemas['break_glass.Verdict'];

/** The card of the team that hangs in the patient's kitchen. */
export type TeamCard = Schemas['care_team.CardView'];
/** A card that is no longer true, and whose it is. */
export type DueCard = Schemas['care_team.DueView'];
export type Naming = Schemas['care_team.Naming'];
/** A scanned paper of a consent. */
export type ConsentScan = Schemas['consent.ScanView'];
/** What one wrote in a patient's record. */
export type Writing = Schemas['own_writing.WritingView'];
export type Written = Schemas['own_writing.WrittenView'];
/** Who looked at a record or changed it, in words a patient understands. */
export type Look = Schemas['access_report.LookInWords'];
