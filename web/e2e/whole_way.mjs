// The whole way of who may see what: invited on paper, a passkey on a phone, only her own patients, a withdrawal,
// and what the audit says of all of it.
import { execFileSync } from 'node:child_process';
import { base, must, openPage } from './browser.mjs';
import { addAuthenticator, home, keepCodes, press, signOut } from './passkeys.mjs';
import { ask, patientHouse } from './patient_house.mjs';

const secret = 'かきのきとあきのそらとかぜのおと';

async function joins(page, token) {
  await page.goto(`${base}/app/join#${token}`);
  await page.getByLabel('姓').fill('見本');
  await page.getByLabel('名', { exact: true }).fill('ひばり');
  await page.getByLabel('せい').fill('ミホン');
  await page.getByText('8けたの番号で').click();
  await page.getByLabel('パスワード').fill(secret);
  await page.getByRole('button', { name: 'この内容で加わる' }).click();
  return (await page.locator('.join__number').innerText()).replace(/\D/g, '');
}

/** The command beside the server walks the whole chain; it ends with a fault unless every row is as it was sealed. */
function checkChain() {
  execFileSync(process.env['RENKEI_BINARY'], ['doctor', '--audit', '--data', process.env['RENKEI_DATA']], { stdio: 'pipe' });
}

export const wholeWay = [
  ['the whole way: invited on paper, a passkey on her phone, her patients alone, a withdrawal, and the audit of it', async (browser, state) => {
    const house = await patientHouse(browser, state);
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/`);
    const invited = await ask(page, 'POST', '/api/people/invitations', { position: 'visiting_nurse', standing: 'staff', facility: house.station.id });
    const phone = await openPage(browser, { width: 390 });
    const her = phone.page;
    await addAuthenticator(her);
    const number = await joins(her, invited.token);

    await her.getByRole('link', { name: 'サインインへ進む' }).click();
    await her.locator('input[name=email]').fill(number);
    await her.locator('input[name=password]').fill(secret);
    await her.locator('form button[type=submit]').click();
    await home(her);
    await her.goto(`${base}/app/settings`);
    await press(her, 'パスキーを作る');
    await her.getByRole('dialog').getByLabel('パスワード').fill(secret);
    await press(her, '確かめて続ける');
    await her.getByRole('dialog').getByRole('button', { name: 'パスキーを作る', exact: true }).click();
    await keepCodes(her, 'whole-way-codes', '閉じる');
    await signOut(her);
    await press(her, 'パスキーでサインイン');
    await home(her);

    await her.goto(`${base}/app/patients`);
    await her.locator('.patient-line').first().waitFor();
    must((await her.locator('.patient-line').count()) === 1, 'she sees others than her own');
    await her.locator('.patient-line').first().click();
    await her.locator('.patient-head').waitFor();

    const { consents } = await ask(page, 'GET', `/api/consent/patients/${house.first}`);
    const given = consents.find((one) => one.state === 'active' && one.consent.scope === 'team_share');
    await ask(page, 'POST', `/api/consent/consents/${given.id}/withdraw`, { reason: '本人の希望' }, given.version);
    await her.getByRole('tab', { name: 'チーム' }).click();
    await her.getByRole('heading', { name: 'この方の記録は、いま見られなくなりました' }).waitFor();
    must(!/花子|ためみ/.test(await her.locator('body').innerText()), 'the name is still on the screen');
    must(phone.faults.length === 0, phone.faults.join('; '));
    await ask(page, 'POST', `/api/consent/patients/${house.first}/consents`, { ...given.consent, given_on: '2026-04-02' });

    await page.goto(`${base}/app/audit?tab=patient&patient=${house.first}`);
    await page.getByText('見本 ひばり').first().waitFor();
    checkChain();
    await phone.context.close();
    await context.close();
  }],
];
