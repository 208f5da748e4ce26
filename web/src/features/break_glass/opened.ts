// Which access opened which record in this tab: ids alone, so that a reload still shows the time left.
const name = (patient: string) => `renkei.emergency.${patient}`;

export function rememberAccess(patient: string, access: string): void {
  try {
    sessionStorage.setItem(name(patient), access);
  } catch {
    // switched off: then the banner has no clock, and the record closes all the same
  }
}

export function accessOf(patient: string): string | undefined {
  try {
    return sessionStorage.getItem(name(patient)) ?? undefined;
  } catch {
    return undefined;
  }
}
