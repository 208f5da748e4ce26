// Short names for the server's types about areas: what is there against what is needed, and figures by
// year.
import type { components } from '@words/openapi';

type Schemas = components['schemas'];

export type PlaceKind = Schemas['area_profile.PlaceKind'];
/** A column: an area, areas planned together, or what lies in none. */
export type TablePlace = Schemas['area_profile.Place'];
/** Without `actual` nobody has said; that is never 0. */
export type SupplyCell = Schemas['area_profile.SupplyCell'];
export type SupplyGroup = Schemas['area_profile.SupplyGroup'];
export type SupplyRow = Schemas['area_profile.SupplyRow'];
export type SupplyTable = Schemas['area_profile.SupplyTable'];
export type FacilityBehind = Schemas['area_profile.FacilityBehind'];
export type RequiredDraft = Schemas['area_profile.RequiredNumberDraft'];

export type Measure = Schemas['area_profile.Measure'];
export type Basis = Schemas['area_profile.Basis'];
export type FigureDraft = Schemas['area_profile.AreaFigureDraft'];
/** Of an area as it was entered, with its id; of a sum as it adds up, without. */
export type OutlookFigure = Schemas['area_profile.OutlookFigure'];
export type OutlookSupply = Schemas['area_profile.OutlookSupply'];
export type Outlook = Schemas['area_profile.Outlook'];
export type Description = Schemas['area_profile.AreaDescription'];

export type Area = Schemas['geography.AreaView'];
/** Since when and why it no longer runs. */
export type AreaEnding = Schemas['geography.AreaEnding'];
export type EndedArea = Schemas['geography.EndedArea'];
export type MergedDraft = Schemas['geography.MergedAreaDraft'];
export type MergedView = Schemas['geography.MergedAreaView'];
