// Short names for what the server tells of people: enrolments, invitations, associations, posts. See
// contract.ts.
import type { components } from '@words/openapi';

type Schemas = components['schemas'];

export type Position = Schemas['people.Position'];
export type Standing = Schemas['people.Standing'];
export type EnrolmentState = Schemas['people.EnrolmentState'];
export type EnrolmentStep = Schemas['people.EnrolmentStep'];
export type LeaveReason = Schemas['people.LeaveReason'];
export type Person = Schemas['people.PersonView'];
export type PersonDraft = Schemas['people.PersonDraft'];
/** `open`: the steps that whoever looks may take next. */
export type Enrolment = Schemas['people.EnrolmentView'];
export type Application = Schemas['people.Application'];
/** Whose people one looks after beside the hub. */
export type OwnPlace = Schemas['people.OwnPlaceView'];

export type Invitation = Schemas['people.InvitationView'];
export type InvitationDraft = Schemas['people.InvitationDraft'];
/** With the token, shown this once. */
export type Invited = Schemas['people.InvitedView'];
export type InvitationLook = Schemas['people.LookView'];
export type Joining = Schemas['people.Joining'];

export type AssociationKind = Schemas['people.AssociationKind'];
export type Association = Schemas['people.AssociationView'];
export type AssociationDraft = Schemas['people.AssociationDraft'];
export type Office = Schemas['people.Office'];
export type OfficeHeld = Schemas['people.OfficeView'];
export type OfficeDraft = Schemas['people.OfficeDraft'];

export type Qualification = Schemas['people.Qualification'];
export type StaffPost = Schemas['people.StaffPostView'];
export type StaffPostDraft = Schemas['people.StaffPostDraft'];
