// Where an import stands and what can be done with it then.
import type { ImportRun, ImportState, Outcome } from '@/platform/api/contract';
import type { ImportVerb } from './intake_api';

const verbs: Record<ImportState, readonly ImportVerb[]> = {
  reading: [], checked: ['start', 'cancel'], running: ['cancel'], done: ['undo'], cancelled: ['undo'], undoing: [], undone: [],
};

export function verbsOf({ state, undo_until: until }: Pick<ImportRun, 'state' | 'undo_until'>): readonly ImportVerb[] {
  return (verbs[state] ?? []).filter((verb) => verb !== 'undo' || until !== undefined);
}

export function isMoving({ state }: Pick<ImportRun, 'state'>): boolean {
  return state === 'reading' || state === 'running' || state === 'undoing';
}

/** Waits for a person: read and checked, not started. */
export function needsLook({ state }: Pick<ImportRun, 'state'>): boolean {
  return state === 'checked';
}

/** Who brought a file: the command line names its operating-system user, a screen an account. */
export function broughtBy(by: string): { kind: 'command' | 'staff'; user?: string } {
  return by.startsWith('cli:') ? { kind: 'command', user: by.slice('cli:'.length) } : { kind: 'staff' };
}

export const outcomes = ['created', 'updated', 'unchanged', 'proposed', 'refused'] as const satisfies readonly Outcome[];
