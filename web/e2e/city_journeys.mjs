// 市との契約: the hub ends the city's contract as client, makes it the operator, and says whose official
// somebody is. What the city itself may then do is asked in tests/journeys/test_city.py.
import { base, openPage } from './browser.mjs';
import { ask } from './patient_house.mjs';

const never = '患者の記録は、どちらの契約でも市には見えません。';
const official = { email: 'ward.official@example.invalid', name: '市役所 さつき（見本）' };

export const cityJourneys = [
  ['city journey: a client until the hub says operator, and its officials act as what their contract says', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/`);
    await ask(page, 'POST', '/api/identity/accounts', { email: official.email, display_name: official.name, password: 'みほんのながいあいことば2026', role: 'city_member' });
    await page.goto(`${base}/app/admin?part=city`);
    await page.getByText(never).waitFor();
    const client = page.getByRole('row', { name: /見本市.*委託元.*いま有効/ });
    await client.getByRole('button', { name: '早く終える' }).click();
    const ending = page.getByRole('dialog');
    const last = ending.getByLabel(/^最後の日/);
    const today = new Date(`${await last.inputValue()}T00:00:00Z`);
    await last.fill(new Date(today.getTime() - 86_400_000).toISOString().slice(0, 10)); // yesterday: over at once
    await ending.getByLabel(/^終える理由/).fill('市が運営することになったため');
    await ending.getByRole('button', { name: 'この日で終える' }).click();
    await page.getByRole('row', { name: /見本市.*委託元.*市が運営することになったため.*終わり/ }).waitFor();

    await page.getByRole('button', { name: '契約を加える' }).click();
    const adding = page.getByRole('dialog');
    await adding.getByLabel(/^市の立場/).selectOption('operator');
    await adding.getByText(never).waitFor();
    await adding.getByLabel(/^根拠/).fill('運営協定書（見本）');
    await adding.getByRole('button', { name: 'この契約にする' }).click();
    await page.getByRole('row', { name: /見本市.*運営.*いま有効/ }).waitFor();

    const row = page.getByRole('row', { name: new RegExp(official.name) });
    await row.getByText('委託元').waitFor(); // nobody's official yet
    await row.getByLabel(`${official.name}さんの市町村`).selectOption('見本市');
    await row.locator('.badge').filter({ hasText: '運営' }).waitFor();
    await context.close();
  }],
];

/** As the coordinator sees them. */
export const cityScreens = [
  { name: 'contracts with the city', path: '/app/admin?part=city', act: async (page) => { await page.getByText(never).waitFor(); } },
  { name: 'contracts with the city, adding', path: '/app/admin?part=city', act: async (page) => { await page.getByRole('button', { name: '契約を加える' }).click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'closed facilities', path: '/app/admin?part=closed', act: async (page) => { await page.getByRole('heading', { name: '閉じた施設', exact: true }).waitFor(); } },
];
