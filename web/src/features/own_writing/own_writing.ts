// What one wrote in patients' records, also of teams one has left. Pure.
import { nobody } from '@/features/patient/patient';
import type { Member } from '@/features/patient/patient';
import type { PatientDraft, Writing } from '@/platform/api/contract_patient';

type Edit = Writing['edits'][number];

/** Each member an edit wrote as a record that holds nothing else; of a list, what was added to it. */
export function partsOf(edit: Edit): { member: Member; draft: PatientDraft }[] {
  return edit.written.map(({ field, value }) => ({ member: field as Member, draft: { ...nobody(''), ...readMember(field, value) } }));
}

/** What cannot be read is left out rather than shown as it lies in the file. */
function readMember(field: string, value: string): Partial<PatientDraft> {
  try {
    const read: unknown = JSON.parse(value);
    return read === null ? {} : { [field]: read };
  } catch {
    return {};
  }
}
