// The rules of the network: who has agreed, and how a facility agrees.
import { base, must, openPage } from './browser.mjs';
import { signedIn } from './people_journeys.mjs';

export const agreementScreens = [
  { name: 'agreement', path: '/app/agreement', act: async (page) => { await page.locator('.edition').waitFor(); } },
  { name: 'agreement, paper', path: '/app/agreement', act: async (page) => { await page.getByRole('button', { name: '書面の同意を記録' }).first().click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'agreement, publish', path: '/app/agreement', act: async (page) => { await page.getByRole('button', { name: '新しい版を出す' }).click(); await page.getByRole('dialog').waitFor(); } },
];

export const agreementJourneys = [
  ['agreement journey: the hub publishes an edition, a facility reads it on a phone and agrees', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/agreement`);
    await page.getByRole('button', { name: '新しい版を出す' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^前の版とのちがい/).fill('第4条に、知らせる先の電話番号を加えました。');
    await dialog.getByLabel(/^施行/).fill('2099-04-01');
    await dialog.getByRole('button', { name: 'この版を出す' }).click();
    await page.getByText('新しい版を出しました。', { exact: false }).waitFor();

    const phone = await signedIn(browser, 'facility@mihon.example', 390);
    await phone.page.goto(`${base}/app/agreement`);
    await phone.page.getByText('第4条に、知らせる先の電話番号を加えました。').waitFor();
    const agree = phone.page.getByRole('button', { name: '同意する', exact: true });
    must(await agree.isDisabled(), 'one agrees without having read');
    await phone.page.getByLabel(/^署名する人の氏名/).fill('見本 つばさ');
    await phone.page.getByLabel(/^役職/).fill('管理者');
    await phone.page.getByText('本文を読み、施設を代表して同意します').click();
    await agree.click();
    await phone.page.getByText('この施設は、いまの版に同意しています。').waitFor();
    must(phone.faults.length === 0, phone.faults.join('; '));
    await phone.context.close();

    await page.reload();
    await page.getByText('まだの施設だけ').click();
    await page.getByRole('row', { name: /見本 つばさ（画面）/ }).waitFor();
    await context.close();
  }],
];
