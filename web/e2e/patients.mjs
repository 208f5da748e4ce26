// The screens of patients as the coordinator meets them.
import { base } from './browser.mjs';
import { madeHouse } from './patient_house.mjs';

const listed = (page) => page.locator('.patient-line').first().waitFor();
const opened = async (page, tab) => {
  await page.goto(`${base}/app/patients/${(await madeHouse()).first}`);
  await page.locator('.patient-head').waitFor();
  if (tab) await page.getByRole('tab', { name: tab }).click();
};
const dialog = (page) => page.getByRole('dialog').waitFor();
const edit = (section) => async (page) => { await opened(page); await page.getByRole('button', { name: section, exact: true }).click(); await dialog(page); };

export const patientScreens = [
  { name: 'patients', path: '/app/patients', act: listed },
  { name: 'patients, nobody found', path: '/app/patients', act: async (page) => { await listed(page); await page.getByRole('searchbox', { name: '患者をさがす', exact: true }).fill('ありえない'); await page.keyboard.press('Enter'); await page.getByText('当てはまる方はいません').waitFor(); } },
  { name: 'patient, enrol', path: '/app/patients/new' },
  { name: 'patient', path: '/app/patients', act: opened },
  { name: 'patient, team', path: '/app/patients', act: async (page) => { await opened(page, 'チーム'); await page.locator('.team-member').first().waitFor(); } },
  { name: 'patient, join the team', path: '/app/patients', act: async (page) => { await opened(page, 'チーム'); await page.getByRole('button', { name: 'チームに加える' }).click(); await dialog(page); } },
  { name: 'patient, consent', path: '/app/patients', act: async (page) => { await opened(page, '同意'); await page.locator('.scope').first().waitFor(); } },
  { name: 'patient, give consent', path: '/app/patients', act: async (page) => { await opened(page, '同意'); await page.getByRole('button', { name: '同意を記録', exact: true }).click(); await dialog(page); } },
  { name: 'patient, withdraw consent', path: '/app/patients', act: async (page) => { await opened(page, '同意'); await page.getByRole('button', { name: 'チームでの共有：撤回を記録' }).click(); await page.getByRole('alertdialog').waitFor(); } },
  { name: 'patient, who saw it', path: '/app/patients', act: async (page) => { await opened(page, '見た人'); await page.locator('.looks tbody tr').first().waitFor(); } },
  { name: 'patient, changes', path: '/app/patients', act: async (page) => { await opened(page, '変更の記録'); await page.locator('.history, .empty').first().waitFor(); } },
  { name: 'patient, edit conditions', path: '/app/patients', act: edit('病名・アレルギー・感染症を直す') },
  { name: 'patient, edit insurance', path: '/app/patients', act: edit('介護度と保険を直す') },
  { name: 'patient, edit people', path: '/app/patients', act: edit('ご家族・支える方を直す') },
  { name: 'patient, death', path: '/app/patients', act: async (page) => { await opened(page); await page.getByRole('button', { name: '逝去を記録' }).click(); await dialog(page); } },
  { name: 'patient, unknown', path: '/app/patients/01930000-0000-7000-8000-000000000000' },
  { name: 'patient, duplicates', path: '/app/patients/pairs', act: async (page) => { await page.locator('.pair').first().waitFor(); } },
  { name: 'patient, consents due', path: '/app/patients/consents', act: async (page) => { await page.locator('.due a').first().waitFor(); } },
  { name: 'patient, emergencies', path: '/app/patients/emergencies' },
];
