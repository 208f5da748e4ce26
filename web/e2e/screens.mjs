// Every screen as people meet it, and the states of it that look different.
import { areaScreens } from './area_screens.mjs';
import { auditScreens } from './audit_screens.mjs';

const dialogOpen = (page) => page.getByRole('dialog').waitFor();
const supplyThere = (page) => page.locator('.supply-table').waitFor();
const outlookThere = (page) => page.locator('.outlook').waitFor();
const reportForm = async (page) => {
  await page.locator('.hit__name a').first().click();
  await page.getByRole('link', { name: '変更を届け出る' }).click();
  await page.getByRole('button', { name: '届け出を送る' }).waitFor();
};
const reportMade = async (page) => {
  await reportForm(page);
  await page.getByLabel('くわしい内容').fill('第2・第4土曜日の午後も休みになりました。');
  await page.getByRole('button', { name: '届け出を送る' }).click();
  await page.locator('.report__number').waitFor();
};

export const publicScreens = [
  { name: 'public home', path: '/' },
  { name: 'public map', path: '/map' },
  { name: 'public map, words', path: '/map?q=%E7%9C%8B%E8%AD%B7' },
  { name: 'public map, nothing found', path: '/map?q=%E3%81%82%E3%82%8A%E3%81%88%E3%81%AA%E3%81%84%E5%90%8D%E5%89%8D' },
  { name: 'public facility', path: '/map', act: async (page) => { await page.locator('.hit__name a').first().click(); await page.waitForURL(/\/f\//); } },
  { name: 'report of a change', path: '/map', act: reportForm },
  { name: 'report of a change, nothing said', path: '/map', act: async (page) => { await reportForm(page); await page.getByRole('button', { name: '届け出を送る' }).click(); await page.getByRole('alert').waitFor(); } },
  { name: 'report of a change, receipt', path: '/map', act: reportMade },
  { name: 'state of a report', path: '/report' },
  { name: 'public page not found', path: '/f/nobody' },
  { name: 'sign-in', path: '/app/sign_in' },
];

export const staffScreens = [
  { name: 'home', path: '/app/' },
  { name: 'home, help', path: '/app/', act: async (page) => { await page.keyboard.press('?'); await dialogOpen(page); } },
  { name: 'home, account menu', path: '/app/', act: async (page) => { await page.getByRole('button', { name: /のメニュー$/ }).click(); await page.getByRole('menu').waitFor(); } },
  { name: 'settings', path: '/app/settings', act: (page) => page.locator('.own-line').first().waitFor() },
  { name: 'directory', path: '/app/directory' },
  { name: 'directory, words', path: '/app/directory?q=%E7%9C%8B%E8%AD%B7&kind=visiting_nurse_station' },
  { name: 'directory, filters', path: '/app/directory', narrow: true, act: async (page) => { await page.getByRole('button', { name: /しぼる条件/ }).click(); await dialogOpen(page); } },
  { name: 'directory, map', path: '/app/directory', narrow: true, act: async (page) => { await page.getByRole('button', { name: '地図で見る' }).click(); await page.locator('.leaflet-container').waitFor(); } },
  { name: 'facility', path: '/app/directory', act: openFirst },
  { name: 'facility, sources', path: '/app/directory', act: async (page) => { await openFirst(page); await page.getByRole('tab', { name: '出どころと確認' }).click(); } },
  { name: 'facility, levels', path: '/app/directory', act: async (page) => { await openFirst(page); await page.getByRole('tab', { name: '見られる範囲' }).click(); } },
  { name: 'facility, as others see it', path: '/app/directory', act: async (page) => { await openFirst(page); await page.getByRole('button', { name: '見え方を確かめる' }).click(); await page.locator('.preview').waitFor(); } },
  { name: 'facility, history', path: '/app/directory', act: async (page) => { await openFirst(page); await page.getByRole('tab', { name: 'これまでの変更' }).click(); } },
  { name: 'facility, edit', path: '/app/directory', act: async (page) => { await openFirst(page); await page.getByRole('button', { name: 'この内容を直す' }).click(); await dialogOpen(page); } },
  { name: 'required numbers', path: '/app/supply', act: supplyThere },
  { name: 'required numbers, capabilities', path: '/app/supply?view=capability', act: supplyThere },
  { name: 'required numbers, the list behind', path: '/app/supply', act: async (page) => { await supplyThere(page); await page.locator('.supply__actual').first().click(); await dialogOpen(page); await page.locator('.behind a').first().waitFor(); } },
  { name: 'required numbers, set', path: '/app/supply', act: async (page) => { await supplyThere(page); await page.locator('.supply__set').first().click(); await dialogOpen(page); } },
  { name: 'area profiles', path: '/app/areas', act: outlookThere },
  { name: 'area profiles, figure', path: '/app/areas', act: async (page) => { await outlookThere(page); await page.getByRole('button', { name: '北部' }).click(); await page.locator('.outlook__open').first().click(); await dialogOpen(page); } },
  { name: 'area profiles, paste', path: '/app/areas', act: async (page) => { await outlookThere(page); await page.getByRole('button', { name: '表を貼り付ける' }).click(); await dialogOpen(page); } },
  ...areaScreens,
  ...auditScreens,
  { name: 'menu', path: '/app/', narrow: true, act: async (page) => { await page.getByRole('button', { name: 'メニュー', exact: true }).click(); await dialogOpen(page); } },
  { name: 'facility, end', path: '/app/directory', act: async (page) => { await openFirst(page); await page.getByRole('button', { name: '閉じる・休む' }).click(); await dialogOpen(page); } },
  { name: 'reports of changes', path: '/app/reports', act: (page) => page.locator('.reported').first().waitFor() },
  { name: 'imports', path: '/app/imports' },
  { name: 'proposals', path: '/app/proposals' },
  { name: 'page not found', path: '/app/nowhere' },
];

export async function openFirst(page) {
  await page.locator('.hit__name a').first().click();
  await page.getByRole('tab', { name: '内容' }).waitFor();
}
