// One imported value as a line of text, so that two of them can be compared by eye.
import { oneLine } from '@/features/directory/directory';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing if there is no value; addresses in one line, lists and groups with their parts in order. */
export function valueWords(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const parts = value.map(valueWords).filter((part) => part !== undefined);
    return parts.length > 0 ? parts.join('、') : undefined;
  }
  if (isRecord(value)) {
    if ('city' in value || 'street' in value) return oneLine(value);
    const parts = Object.values(value).map(valueWords).filter((part) => part !== undefined);
    return parts.length > 0 ? parts.join(' ') : undefined;
  }
  return typeof value === 'number' ? value.toLocaleString('ja-JP', { maximumFractionDigits: 5 }) : String(value);
}
