// What people come to do, from door to done.
import { base, must, openPage, settle } from './browser.mjs';
import { openFirst } from './screens.mjs';

export const journeys = [
  ['a citizen without JavaScript finds visiting nurses and opens one', async (browser) => {
    const { context, page } = await openPage(browser, { width: 390, javaScript: false });
    await page.goto(`${base}/`);
    await page.getByRole('searchbox').fill('訪問看護');
    await page.getByRole('button', { name: 'さがす' }).click();
    must(page.url().includes('/map?q='), 'the words are not in the address');
    must((await page.locator('.hit').count()) > 0, 'nothing was found');
    await page.locator('.hit__name a').first().click();
    must(/\/f\//.test(page.url()), 'the facility did not open');
    must((await page.getByRole('heading', { level: 1 }).count()) === 1, 'the facility has no name');
    await context.close();
  }],
  ['a citizen without JavaScript narrows by kind', async (browser) => {
    const { context, page } = await openPage(browser, { width: 1440, javaScript: false });
    await page.goto(`${base}/map`);
    await page.locator('input[name=kind][value=pharmacy]').check();
    await page.getByRole('button', { name: 'この条件でさがす' }).click();
    must(page.url().includes('kind=pharmacy'), 'the kind is not in the address');
    const kinds = await page.locator('.hit .hit__kinds').allTextContents();
    must(kinds.length > 0 && kinds.every((text) => text.includes('薬局')), 'other kinds were listed');
    await context.close();
  }],
  ['the public map shows the numbers of the list', async (browser) => {
    const { context, page } = await openPage(browser, { width: 1440 });
    await page.goto(`${base}/map`);
    await page.locator('#map .leaflet-marker-icon').first().waitFor();
    must(await page.getByRole('region', { name: /地図/ }).isVisible(), 'the map has no name');
    await context.close();
  }],
  ['the public list keeps to what the map shows, and list and map point at each other', async (browser) => {
    const { context, page } = await openPage(browser, { width: 1440 });
    await page.goto(`${base}/map?kind=clinic`);
    await page.locator('#map .pin').first().waitFor();
    await settle(page);
    const rows = () => page.locator('.hit:visible').count();
    const before = await rows();
    await page.getByLabel('地図の範囲でしぼる').check();
    for (let press = 0; press < 4; press += 1) {
      await page.locator('.leaflet-control-zoom-in').click();
      await page.waitForTimeout(400);
    }
    must((await rows()) < before, 'the list did not follow the map');
    await page.getByLabel('地図の範囲でしぼる').uncheck();
    must((await rows()) === before, 'the list did not come back');
    await context.close();
  }],
  ['a required number is set and the gap follows', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/supply?view=kind`);
    const row = page.locator('.supply-table tbody tr').filter({ hasText: '歯科診療所' });
    await row.locator('.supply__set').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('必要数').fill('99');
    await dialog.getByLabel('出典').fill('見本の計画');
    await dialog.getByRole('button', { name: '必要数を保存する' }).click();
    await page.getByText('保存しました。').waitFor();
    await row.locator('.supply--short').first().waitFor();
    must((await row.locator('td').first().textContent()).includes('必要 99'), 'the number is not in the table');
    await context.close();
  }],
  ['the search key goes to the box, and the words to the address', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/`);
    await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('看護');
    await page.keyboard.press('Enter');
    must(!page.url().includes('q='), 'the words are in the address before it is said that they are a facility');
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    must(new URL(page.url()).searchParams.get('q') === '看護', 'the words are not in the address');
    await context.close();
  }],
  ['an edit is saved and can be taken back', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/directory`);
    await openFirst(page);
    await page.getByRole('button', { name: 'この内容を直す' }).click();
    const note = page.getByRole('dialog').getByLabel('補足');
    const before = await note.inputValue();
    await note.fill('見本の補足です。');
    await page.getByRole('button', { name: '変更を保存する' }).click();
    await page.getByText('保存しました。').waitFor();
    await page.getByText('見本の補足です。').first().waitFor();
    await page.getByRole('tab', { name: 'これまでの変更' }).click();
    await page.getByRole('button', { name: 'この内容に戻す' }).first().click();
    await page.getByText('前の内容に戻しました。').waitFor();
    await page.reload();
    await settle(page);
    if (before === '') must((await page.getByText('見本の補足です。').count()) === 0, 'the earlier content did not come back');
    await context.close();
  }],
  ['somebody who saved first is shown beside what one typed', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/directory`);
    await openFirst(page);
    await page.getByRole('button', { name: 'この内容を直す' }).click();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'この内容を直す' }).click();
    await other.getByRole('dialog').getByLabel('補足').fill('先に保存した補足');
    await other.getByRole('button', { name: '変更を保存する' }).click();
    await other.getByText('保存しました。').waitFor();
    await page.getByRole('dialog').getByLabel('補足').fill('自分の補足');
    await page.getByRole('button', { name: '変更を保存する' }).click();
    await page.getByRole('dialog', { name: 'ほかの人が先に保存しました' }).waitFor();
    must(await page.getByText('先に保存した補足').isVisible(), 'theirs is not shown');
    must(await page.getByText('自分の補足').isVisible(), 'mine is not shown');
    await context.close();
  }],
  ['a session that ends keeps what was typed and saves it after signing in', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 390, state });
    await page.goto(`${base}/app/directory`);
    await openFirst(page);
    await page.getByRole('button', { name: 'この内容を直す' }).click();
    await page.getByRole('dialog').getByLabel('補足').fill('切れる前に書いた補足');
    await context.clearCookies();
    await page.getByRole('button', { name: '変更を保存する' }).click();
    const dialog = page.getByRole('dialog', { name: 'もう一度サインインしてください' });
    await dialog.getByLabel('メールアドレス').fill(process.env['RENKEI_EMAIL'] ?? '');
    await dialog.getByLabel('パスワード').fill(process.env['RENKEI_PASSWORD'] ?? '');
    await dialog.getByRole('button', { name: 'サインイン', exact: true }).click();
    await page.getByText('保存しました。').waitFor();
    await page.getByText('切れる前に書いた補足').first().waitFor();
    await context.close();
  }],
];
