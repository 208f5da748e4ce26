import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Problem } from '@/platform/api/problem';
import { keepPrivateDraft, readPrivateDraft } from '@/platform/storage/private_drafts';
import { patientKey, usePatientSight } from './patient_sight';

const hidden = new Problem(404, { reason: 'patient.unknown' });
const id = '01930000-0000-7000-8000-000000000001';

/** A record, a second part of it, and something to write; `answers` says how the server answers now. */
function Screen({ answers }: { answers: { record: () => Promise<string>; write: () => Promise<string> } }) {
  const sight = usePatientSight(id);
  const { data } = useQuery({ queryKey: patientKey('patient', id, 'record'), queryFn: () => answers.record(), retry: false, enabled: !sight.isClosed });
  const write = useMutation({ mutationKey: patientKey('care_team', id, 'member'), mutationFn: () => answers.write() });
  if (sight.isClosed) return <p>closed</p>;
  return <><p>{data}</p><p>{sight.isSignedOut ? 'signed out' : ''}</p><button type="button" onClick={() => write.mutate()}>write</button></>;
}

function shown(answers: { record: () => Promise<string>; write: () => Promise<string> }) {
  const queries = new QueryClient();
  queries.setQueryData(['patient', 'search', { name: 'みほん' }, undefined], { items: ['見本 花子'] });
  keepPrivateDraft(`${id}.living`, '書きかけ');
  render(<QueryClientProvider client={queries}><Screen answers={answers} /></QueryClientProvider>);
  return queries;
}

test('the first refusal of a read closes the screen and forgets what was read and typed', async () => {
  const answers = { record: () => Promise.resolve('見本 花子'), write: () => Promise.resolve('') };
  const queries = shown(answers);
  await screen.findByText('見本 花子');
  answers.record = () => Promise.reject(hidden);
  await queries.invalidateQueries({ queryKey: ['patient'] });
  await screen.findByText('closed');
  await waitFor(() => expect(queries.getQueryCache().getAll().map(({ state }) => state.data).filter(Boolean)).toEqual([]));
  expect(readPrivateDraft(`${id}.living`)).toBeUndefined();
});

test('a refused write closes it as well', async () => {
  shown({ record: () => Promise.resolve('見本 花子'), write: () => Promise.reject(hidden) });
  await screen.findByText('見本 花子');
  await userEvent.click(screen.getByRole('button', { name: 'write' }));
  await screen.findByText('closed');
});

test('another refusal leaves the record open', async () => {
  shown({ record: () => Promise.resolve('見本 花子'), write: () => Promise.reject(new Problem(409, { reason: 'care_team.main_doctor_taken' })) });
  await screen.findByText('見本 花子');
  await userEvent.click(screen.getByRole('button', { name: 'write' }));
  await waitFor(() => expect(screen.queryByText('closed')).toBeNull());
  expect(readPrivateDraft(`${id}.living`)).toBe('書きかけ');
});

test('who is signed out keeps what was typed', async () => {
  const answers = { record: () => Promise.resolve('見本 花子'), write: () => Promise.resolve('') };
  const queries = shown(answers);
  await screen.findByText('見本 花子');
  answers.record = () => Promise.reject(new Problem(401));
  await queries.invalidateQueries({ queryKey: ['patient'] });
  await screen.findByText('signed out');
  expect(readPrivateDraft(`${id}.living`)).toBe('書きかけ');
});
