// Short names for what the server tells of the audit. See contract.ts.
import type { components } from '@words/openapi';

type Schemas = components['schemas'];

export type AuditState = Schemas['audit.StateView'];
export type ChainFaultFound = Schemas['audit.FoundFault'];
/** One row: who did or looked at what, in words. */
export type AuditRow = Schemas['audit.RowView'];
export type Unusual = Schemas['audit.Unusual'];
export type UnusualLook = Schemas['audit.LookView'];
/** What counts as unlike usual from a day on. */
export type UnusualRule = Schemas['audit.RuleView'];
export type UnusualRuleDraft = Schemas['audit.RuleDraft'];
export type AuditReview = Schemas['audit.ReviewView'];
export type ReviewDraft = Schemas['audit.ReviewDraft'];
export type ReviewScope = Schemas['audit.ReviewScope'];
export type ReviewFinding = Schemas['audit.ReviewFinding'];
