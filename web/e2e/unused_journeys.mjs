// Accounts that nobody uses, as the hub and a facility's admin meet them on Home.
import { base, must, openPage, settle } from './browser.mjs';
import { signedIn } from './people_journeys.mjs';

const line = (page) => page.getByRole('link', { name: /使われていないアカウント/ }).first();
const row = (page, name) => page.getByRole('row', { name: new RegExp(name) });
const list = (page) => page.getByRole('heading', { name: /^使われていないアカウント \d+件/ }).waitFor();

export const unusedJourneys = [
  ['unused journey: a facility admin pauses the staff nobody sees any more on a phone, and takes it back', async (browser) => {
    const { context, page, faults } = await signedIn(browser, 'facility@mihon.example', 390);
    await line(page).click();
    await list(page);
    must(await page.getByRole('row', { name: /長井 みつき/ }).count() === 0, 'an admin sees the staff of another facility');
    await page.getByText('全員を選ぶ').click();
    await page.getByRole('button', { name: '選んだ2人を休止する' }).click();
    await page.getByText('使われていないアカウントはありません').waitFor();
    await page.getByRole('status').getByRole('button', { name: '取り消す' }).click();
    await page.getByText('2人を元に戻しました。').waitFor();
    await page.getByText('使われていないアカウントはありません').waitFor(); // the days begin again
    await page.goto(`${base}/app/`);
    await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
    await settle(page);
    must(await line(page).count() === 0, 'Home still tells of it');
    must(faults.length === 0, faults.join('; '));
    await context.close();
  }],
  ['unused journey: the hub pauses one account, and finds why among its people', async (browser, state) => {
    const { context, page, faults } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/admin?part=unused`);
    await list(page);
    await row(page, '長井 みつき').getByText('一度もありません').waitFor();
    await page.getByRole('button', { name: '休止する：長井 みつき' }).click();
    await page.getByText('1人を休止しました。').waitFor();
    await page.goto(`${base}/app/admin?state=suspended`);
    await row(page, '長井 みつき').getByText('長く使われていないため休止').waitFor();
    await row(page, '長井 みつき').getByRole('button', { name: '利用を再開する' }).click();
    await page.getByText('長井 みつき さんの利用を再開しました。').waitFor();
    must(faults.length === 0, faults.join('; '));
    await context.close();
  }],
];

/** As the coordinator sees them. */
export const unusedScreens = [
  { name: 'unused accounts', path: '/app/admin?part=unused', act: list },
  { name: 'unused accounts, chosen', path: '/app/admin?part=unused', act: async (page) => { await list(page); await page.getByText('全員を選ぶ').click(); await page.getByRole('button', { name: /人を休止する/ }).waitFor(); } },
];
