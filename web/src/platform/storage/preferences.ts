// Small wishes of the person at this device: language, size of letters, shortcuts. Nothing of the work.
export type Preference = 'language' | 'text' | 'shortcuts' | 'table_columns';

export function remembered(name: Preference): string | undefined {
  try {
    return localStorage.getItem(`renkei.${name}`) ?? undefined;
  } catch {
    return undefined; // storage may be switched off by the hospital; then nothing is remembered
  }
}

export function remember(name: Preference, value: string): void {
  try {
    localStorage.setItem(`renkei.${name}`, value);
  } catch {
    // as above
  }
}
