// Signing in by way of a provider outside the hub (npm oidc-provider, started by tests/browser/run): linked in
// the settings, then used on the sign-in screen; and all that opens nothing.
import { base, must, openPage } from './browser.mjs';
import { addPerson, home, looksWell, press, signOut } from './passkeys.mjs';

const provider = process.env['RENKEI_PROVIDER'];
const button = '見本市の共通サインインでサインイン';

/** The provider's own page. */
async function signInThere(page, name) {
  await page.waitForURL((url) => url.href.startsWith(provider));
  await page.getByLabel('なまえ').fill(name);
  await press(page, 'サインイン');
}

/** To the provider, which has forgotten whom it saw last: else it would not ask again. */
async function leave(page) {
  await page.context().clearCookies({ domain: new URL(provider).hostname });
  await page.goto(`${base}/app/sign_in`);
  await press(page, button);
}

async function refused(page, words, name) {
  await page.getByRole('heading', { level: 1, name: 'サインインできませんでした' }).waitFor();
  await page.getByText(words).waitFor();
  must(!page.url().includes('code='), 'the code stays in the address');
  await looksWell(page, name);
}

/** Nothing is asked but the hub and, where the browser is sent, the provider. */
const others = (faults) => faults.filter((fault) => fault !== `asked another host: ${provider}`);

async function linked(browser, width) {
  const email = `outside${width}-${Date.now()}@example.invalid`;
  addPerson(email, 'auditor');
  const { context, page, faults } = await openPage(browser, { width });
  await page.goto(`${base}/app/sign_in`);
  await page.getByRole('button', { name: button }).waitFor();
  await looksWell(page, 'outside-sign-in');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(process.env['RENKEI_PASSWORD']);
  await press(page, 'サインイン');
  await home(page);
  await page.goto(`${base}/app/settings`);
  await press(page, '外部のサインインをつなぐ');
  await page.getByRole('dialog').getByLabel('パスワード').fill(process.env['RENKEI_PASSWORD']);
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await signInThere(page, email);
  await page.getByRole('heading', { level: 1, name: '外部のサインインをつなぎました' }).waitFor();
  must(!page.url().includes('code='), 'the code stays in the address');
  await looksWell(page, 'outside-linked');
  await page.getByRole('link', { name: '設定へ' }).click();
  await page.getByText('まだ使っていません').waitFor();
  await looksWell(page, 'outside-settings');
  return { context, page, faults, email };
}

async function tellALie(lie) {
  await fetch(`${provider}/test/lie`, { method: 'POST', body: JSON.stringify({ lie }) });
}

const usedBy = (width) => async (browser) => {
  const { context, page, faults, email } = await linked(browser, width);
  await signOut(page);
  await leave(page);
  await signInThere(page, email);
  await home(page);
  const me = await page.evaluate(async () => (await fetch('/api/identity/me')).json());
  must(me.signed_in && me.role === 'auditor', `the role is not the membership's: ${me.role}`);
  await page.goto(`${base}/app/settings`);
  await page.getByText('最後に使った日時').waitFor();
  await press(page, '見本市の共通サインインとのつながりを外す');
  await page.getByText('まだつながっていません').waitFor();
  await context.close();
  must(others(faults).length === 0, others(faults).join(' / '));
};

export const outsideJourneys = [
  ['an account is linked with the sign-in outside and opened by it', usedBy(1440)],
  ['the same on a phone', usedBy(390)],
  ['what comes from outside and is not as it should be opens nothing', async (browser) => {
    const { context, page, faults, email } = await linked(browser, 1440);
    await signOut(page);
    for (const lie of ['nonce', 'subject', 'signature']) {
      await leave(page);
      await page.waitForURL((url) => url.href.startsWith(provider));
      await tellALie(lie);
      await signInThere(page, email);
      await refused(page, lie === 'nonce' ? 'この端末で始めたものとちがいます' : '署名を確かめられませんでした', `outside-${lie}`);
    }
    await leave(page);
    await signInThere(page, 'nobody-here');
    await refused(page, 'まだどの利用者にもつながっていません', 'outside-unknown');
    await page.goto(`${base}/app/sign_in/outside?code=${'A'.repeat(43)}&state=${'A'.repeat(22)}`);
    await refused(page, 'この端末で始めたサインインではない', 'outside-other-browser');
    await page.goto(`${base}/app/sign_in/outside?error=access_denied`);
    await refused(page, '取り消されました', 'outside-given-up');
    const me = await page.evaluate(async () => (await fetch('/api/identity/me')).json());
    must(!me.signed_in, 'somebody is signed in');
    await context.close();
    must(others(faults).length === 0, others(faults).join(' / '));
  }],
];
