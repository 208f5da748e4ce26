// Short names for the server's types, which scripts/make_api.mjs generates from docs/api/openapi.json.
// Screens take them from here and nowhere else; a name the server drops does not compile.
import type { components } from '@words/openapi';

export type { paths } from '@words/openapi';

type Schemas = components['schemas'];

/** Who may see: wider before narrower. `hub` is 非公表. */
export type Level = Schemas['Level'];
export type Role = Schemas['Role'];
export type GeoPoint = Schemas['Point'];
/** A code of a list the hub keeps, and its name. */
export type Named = Schemas['directory_search.NamedCode'];

export type Me = Schemas['identity.MeView'];
export type Membership = Schemas['identity.MembershipView'];
/** Of a demo hub, before signing in. */
export type DemoAccount = Schemas['identity.DemoAccount'];

/** One's own ways in. */
export type Passkey = Schemas['second_factor.PasskeyView'];
export type SignedInSession = Schemas['identity.SessionView'];
export type OutsideLink = Schemas['oidc.LinkView'];
export type KnownDevice = Schemas['identity.DeviceView'];
/** Whoever may come back to a shared computer today, and what a facility has settled for them. */
export type DeskPerson = Schemas['identity.ReturnerView'];
export type DeskRule = Schemas['identity.DeskRuleView'];

/** Which part of the card a word was found in. */
export type MatchedPart = Schemas['directory_search.MatchedPart'];
export type Hit = Schemas['directory_search.FoundFacility'];
export type Found = Schemas['directory_search.SearchReply'];
export type Counted = Schemas['directory_search.FacetValue'];
export type FindQuery = NonNullable<
  import('@words/openapi').operations['get_directory_facilities']['parameters']['query']
>;

/** A card as this viewer may see it; `facility` is what a form edits and puts back. */
export type FacilityCard = Schemas['directory.FacilityView'];
/** All that is edited together; PUT replaces it whole, members we do not show included. */
export type FacilityDraft = Schemas['directory.FacilityDraft'];
export type Address = Schemas['directory.Address'];
export type OpeningHours = Schemas['directory.OpeningHours'];
export type ClosingRule = Schemas['directory.ClosingRule'];
export type Answer3 = Schemas['directory.CapabilityLevel'];
export type Capability = Schemas['directory.Capability'];
export type CapabilityCode = Schemas['directory.CapabilityCode'];
export type Assertion = Schemas['directory.Assertion'];
export type FieldLevel = Schemas['directory.FieldLevel'];
export type Consent = Schemas['directory.Consent'];
export type LevelChange = Schemas['directory.LevelChange'];
export type FormerVersion = Schemas['directory.FacilityChange'];
export type Place = Schemas['geography.PlaceView'];

export type ImportState = Schemas['intake.ImportState'];
/** rows = created + updated + unchanged + proposed + refused */
export type ImportRun = Schemas['intake.ImportView'];
export type ImportRow = Schemas['intake.ImportedRow'];
export type Outcome = ImportRow['outcome'];
/** One of a facility's 施設基準 as its bureau's list has it. */
export type Filing = Schemas['intake.Filing'];
export type Proposal = Schemas['intake.ProposalView'];

/** 変更の届け出, beside what stands on the card now. */
export type ChangeReport = Schemas['change_report.ReportView'];
export type ReportState = Schemas['change_report.ReportState'];
/** What the end of a facility touches. */
export type ClosingEffects = Schemas['closing.ClosingEffects'];

/** What a Shift_JIS file could not hold. */
export type Substitutions = Schemas['listing.Substitutions'];
export type Making = Schemas['listing.Making'];
/** A large list made by a job; its file is kept for a week. */
export type ListExport = Schemas['listing.ExportView'];
/** An edition of the booklet in the hub's ledger. */
export type Edition = Schemas['listing.EditionView'];
export type Distribution = Schemas['listing.DistributionView'];
