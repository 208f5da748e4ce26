// Who belongs where, as people meet it: invited on paper, joined on a phone, confirmed, in office by date.
import { base, must, openPage, settle } from './browser.mjs';

const secret = 'mihon-no-aikotoba'; // of the demo's accounts
const own = 'かきのきとあきのそらとかぜのおと';

/** Somebody of the demo, signed in. */
export async function signedIn(browser, email, width = 1440) {
  const opened = await openPage(browser, { width });
  const { page } = opened;
  await page.goto(`${base}/app/sign_in`);
  await signInHere(page, email, secret);
  return opened;
}

/** The printed sheet of an invitation, and the link its QR code holds. */
async function sheetOf(page) {
  const [sheet] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: '用紙を印刷する' }).click()]);
  await sheet.waitForLoadState('load');
  const text = await sheet.locator('main').innerText();
  const link = /https?:\/\/\S+\/app\/join#[\w-]+/.exec(text)?.[0];
  must(link, 'the sheet holds no link');
  must(await sheet.locator('svg.invitation__code path').count() === 1, 'the sheet holds no QR code');
  return { sheet, text, token: link.split('#')[1] };
}

/** Whoever holds a sheet fills it in and joins; gives the number to sign in with. */
export async function joinBySheet(page, given, word) {
  await page.getByLabel('姓').fill('見本');
  await page.getByLabel('名', { exact: true }).fill(given);
  await page.getByLabel('せい').fill('ミホン');
  await page.getByText('8けたの番号で').click();
  await page.getByLabel('パスワード').fill(word);
  await page.getByRole('button', { name: 'この内容で加わる' }).click();
  return (await page.locator('.join__number').innerText()).replace(/\D/g, '');
}

/** Signs in on the page one is on. */
export async function signInHere(page, name, word) {
  await page.locator('input[name=email]').fill(name);
  await page.locator('input[name=password]').fill(word);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
}

export const peopleJourneys = [
  ['a facility admin invites a nurse on paper, she joins on a phone and is out when she leaves', async (browser) => {
    const { context, page, faults } = await signedIn(browser, 'facility@mihon.example');
    await page.getByRole('link', { name: '職員', exact: true }).click();
    await page.getByRole('button', { name: '職員を招待する' }).click();
    await page.getByRole('dialog').getByLabel('役割').selectOption('visiting_nurse');
    await page.getByRole('button', { name: '招待の用紙を作る' }).click();
    const { sheet, text, token } = await sheetOf(page);
    must(text.includes('訪問看護師'), 'the sheet does not say as what');
    await sheet.close();
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last().click();

    const phone = await openPage(browser, { width: 390 });
    await phone.page.goto(`${base}/app/join#${token}`);
    await phone.page.getByText('訪問看護師').waitFor();
    await phone.page.getByRole('button', { name: 'この内容で加わる' }).click();
    await phone.page.getByText('お名前を入れてください。').waitFor();
    const number = await joinBySheet(phone.page, 'つぐみ', own);
    must(/^\d{8}$/.test(number), `no number of eight digits: ${number}`);
    must(!phone.page.url().includes('#'), 'the token stays in the address');
    await phone.page.getByRole('link', { name: 'サインインへ進む' }).click();
    await signInHere(phone.page, number, own);

    await page.reload();
    await page.getByRole('button', { name: /見本 つぐみ/ }).click();
    const card = page.getByRole('dialog');
    await card.getByRole('button', { name: '退職・終了' }).click();
    await page.getByRole('alertdialog').getByLabel('理由').selectOption('moved');
    await page.getByRole('button', { name: '所属を終える' }).click();
    await page.getByText('見本 つぐみ さんの退職を記録しました。').waitFor();
    await phone.page.goto(`${base}/app/directory`);
    await phone.page.getByRole('button', { name: 'サインイン' }).first().waitFor();
    must(phone.faults.length + faults.length === 0, [...phone.faults, ...faults].join(' '));
    await phone.context.close();
    await context.close();
  }],
  ['a sheet that was used says so in a sentence', async (browser) => {
    const { context, page } = await openPage(browser, { width: 390 });
    await page.goto(`${base}/app/join#AbCdEfGhIjKlMnOpQrStUv`);
    await page.getByRole('heading', { name: 'この招待は使えません' }).waitFor();
    await page.getByText('この招待は見つかりません。').waitFor();
    await context.close();
  }],
  ['the hub confirms an application step by step, and then a sheet is made for it', async (browser) => {
    const { context, page } = await signedIn(browser, 'coordinator@mihon.example');
    await page.goto(`${base}/app/admin?state=applied`);
    const row = page.getByRole('row', { name: /小松 ゆの/ });
    await row.getByRole('button', { name: '施設の確認とする' }).click();
    await page.getByText('小松 ゆの さんの施設の確認を記録しました。').waitFor();
    await page.goto(`${base}/app/admin?state=facility_admin_ok`);
    await row.getByRole('button', { name: '団体の確認とする' }).click();
    await page.getByText('小松 ゆの さんの団体の確認を記録しました。').waitFor();
    await page.goto(`${base}/app/admin?state=assoc_ok`);
    await row.getByRole('button', { name: '招待の用紙を作る' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '招待の用紙を作る' }).click();
    const { sheet } = await sheetOf(page);
    await sheet.close();
    await context.close();
  }],
  ['whoever was in office that day is shown, and found by kana', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/admin?part=associations`);
    await page.getByRole('button', { name: /見本市薬剤師会/ }).click();
    const president = page.getByRole('row', { name: /^会長/ });
    await president.waitFor();
    const today = await president.innerText();
    await page.getByLabel('ほかの日で見る').fill('R7.6.1');
    await page.getByRole('button', { name: 'この日で見る' }).click();
    await page.waitForURL(/on=2025-06-01/);
    must(await president.innerText() !== today, 'the president of a former term is the one of today');
    await page.getByRole('button', { name: '今日に戻す' }).click();
    await page.getByRole('button', { name: '役員を加える' }).click();
    await page.getByRole('dialog').getByLabel('役員になる方').fill('みなみ');
    await page.getByRole('dialog').getByRole('button', { name: /南 ゆうな/ }).waitFor();
    await context.close();
  }],
  ['both posts of the hub are filled today, and were not before', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/admin?part=posts`);
    await page.locator('.required-post').first().waitFor();
    must(await page.locator('.required-post--empty').count() === 0, 'a post is not filled today');
    await page.goto(`${base}/app/admin?part=posts&on=2020-04-01`);
    await page.locator('.required-post--empty').nth(1).waitFor();
    await context.close();
  }],
  ['an officer sees whom the association is asked about, and a nurse no staff at all', async (browser) => {
    const officer = await signedIn(browser, 'association@mihon.example');
    await officer.page.getByRole('link', { name: '職員', exact: true }).click();
    await officer.page.getByRole('row', { name: /岡 さつき/ }).getByRole('button', { name: '団体の確認とする' }).waitFor();
    await officer.context.close();
    const nurse = await signedIn(browser, 'nurse@mihon.example');
    await settle(nurse.page);
    must(await nurse.page.getByRole('link', { name: '職員', exact: true }).count() === 0, 'the nurse is offered the staff');
    await nurse.context.close();
  }],
];

