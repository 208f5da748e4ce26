// The front door: a record in words.
export { nobody } from './record';
export type { Member } from './record';
export { useRecordWord } from './record_form';
export { fullName, memberLines } from './record_text';
