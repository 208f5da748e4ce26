// The pictures of the README: the main screens of the demo city, taken anew by scripts/pictures.
import { base, launch, openPage, settle, signIn } from './browser.mjs';

const folder = process.env['RENKEI_PICTURES'];
if (!folder) throw new Error('RENKEI_PICTURES says where the pictures go');

const openFirst = async (page) => {
  await page.locator('.hit__name a').first().click();
  await page.getByRole('tab').first().waitFor();
};
const near = async (page) => {
  await page.getByLabel('住所・町名').or(page.locator('#place')).first().fill('見本市本町一丁目');
  await page.locator('form[action="/map/place"] button').click();
  await page.locator('#map .pin').first().waitFor();
};

const choose = async (page) => {
  const boxes = page.getByRole('checkbox', { name: /を選ぶ$/ });
  await boxes.nth(1).click();
  await boxes.nth(3).click();
};

const pictures = [
  { name: 'public-map-1440', path: '/map?kind=clinic&kind=visiting_nurse_station', width: 1440, act: near },
  { name: 'public-map-390', path: '/map?kind=visiting_nurse_station', width: 390 },
  { name: 'home-1440', path: '/app/', width: 1440, staff: true },
  { name: 'map-1440', path: '/app/directory?kind=visiting_nurse_station&near=33.6,137.2', width: 1440, staff: true, act: async (page) => page.locator('.pin').first().waitFor() },
  { name: 'table-1440', path: '/app/directory?view=table&kind=clinic', width: 1440, staff: true, act: choose },
  { name: 'facility-1440', path: '/app/directory?kind=clinic&home_death=1', width: 1440, staff: true, act: openFirst },
  { name: 'facility-390', path: '/app/directory?kind=clinic&home_death=1', width: 390, staff: true, act: openFirst },
  { name: 'merging-1440', path: '/app/merging', width: 1440, staff: true, act: async (page) => page.locator('.pair').first().waitFor() },
  { name: 'required-1440', path: '/app/supply', width: 1440, staff: true, act: async (page) => page.locator('.supply-table').waitFor() },
];

const browser = await launch();
const door = await openPage(browser, { width: 1440 });
await signIn(door.page);
const state = await door.context.storageState();
await door.context.close();
let failed = 0;
for (const { name, path, width, staff, act } of pictures) {
  const { context, page } = await openPage(browser, { width, ...(staff ? { state } : {}) });
  try {
    await page.goto(base + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await settle(page);
    await act?.(page);
    await settle(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}/${name}.png` });
    console.log(`ok   ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}: ${String(error.message).split('\n')[0]}`);
  }
  await context.close();
}
await browser.close();
process.exit(failed > 0 ? 1 : 0);
