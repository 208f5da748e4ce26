// What screens know of associations. Pure.
import type { AssociationKind, Office } from '@/platform/api/contract_people';

export const kinds = [
  'medical', 'dental', 'pharmacists', 'nursing', 'visiting_nursing', 'physical_therapists', 'occupational_therapists', 'care_managers',
  'visiting_nurse_stations', 'care_providers', 'dietitians', 'other',
] as const satisfies readonly AssociationKind[];
export const offices = ['president', 'vice_president', 'director', 'auditor', 'secretariat'] as const satisfies readonly Office[];

/** In the order in which an association names its officers. */
export const byOffice = (one: { office: Office }, other: { office: Office }) => offices.indexOf(one.office) - offices.indexOf(other.office);

/** By kind in the order in which a region names them, then by name. */
export const byKind = (one: { kind: AssociationKind; name: string }, other: { kind: AssociationKind; name: string }) => (
  kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || one.name.localeCompare(other.name, 'ja')
);
