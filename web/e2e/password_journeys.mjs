// A password forgotten and found anew: the hub makes one and tells it, the person makes it an own one.
import { base, must, openPage } from './browser.mjs';
import { looksWell } from './passkeys.mjs';
import { ask } from './patient_house.mjs';
import { signInHere } from './people_journeys.mjs';

const forgotten = 'かきのきとあきのそらとかぜのおと';
const own = 'あめのひのにおいとちいさなかさ';
const clerk = { email: 'wasureta.clerk@example.jp', name: '見本 わすれ' };

async function tryToSignIn(page, password) {
  await page.goto(`${base}/app/sign_in`);
  await page.locator('input[name=email]').fill(clerk.email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form button[type=submit]').click();
}

/** In the dialog of the settings. */
async function change(page, current, next) {
  const dialog = page.getByRole('dialog', { name: 'パスワードを変える' });
  await dialog.getByLabel(/^いまのパスワード/).fill(current);
  await dialog.getByLabel(/^新しいパスワード/).fill(next);
  await dialog.getByRole('button', { name: 'パスワードを変える' }).click();
}

export const passwordJourneys = [
  ['password journey: a clerk who forgot hers is told one by the hub and makes it her own on a phone', async (browser, state) => {
    const { context, page, faults } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/`);
    const { token } = await ask(page, 'POST', '/api/people/invitations', { position: 'hub_clerk', standing: 'staff' });
    await ask(page, 'POST', '/api/people/joinings', { token, display_name: clerk.name, password: forgotten, email: clerk.email });
    await page.goto(`${base}/app/admin?position=hub_clerk`);
    await page.getByRole('button', { name: new RegExp(clerk.name) }).first().click();
    await page.getByRole('button', { name: '新しいパスワードを渡す' }).click();
    const asking = page.getByRole('dialog', { name: `${clerk.name} さんに新しいパスワードを渡す` });
    await asking.getByText('本人であることを確かめてから').waitFor();
    await looksWell(page, 'password-asked');
    await asking.getByRole('button', { name: '新しいパスワードを渡す' }).click();
    const told = page.getByRole('dialog', { name: `${clerk.name} さんの新しいパスワード` });
    const given = await told.locator('code').innerText();
    await looksWell(page, 'password-told');
    await told.getByRole('button', { name: '伝えました' }).click();
    await told.waitFor({ state: 'detached' });
    must(faults.length === 0, faults.join('; '));

    const phone = await openPage(browser, { width: 390 });
    await tryToSignIn(phone.page, forgotten);
    await phone.page.getByText('パスワードがちがいます').waitFor();
    await phone.page.goto(`${base}/app/sign_in`);
    await signInHere(phone.page, clerk.email, given);
    await phone.page.goto(`${base}/app/settings`);
    await phone.page.getByRole('button', { name: 'パスワードを変える' }).click();
    await change(phone.page, forgotten, own);
    await phone.page.getByText('いまのパスワードがちがいます').first().waitFor();
    await phone.page.getByText('長さは足りています').waitFor();
    await looksWell(phone.page, 'password-wrong');
    await change(phone.page, given, own);
    await phone.page.getByText('パスワードを変えました。').waitFor();
    await phone.context.close();

    const desk = await openPage(browser, { width: 1440 });
    await desk.page.goto(`${base}/app/sign_in`);
    await signInHere(desk.page, clerk.email, own);
    await desk.context.close();
    await context.close();
  }],
];

/** As the coordinator sees it. */
export const passwordScreens = [
  { name: 'settings, password', path: '/app/settings', act: async (page) => { await page.getByRole('button', { name: 'パスワードを変える' }).click(); await page.getByRole('dialog').getByLabel(/^新しいパスワード/).fill('かきのきと'); await page.getByText('あと7文字').waitFor(); } },
];
