import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { isOutside, point, setRange, usePointed, useRange } from './step';

function Row({ id }: { id: string }) {
  const outside = isOutside(useRange(), { id, point: {} });
  return <p hidden={outside}>{usePointed() === id ? `${id} pointed at` : id}</p>;
}

test('a list follows the window and the pointer of its map', () => {
  render(<><Row id="near" /><Row id="far" /></>);
  act(() => setRange(new Set(['near'])));
  expect(screen.getByText('near').hidden).toBe(false);
  expect(screen.getByText('far').hidden).toBe(true);
  act(() => { setRange(undefined); point('far'); });
  expect(screen.getByText('far pointed at').hidden).toBe(false);
  act(() => point(undefined));
});

test('a row whose place is unknown stays, whatever the window shows', () => {
  expect(isOutside(new Set(), { id: 'somewhere' })).toBe(false);
  expect(isOutside(new Set(), { id: 'elsewhere', point: { latitude: 1, longitude: 2 } })).toBe(true);
});
