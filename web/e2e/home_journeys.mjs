// The worklist of Home as the hub's people work it off: taken, given to a colleague, put off with a reason, gone on to the
// duty phone when nobody takes it, and gone only when its thing is done.
import { base, must, openPage, settle } from './browser.mjs';
import { ask, pageOf, patientHouse } from './patient_house.mjs';

const password = 'みほんのながいあいことば2026';
const clerk = { email: 'clerk.aoba@example.invalid', name: '事務 あおば（見本）' };
const minute = 60_000;

const lineOf = (page, words) => page.locator('.todo > li').filter({ hasText: words });

async function home(page) {
  await page.goto(`${base}/app/`);
  await settle(page);
}

/** Looks again until it is there: the job that sends a line on runs each minute. */
async function comes(page, find, within) {
  const end = Date.now() + within;
  for (;;) {
    await home(page);
    if ((await find().count()) > 0) return;
    must(Date.now() < end, 'it did not come');
    await page.waitForTimeout(3_000);
  }
}

/** Closed today, so that a line nobody takes goes to the duty phone; gives back what it was. */
async function closeToday(page) {
  const { duty, version } = await ask(page, 'GET', '/api/home/duty');
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const closing_days = [...duty.closing_days.filter(({ day }) => day !== today), { day: today, note: '見本の休み' }];
  await ask(page, 'PUT', '/api/home/duty', { ...duty, closing_days, duty_name: '見本の当番', duty_phone: '000-999-0009' }, version);
  return duty;
}

export const homeJourneys = [
  ['home journey: a critical line is taken, goes on to the duty phone, is given to a colleague and goes when it is done', async (browser, state) => {
    const { context, page, faults } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/`);
    await ask(page, 'POST', '/api/identity/accounts', { email: clerk.email, display_name: clerk.name, password, role: 'clerk' });
    const report = { kind: 'loss', noticed_at: new Date(Date.now() - minute).toISOString(), what: '控えが1枚見当たらない', sensitive: 'no', bad_faith: 'no' };
    await ask(page, 'POST', '/api/incident/incidents', { report, facilities: [], names_checked: false });
    const before = await closeToday(page);
    await home(page);
    const line = lineOf(page, '事故の報告');
    await line.getByRole('button', { name: '事故の報告を引き受ける' }).click();
    await line.getByText('自分が対応中').waitFor();
    await line.getByRole('button', { name: '事故の報告を手放す' }).click();
    await line.getByText('自分が対応中').waitFor({ state: 'detached' });

    await comes(page, () => line.getByText('当番の電話へ'), 3 * minute);
    await page.getByText('見本の当番に電話してください', { exact: false }).waitFor();
    await page.getByRole('link', { name: /000-999-0009/ }).waitFor();

    await line.getByRole('button', { name: '事故の報告をほかの人に頼む' }).click();
    await page.getByRole('dialog').getByLabel(/^だれに頼むか/).selectOption({ label: clerk.name });
    await page.getByRole('button', { name: 'この人に頼む' }).click();
    await line.getByText(`${clerk.name}さんが対応中`).waitFor();
    await line.getByText('当番の電話へ').waitFor({ state: 'detached' });
    await line.getByRole('button', { name: '事故の報告の経過' }).click();
    await page.getByRole('dialog').getByText(`${clerk.name}さんに頼んだ`).waitFor();
    for (const step of ['引き受けた', '手放した', '当番の電話に回した']) await page.getByRole('dialog').getByText(step, { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');

    const other = await pageOf(browser, clerk.email);
    const theirs = lineOf(other.page, '事故の報告');
    await theirs.getByText('自分が対応中').waitFor();
    const { items } = await ask(other.page, 'GET', '/api/incident/incidents?limit=100');
    for (const { id } of items.filter((one) => one.state === 'reported')) {
      const { version } = await ask(other.page, 'GET', `/api/incident/incidents/${id}`);
      await ask(other.page, 'POST', `/api/incident/incidents/${id}/acknowledge`, { is_owed: 'no', note: '見本の事故のため' }, version);
    }
    await home(other.page);
    must((await theirs.count()) === 0, 'the line stays although its thing is done');
    await other.context.close();
    const { version } = await ask(page, 'GET', '/api/home/duty');
    await ask(page, 'PUT', '/api/home/duty', before, version);
    must(faults.length === 0, faults.join('; '));
    await context.close();
  }],
  ['home journey: a line is put off with a reason that names nobody, brought back, and the next shift reads the note', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 390, state });
    await home(page);
    const line = lineOf(page, '1年以上確認していない施設');
    await line.getByRole('button', { name: /をあとに回す$/ }).click();
    const dialog = page.getByRole('dialog');
    must(await dialog.getByRole('button', { name: 'あとに回す' }).isDisabled(), 'it is put off without a reason');
    await dialog.getByLabel(/^わけ/).fill('見本 花子さんの返事待ち');
    await dialog.getByRole('button', { name: 'あとに回す' }).click();
    await dialog.getByText('人の名前や電話番号のような言葉があります', { exact: false }).first().waitFor();
    await dialog.getByLabel(/^わけ/).fill('電話で確かめる日を決めたため');
    await dialog.getByRole('button', { name: 'あとに回す' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^あとに回したもの/).click();
    await page.locator('.todo-later').getByText('電話で確かめる日を決めたため').waitFor();
    await page.locator('.todo-later').getByRole('button', { name: /を今に戻す$/ }).first().click();
    await line.getByRole('button', { name: /をあとに回す$/ }).waitFor();

    await page.getByRole('button', { name: /^申し送りを書く|^書き直す/ }).first().click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('受入可は4床。退院調整は一覧の一番上から。');
    await page.getByRole('button', { name: '申し送りを保存する' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const next = await openPage(browser, { width: 1440, state });
    await home(next.page);
    await next.page.getByText('受入可は4床。', { exact: false }).first().waitFor();
    await next.context.close();
    await context.close();
  }],
  ['home journey: a record opened in an emergency waits for the team and the coordinator until they have looked', async (browser, state) => {
    const house = await patientHouse(browser, state);
    const { context, page } = await openPage(browser, { width: 1440, state });
    await home(page);
    const doctor = await pageOf(browser, 'pharmacy.night@example.invalid');
    const opened = await ask(doctor.page, 'POST', '/api/break_glass/accesses', { kana: 'ためみ じろう', birth_date: '1938-11-02', threat: 'life', reason: '自宅で倒れ、意識がない。' });
    must(opened.patient === house.second, 'another record was opened');
    await home(page);
    const line = lineOf(page, '緊急時の閲覧の確認');
    await line.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '緊急時の閲覧' }).waitFor();
    const waiting = await ask(page, 'GET', '/api/break_glass/accesses?which=unreviewed');
    for (const one of waiting.items) await ask(page, 'POST', `/api/break_glass/accesses/${one.id}/review`, { verdict: 'justified' }, one.version);
    await home(page);
    must((await line.count()) === 0, 'the line stays although all was looked at');
    await doctor.context.close();
    await context.close();
  }],
];
