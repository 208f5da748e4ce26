// What the hub's staff come to do at their desk, from the list to the last undo.
import { base, must, openPage, settle } from './browser.mjs';

const rows = (page) => page.locator('.grid-table tbody tr:not([aria-hidden])');
const boxes = (page) => page.locator('.grid-table tbody input[type=checkbox]');

async function openTable(browser, state, query = '') {
  const opened = await openPage(browser, { width: 1440, state });
  await opened.page.goto(`${base}/app/directory?view=table${query}`);
  await rows(opened.page).first().waitFor();
  await settle(opened.page);
  return opened;
}

export const deskJourneys = [
  ['a head sorts the table, and says so', async (browser, state) => {
    const { context, page } = await openTable(browser, state);
    const head = page.getByRole('columnheader', { name: '確認' });
    await head.getByRole('button').click();
    await page.waitForURL(/order=staleness/);
    must(await head.getAttribute('aria-sort') === 'ascending', 'the head does not say ascending');
    await head.getByRole('button').click();
    await page.waitForURL(/order=freshness/);
    must(await head.getAttribute('aria-sort') === 'descending', 'the head does not say descending');
    await context.close();
  }],
  ['arrows and space choose rows, and one verb confirms them all', async (browser, state) => {
    const { context, page } = await openTable(browser, state, '&stale=1&order=staleness');
    await boxes(page).first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    const bar = page.getByRole('region', { name: '選んだ施設をまとめて変える' });
    must((await bar.innerText()).includes('2'), 'two rows are not chosen');
    const before = await page.locator('#hits-title').innerText();
    await bar.getByRole('button', { name: '再確認した' }).click();
    await page.getByText('2か所を今日の日付で再確認しました。').waitFor();
    await page.waitForFunction((text) => document.querySelector('#hits-title')?.textContent !== text, before);
    await context.close();
  }],
  ['closing several can be taken back', async (browser, state) => {
    const { context, page } = await openTable(browser, state, '&kind=pharmacy');
    const name = await rows(page).first().locator('.grid-table__name').innerText();
    await boxes(page).nth(0).click();
    await boxes(page).nth(2).click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: '閉じる・休止' }).click();
    await page.getByRole('dialog').getByLabel('閉じた日').fill('R8.9.30');
    await page.getByRole('dialog').getByLabel('わけ').fill('見本の閉院');
    await page.getByRole('button', { name: '3か所を閉じる' }).click();
    await page.getByText('3か所を閉じました。').waitFor();
    await page.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '取り消す' }).click();
    await page.getByText('3か所を元に戻しました。').waitFor();
    await page.getByRole('link', { name, exact: true }).waitFor();
    await context.close();
  }],
  ['showing more without consent is refused row by row, with the reason', async (browser, state) => {
    const { context, page } = await openTable(browser, state, '&kind=clinic');
    await boxes(page).first().click();
    const change = async (level) => {
      await page.getByRole('button', { name: '見られる範囲', exact: true }).click();
      await page.getByRole('dialog').getByLabel('見られる範囲').selectOption(level);
      await page.getByRole('button', { name: '1か所の範囲を変える' }).click();
    };
    await change('hub');
    await page.getByText('1か所の見られる範囲を変えました。').waitFor();
    await rows(page).filter({ hasText: '非公表' }).first().locator('input').click();
    await change('public');
    await page.getByRole('dialog', { name: /変わらなかった施設/ }).waitFor();
    must((await page.getByRole('dialog').innerText()).includes('同意'), 'the reason is not told');
    await context.close();
  }],
  ['chosen columns are kept on this device', async (browser, state) => {
    const { context, page } = await openTable(browser, state);
    await page.getByRole('button', { name: '列を選ぶ' }).click();
    await page.getByRole('dialog').getByText('病床', { exact: true }).click();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('columnheader', { name: '病床' }).waitFor();
    await context.close();
  }],
  ['two records become one and two again', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/merging`);
    await page.locator('.pair').first().waitFor();
    const count = await page.locator('.pair').count();
    await page.getByRole('button', { name: 'ひとつにまとめる' }).first().click();
    await page.getByText(/にまとめました。/).waitFor();
    must((await page.locator('.pair').count()) <= count, 'the pair is still there');
    await page.getByRole('button', { name: '取り消す' }).click();
    await page.getByText('元に戻しました。').waitFor();
    await context.close();
  }],
  ['the public sees of a facility what the preview shows', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/directory?kind=pharmacy`);
    await page.locator('.hit__name a').first().click();
    await page.getByRole('button', { name: /^電話の見られる範囲は/ }).click();
    await page.getByRole('dialog').getByText('医療・介護の専門職', { exact: false }).first().click();
    await page.getByRole('button', { name: 'この範囲にする' }).click();
    await page.getByText('見られる範囲を変えました。').waitFor();
    const phone = await page.locator('.facts dd .number').first().innerText();
    await page.getByRole('tab', { name: '見られる範囲' }).click();
    const preview = page.locator('.preview');
    await preview.waitFor();
    must(!(await preview.innerText()).includes(phone), 'the public sees the telephone number');
    await page.getByRole('button', { name: '医療・介護の専門職' }).click();
    await page.waitForFunction((number) => document.querySelector('.preview')?.textContent?.includes(number), phone);
    await context.close();
  }],
  ['what one typed before is still there after closing the form', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 390, state });
    await page.goto(`${base}/app/directory?kind=hospital`);
    await page.locator('.hit__name a').first().click();
    await page.getByRole('button', { name: 'この内容を直す' }).click();
    await page.getByRole('dialog').getByLabel('補足').fill('書きかけの補足');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'この内容を直す' }).click();
    must(await page.getByRole('dialog').getByLabel('補足').inputValue() === '書きかけの補足', 'the text is gone');
    await context.close();
  }],
  ['a handed-over list is counted', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(base).origin });
    await page.goto(`${base}/app/directory?hours24=1&home_death=1`);
    await page.getByRole('button', { name: '一覧を渡す' }).click();
    await page.getByRole('button', { name: 'リンクを写す' }).click();
    await page.getByText('リンクを写しました。').first().waitFor();
    must((await page.evaluate(() => navigator.clipboard.readText())).includes('/map?'), 'the link is not the public list');
    await page.goto(`${base}/app/opinion_letters`);
    await page.getByText('今年度 1回').waitFor();
    await context.close();
  }],
  ['every number on Home leads to the list it counts', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/`);
    const line = page.getByRole('link', { name: /1年以上確認していない施設/ });
    await line.waitFor();
    const count = (await line.locator('b').innerText()).trim();
    await line.click();
    await page.locator('#hits-title').filter({ hasText: 'か所' }).waitFor();
    must((await page.locator('#hits-title').innerText()).startsWith(count), 'the list counts otherwise');
    await context.close();
  }],
];
