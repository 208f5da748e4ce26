// What somebody has typed is theirs alone, survives others at the same computer, and goes when they leave.
import { beforeEach, expect, it } from 'vitest';
import { keepDraft, readDraft } from './drafts';
import { dropTyped, typedBy } from './owner';
import { keepPrivateDraft, readPrivateDraft } from './private_drafts';

const isText = (value: unknown): value is string => typeof value === 'string';
const read = () => [readDraft('card', isText), readPrivateDraft<string>('patient')];

beforeEach(() => {
  sessionStorage.clear();
  typedBy('sano');
  keepDraft('card', 'of sano');
  keepPrivateDraft('patient', 'of sano');
});

it('waits for its author while nobody is signed in', () => {
  typedBy(undefined);
  typedBy('sano');
  expect(read()).toEqual(['of sano', 'of sano']);
});

it('is neither shown to another at the same computer nor lost by them', () => {
  typedBy('mori');
  expect(read()).toEqual([undefined, undefined]);
  keepDraft('card', 'of mori');
  dropTyped();
  typedBy('sano');
  expect(read()).toEqual(['of sano', 'of sano']);
});

it('goes when its author signs out', () => {
  dropTyped();
  expect(read()).toEqual([undefined, undefined]);
  typedBy('mori');
  typedBy('sano');
  expect(read()).toEqual([undefined, undefined]);
});
