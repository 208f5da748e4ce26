// Where an import stands and what can be done with it then.
import type { ImportSummary } from '@/platform/api/contract';
import type { ImportVerb } from './intake_api';

type State = ImportSummary['state'];

const verbs: Record<State, readonly ImportVerb[]> = {
  reading: ['cancel'], checked: ['start', 'cancel'], queued: ['cancel'], running: ['cancel'],
  done: ['undo'], failed: [], cancelled: ['undo'], undone: [],
};

export function verbsOf({ state }: Pick<ImportSummary, 'state'>): readonly ImportVerb[] {
  return verbs[state] ?? [];
}

export function isMoving({ state }: Pick<ImportSummary, 'state'>): boolean {
  return state === 'reading' || state === 'queued' || state === 'running';
}

/** Waits for a person: checked and not started, or refused as a file. */
export function needsLook({ state }: Pick<ImportSummary, 'state'>): boolean {
  return state === 'checked' || state === 'failed';
}

export const counts = ['created', 'updated', 'unchanged', 'proposed', 'refused'] as const;
export type Count = (typeof counts)[number];
