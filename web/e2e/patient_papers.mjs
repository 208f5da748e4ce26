// Papers and lists about patients: cards that are void, the days somebody asks about, what one wrote oneself.
import { base, must, openPage, settle } from './browser.mjs';
import { ask, madeHouse, pageOf, patientHouse } from './patient_house.mjs';

const nurse = 'station.nurse@example.invalid';
const nothing = { home: {}, phones: [], insurances: [], care_levels: [], diagnoses: [], allergies: [], infections: [], devices: [], no_fax: [], enrolled_on: '2026-04-01' };

async function enrolled(page, given, given_kana) {
  return ask(page, 'POST', '/api/patient/patients', { ...nothing, name: { family: '紙見', given, family_kana: 'かみみ', given_kana }, birth_date: '1940-05-06' });
}
const joins = (page, patient, facility, role, more) => ask(page, 'POST', `/api/care_team/patients/${patient}/members`, { facility, role, first_day: '2026-04-01', ...more });
const cardOf = (page, patient) => ask(page, 'POST', `/api/care_team/patients/${patient}/cards`, { naming: 'named' });

async function numberSays(page, number, words) {
  await page.getByLabel('カードの番号').fill(number);
  await page.getByRole('button', { name: '確かめる', exact: true }).click();
  await page.locator('.card-answer').getByText(words, { exact: false }).first().waitFor();
}

let listed;
/** The list with two such cards in it, made once a run. */
async function dueThere(page) {
  listed ??= madeHouse().then((house) => dueCards(page, house));
  await listed;
  await page.reload();
  await page.locator('.due-cards li').nth(1).waitFor();
}

/** Two patients whose cards are void, for the list. */
async function dueCards(page, house) {
  const cards = [];
  for (const [given, kana] of [['一枝', 'かずえ'], ['二郎', 'じろう']]) {
    const { id } = await enrolled(page, given, kana);
    await joins(page, id, house.station.id, 'visiting_nurse', { contact_order: 1 });
    cards.push(await cardOf(page, id));
    await joins(page, id, house.clinic.id, 'main_doctor', { contact_order: 2 });
  }
  return cards;
}

export const paperScreens = [
  { name: 'team cards, nothing due', path: '/app/patients/cards', act: (page) => page.getByText('刷り直すカード').first().waitFor() },
  { name: 'team cards, due', path: '/app/patients/cards', act: dueThere },
  { name: 'team cards, number unknown', path: '/app/patients/cards', act: async (page) => { await numberSays(page, '0000-0000', 'この番号のカードは見つかりません'); } },
  { name: 'own writing', path: '/app/patients/written', act: settle },
  { name: 'own writing, nothing', path: '/app/patients/written/01930000-0000-7000-8000-000000000000', act: settle },
];

