// Notices as people meet them: the bell, what it leads to, and how one wants to be told.
import { axeFindings, base, must, settle } from './browser.mjs';
import { signedIn } from './people_journeys.mjs';

const openBell = async (page) => {
  await page.getByRole('button', { name: /^お知らせ/ }).click();
  await page.getByRole('dialog', { name: 'お知らせ' }).waitFor();
};

export const noticeScreens = [
  { name: 'notices', path: '/app/', act: openBell },
  { name: 'notices, how received', path: '/app/settings', act: async (page) => { await page.locator('.ways').scrollIntoViewIfNeeded(); } },
];

export const noticeJourneys = [
  ['notice journey: the bell tells, leads to what it is about, and what was opened is read', async (browser) => {
    const { context, page, faults } = await signedIn(browser, 'facility@mihon.example', 390);
    await page.goto(`${base}/app/settings`);
    await page.getByRole('button', { name: '自分にテストを送る' }).click();
    await page.getByText('テストを送りました。', { exact: false }).waitFor();
    await page.getByRole('button', { name: /^お知らせ、未読/ }).waitFor();
    await page.goto(`${base}/app/`);
    await settle(page);
    const bell = page.getByRole('button', { name: /^お知らせ、未読/ });
    await bell.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'お知らせ' });
    await panel.waitFor();
    must((await axeFindings(page)).length === 0, 'the panel has faults for those who hear it');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    must(await bell.evaluate((element) => element === document.activeElement), 'the focus does not come back to the bell');
    await bell.click();
    await panel.getByRole('link', { name: /お知らせのテストです/ }).first().click();
    await page.waitForURL(/\/app\/settings/);
    await panel.waitFor({ state: 'detached' });
    await openBell(page);
    const rest = panel.getByRole('button', { name: 'すべて読んだことにする' });
    if (await rest.isEnabled()) await rest.click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'お知らせ', exact: true }).waitFor();
    must(faults.length === 0, faults.join('; '));
    await context.close();
  }],
  ['notice journey: by which way, and when it is quiet, is kept', async (browser) => {
    const { context, page, faults } = await signedIn(browser, 'nurse@mihon.example');
    await page.goto(`${base}/app/settings`);
    const card = page.getByRole('region', { name: 'お知らせの受け取り方' });
    const byMail = card.getByRole('checkbox', { name: '事故: メール' });
    must(await byMail.isChecked(), 'at first one is told by mail');
    await card.locator('label.check').filter({ has: page.getByRole('checkbox', { name: '事故: メール' }) }).click();
    await card.getByLabel(/^静かにし始める/).fill('22:30');
    await card.getByRole('button', { name: '受け取り方を保存する' }).click();
    await page.getByText('保存しました。').waitFor();
    await page.reload();
    await byMail.waitFor();
    must(!(await byMail.isChecked()), 'the mail was not turned off');
    must(await card.getByLabel(/^静かにし始める/).inputValue() === '22:30', 'the quiet time was not kept');
    must(faults.length === 0, faults.join('; '));
    await context.close();
  }],
];