const dialogOpen = (page) => page.getByRole('dialog').waitFor();
const there = (page) => page.locator('.table tbody tr').first().waitFor();

/** As the coordinator sees them; the joining page as whoever holds a sheet does. */
export const peopleScreens = [
  { name: 'people', path: '/app/admin', act: there },
  { name: 'people, waiting', path: '/app/admin?state=applied' },
  { name: 'people, nobody such', path: '/app/admin?state=left&position=dietitian' },
  { name: 'people, card', path: '/app/admin?state=active', act: async (page) => { await there(page); await page.locator('.name-button').first().click(); await dialogOpen(page); } },
  { name: 'people, leaving', path: '/app/admin?state=active', act: async (page) => { await there(page); await page.locator('.name-button').nth(8).click(); await page.getByRole('button', { name: '退職・終了' }).first().click(); await page.getByRole('alertdialog').waitFor(); } },
  { name: 'people, application', path: '/app/admin', act: async (page) => { await page.getByRole('button', { name: '申請を登録' }).click(); await dialogOpen(page); } },
  { name: 'people, closing', path: '/app/admin', act: async (page) => { await page.getByRole('button', { name: '施設が閉じたとき' }).click(); await dialogOpen(page); await page.getByRole('dialog').getByLabel('施設').fill('訪問看護'); await page.getByRole('dialog').locator('.chip').first().click(); await page.getByRole('dialog').locator('.notice').waitFor(); } },
  { name: 'people, invite', path: '/app/admin', act: async (page) => { await page.getByRole('button', { name: '招待する' }).click(); await dialogOpen(page); } },
  { name: 'people, invited', path: '/app/admin', act: async (page) => { await page.getByRole('button', { name: '招待する' }).click(); await page.getByRole('dialog').getByLabel('役割').selectOption('municipality'); await page.getByRole('button', { name: '招待の用紙を作る' }).click(); await page.getByRole('button', { name: '用紙を印刷する' }).waitFor(); } },
  { name: 'invitations', path: '/app/admin?part=invitations', act: there },
  { name: 'associations', path: '/app/admin?part=associations', act: there },
  { name: 'associations, add officer', path: '/app/admin?part=associations', act: async (page) => { await there(page); await page.getByRole('button', { name: '役員を加える' }).click(); await dialogOpen(page); } },
  { name: 'staff posts', path: '/app/admin?part=posts', act: there },
  { name: 'staff posts, add', path: '/app/admin?part=posts', act: async (page) => { await there(page); await page.getByRole('button', { name: '配置を加える' }).click(); await dialogOpen(page); } },
];
export const joinScreens = [
  { name: 'join, no token', path: '/app/join' },
  { name: 'join, unknown token', path: '/app/join#AbCdEfGhIjKlMnOpQrStUv', act: async (page) => { await page.getByRole('alert').waitFor(); } },
];
