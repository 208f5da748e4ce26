// Telephone numbers as they are dialled.

/** What a tel: link holds: digits only, a leading + kept. Nothing if there is nothing to dial. */
export function dialled(phone: string): string | undefined {
  const text = phone.normalize('NFKC').replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(text) ? text : undefined;
}