export const paperJourneys = [
  ['paper journey: cards that are void are made again and printed together; a number says since when the old one is void', async (browser, state) => {
    const house = await patientHouse(browser, state);
    const { context, page, faults } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/patients`);
    const [old] = await dueCards(page, house);
    await page.getByRole('link', { name: 'チームカード' }).click();
    await page.locator('.due-cards li').nth(1).waitFor();
    await numberSays(page, old.number.toLowerCase().replace('-', ' '), '無効（内容が変わりました）');
    await page.getByRole('button', { name: /枚の新しい版を作る$/ }).click();
    await page.getByText('枚の新しい版を作りました', { exact: false }).waitFor();
    await page.getByText('刷り直すカードはありません').waitFor();
    await numberSays(page, old.number, 'から無効です');
    const paper = await context.newPage();
    await paper.goto(base + await page.getByRole('link', { name: 'まとめて印刷' }).getAttribute('href'));
    const sheets = await paper.locator('.team-sheet').allInnerTexts();
    must(sheets.some((text) => text.includes('紙見 一枝')) && sheets.some((text) => text.includes('紙見 二郎')), 'a patient is left out on paper');
    must(!/心不全|膵がん/.test(sheets.join(' ')), 'a diagnosis stands on a card');
    await paper.close();
    must(!/紙見/.test(decodeURIComponent(page.url())), 'a name stands in the address');
    must(faults.length === 0, faults.join('; '));
    await context.close();
  }],
  ['paper journey: who saw a record is shown and printed of the days one asks for', async (browser, state) => {
    const house = await patientHouse(browser, state);
    const { context, page } = await openPage(browser, { width: 820, state });
    await page.goto(`${base}/app/patients/${house.first}`);
    await page.getByRole('tab', { name: '見た人' }).click();
    await page.locator('.looks tbody tr').first().waitFor();
    await page.getByRole('button', { name: '先月' }).click();
    await page.getByText('この期間に見た人はいません').waitFor();
    await page.getByRole('button', { name: '今年度' }).click();
    await page.locator('.looks tbody tr').first().waitFor();
    const print = await page.getByRole('link', { name: '本人に渡す記録を印刷' }).getAttribute('href');
    must(/\?from=\d{4}-04-01&until=\d{4}-\d\d-\d\d$/.test(print), `the paper is of other days: ${print}`);
    const paper = await context.newPage();
    await paper.goto(base + print);
    must((await paper.locator('main').innerText()).includes('4月1日'), 'the paper does not say of which days it is');
    await paper.close();
    await page.getByLabel('おわりの日').fill('2020-01-01');
    await page.getByText('終わりの日を、始まりの日以後にしてください。').waitFor();
    await context.close();
  }],
  ['paper journey: who left a team reads and keeps what they wrote, and nothing else', async (browser, state) => {
    const house = await patientHouse(browser, state);
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/patients`);
    const { id } = await enrolled(page, '三葉', 'みつば');
    const member = await joins(page, id, house.station.id, 'visiting_nurse');
    await ask(page, 'POST', `/api/consent/patients/${id}/consents`, { scope: 'team_share', list_version: 1, class_clause: [], given_by: 'self', method: 'paper', given_on: '2026-04-01' });
    const her = await pageOf(browser, nurse, 390);
    const seen = await ask(her.page, 'GET', `/api/patient/patients/${id}`);
    await ask(her.page, 'PUT', `/api/patient/patients/${id}`, { ...seen.patient, household_note: '鍵は玄関の右。' }, seen.version);
    const after = await ask(page, 'GET', `/api/patient/patients/${id}`);
    await ask(page, 'PUT', `/api/patient/patients/${id}`, { ...after.patient, note: '拠点だけが書いた補足。' }, after.version);
    await ask(page, 'POST', `/api/care_team/members/${member.id}/end`, { last_day: '2026-04-30', reason: '交代' }, member.version);
    await her.page.goto(`${base}/app/patients/${id}`);
    await her.page.getByRole('heading', { name: 'この方の記録は開けません' }).waitFor();
    await her.page.goto(`${base}/app/patients`);
    await her.page.getByRole('link', { name: '自分が書いたもの' }).click();
    await her.page.getByRole('link', { name: /紙見 三葉/ }).click();
    await her.page.getByText('鍵は玄関の右。').waitFor();
    must(!(await her.page.locator('body').innerText()).includes('拠点だけが書いた'), 'what others wrote is shown');
    must(!/紙見/.test(`${decodeURIComponent(her.page.url())} ${await her.page.title()}`), 'a name stands in the address');
    const [file] = await Promise.all([her.page.waitForEvent('download'), her.page.getByRole('link', { name: /ファイルで保存/ }).click()]);
    must(file.suggestedFilename() === 'own-writing.json', `the file is called ${file.suggestedFilename()}`);
    must(her.faults.length === 0, her.faults.join('; '));
    await her.context.close();
    await context.close();
  }],
  ['paper journey: what is unlike usual is ruled from a day on, and the old rule stays', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/audit?tab=rules`);
    await page.getByRole('button', { name: '決まりを変える' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^1時間に開く人数の目安/).fill('２５');
    await dialog.getByRole('button', { name: 'この決まりにする' }).click();
    await dialog.getByText('わけを入れてください。').waitFor();
    await dialog.getByLabel(/^わけ/).fill('月はじめの引き継ぎで多く開くため');
    await dialog.getByRole('button', { name: 'この決まりにする' }).click();
    await page.getByText('決まりを変えました。').waitFor();
    await page.getByRole('row', { name: /いまの決まり/ }).getByText('1時間に25人をこえる').waitFor();
    must((await page.getByText('前の決まり').count()) > 0, 'the old rule is gone');
    await context.close();
  }],
  ['paper journey: Enter in the box at the top asks whether a facility or a patient is meant', async (browser, state) => {
    await patientHouse(browser, state);
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/`);
    await settle(page);
    await page.keyboard.press('/');
    await page.keyboard.type('ためみ はなこ');
    await page.keyboard.press('Enter');
    must(new URL(page.url()).search === '', 'what may be a name stands in the address');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.patient-line').first().waitFor();
    must(!decodeURIComponent(page.url()).includes('ためみ'), 'the name stands in the address');
    await page.keyboard.press('/');
    await page.keyboard.type('見本');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/app\/directory\?q=/);
    await context.close();
  }],
];
