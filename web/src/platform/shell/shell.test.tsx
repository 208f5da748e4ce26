import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { line } from '@/platform/api/line';
import { ErrorBoundary } from './error_boundary';
import { LineStatus } from './line_status';
import { useShortcuts } from './shortcuts';

beforeEach(() => localStorage.clear());

function Keys({ actions }: { actions: Record<string, () => void> }) {
  useShortcuts(actions);
  return <input aria-label="ことば" />;
}

test('a single key acts, but not while typing', async () => {
  const search = vi.fn();
  render(<Keys actions={{ '/': search }} />);
  await userEvent.keyboard('/');
  expect(search).toHaveBeenCalledOnce();
  await userEvent.type(screen.getByRole('textbox'), '1/2');
  expect(search).toHaveBeenCalledOnce();
});

test('two keys one after the other act, in that order and nothing between', async () => {
  const home = vi.fn();
  render(<Keys actions={{ 'g h': home }} />);
  await userEvent.keyboard('hg');
  await userEvent.keyboard('xh');
  expect(home).not.toHaveBeenCalled();
  await userEvent.keyboard('gh');
  expect(home).toHaveBeenCalledOnce();
});

test('single keys can be switched off', async () => {
  localStorage.setItem('renkei.shortcuts', 'off');
  const search = vi.fn();
  render(<Keys actions={{ '/': search }} />);
  await userEvent.keyboard('/');
  expect(search).not.toHaveBeenCalled();
});

test('a line that is down is said, with how old the picture is', () => {
  line.answered(new Date('2026-11-23T13:14:00Z'));
  line.lost();
  render(<LineStatus />);
  expect(screen.getByRole('status').textContent).toContain('22:14');
  line.answered(new Date('2026-11-23T13:20:00Z'));
});

test('a part that fails leaves the rest standing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => { throw new Error('broken'); };
  render(<><p>一覧</p><ErrorBoundary instead={() => <p>地図を表示できません</p>}><Broken /></ErrorBoundary></>);
  expect(screen.getByText('一覧')).toBeTruthy();
  expect(screen.getByText('地図を表示できません')).toBeTruthy();
});
