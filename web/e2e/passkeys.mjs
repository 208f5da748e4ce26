// Signing in for the first time on a phone: password, passkey of Chromium's virtual authenticator,
// codes on paper; then the passkey alone, after the password, and an app beside it. What the browser
// made is judged by @simplewebauthn/server too.
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verdictOfMaking, verdictOfShowing } from '../../tests/readers/passkey_verdicts.mjs';
import { axeFindings, base, must, openPage, settle, sidewaysScroll } from './browser.mjs';

const pictures = process.env['RENKEI_PICTURES'];
const site = { origin: new URL(base).origin, site: new URL(base).hostname };

/** Somebody whose role asks for a second step here (tests/browser/run). */
export function addPerson(email, role = 'city_member') {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-person-'));
  const file = join(folder, 'password');
  writeFileSync(file, `${process.env['RENKEI_PASSWORD']}\n`, { mode: 0o600 });
  execFileSync(process.env['RENKEI_BINARY'], ['user', 'add', '--data', process.env['RENKEI_DATA'], '--email', email,
    '--role', role, '--name', '佐野 かえで', '--password-file', file], { stdio: 'ignore' });
  rmSync(folder, { recursive: true });
}

/** A phone with a finger on it. */
export async function addAuthenticator(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return { verify: (isUserVerified) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }) };
}

/** Chromium does not tell the body of a fetch(Request); the page remembers the last one of each address. */
async function rememberBodies(page) {
  await page.addInitScript(() => {
    const send = globalThis.fetch;
    globalThis.sent = {};
    globalThis.fetch = async (request, more) => {
      if (request instanceof Request && request.method === 'POST') {
        globalThis.sent[new URL(request.url).pathname] = await request.clone().text();
      }
      return send(request, more);
    };
  });
}

/** What the page was asked there, and what it then answered. */
async function exchanged(page, asking, telling, act) {
  const asked = page.waitForResponse((response) => response.url().endsWith(asking));
  const told = page.waitForResponse((response) => response.url().endsWith(telling));
  await act();
  const question = await (await asked).json();
  await told;
  const body = await page.evaluate((path) => globalThis.sent[path], `/api/second_factor${telling}`);
  return { question, body: JSON.parse(body) };
}

/** The digits an app would show in `steps` half minutes from now. */
function appCode(secret, steps = 0) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = digest.at(-1) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export async function looksWell(page, name) {
  await settle(page);
  await page.waitForTimeout(250);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}-${page.viewportSize().width}.png` });
  must((await sidewaysScroll(page)) <= 0, `${name} scrolls sideways`);
  const findings = await axeFindings(page);
  must(findings.length === 0, `${name}: ${findings.join(' / ')}`);
}

export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
export const home = (page) => page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();

async function showPassword(page, email) {
  await page.goto(`${base}/app/sign_in`);
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(process.env['RENKEI_PASSWORD']);
  await press(page, 'サインイン');
}

export async function signOut(page) {
  await page.getByRole('button', { name: /のメニュー$/ }).click();
  await page.getByRole('menuitem', { name: 'サインアウト' }).click();
  await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
}

export async function keepCodes(page, name, verb) {
  await page.locator('.recovery__codes li').nth(9).waitFor();
  must((await page.locator('.recovery__codes li').count()) === 10, 'there are not ten codes');
  const codes = await page.locator('.recovery__codes code').allTextContents();
  await looksWell(page, name);
  const goOn = page.locator('button.button--primary').filter({ hasText: verb }); // a toast can be closed, too
  must(await goOn.isDisabled(), 'the codes can be passed over');
  await page.getByText('安全な場所に控えました').click();
  await goOn.click();
  return codes;
}

/** The passkey alone, judged by both. */
async function enterAlone(page, credential) {
  const { question, body } = await exchanged(page, '/passkey_questions', '/passkey_sign_ins', () => press(page, 'パスキーでサインイン'));
  await home(page);
  const response = {
    id: body.credential, rawId: body.credential, type: 'public-key', clientExtensionResults: {},
    response: { clientDataJSON: body.client_data, authenticatorData: body.authenticator_data, signature: body.signature, userHandle: body.user_handle },
  };
  const count = await verdictOfShowing(response, credential, { challenge: question.challenge, ...site });
  must(count !== undefined, 'simplewebauthn refuses what the hub took');
  return { body, count };
}

async function firstDay(browser, width) {
  const email = `passkey${width}-${Date.now()}@example.invalid`;
  addPerson(email);
  const { context, page, faults } = await openPage(browser, { width });
  const phone = await addAuthenticator(page);
  await rememberBodies(page);
  await showPassword(page, email);
  await page.getByRole('heading', { level: 1, name: '2段階サインインの設定' }).waitFor();
  await looksWell(page, 'second-step-set-up');
  await press(page, '認証アプリを使う');
  await page.locator('.steps__qr').waitFor();
  await looksWell(page, 'second-step-app');
  await press(page, 'パスキーにする');
  const made = await exchanged(page, '/passkey_setups', '/passkeys', () => press(page, 'パスキーを作る'));
  const codes = await keepCodes(page, 'recovery-codes', 'サインインして続ける');
  await home(page);
  return { context, page, faults, phone, email, codes, made };
}

/** As the standard writes it; the id stands in the authenticator's data behind 53 bytes and its length. */
async function credentialOf({ question, body }) {
  const data = Buffer.from(body.attestation, 'base64url');
  const begin = data.indexOf('authData') + 8;
  const at = begin + (data[begin] === 0x58 ? 2 : 3) + 37 + 16;
  const id = data.subarray(at + 2, at + 2 + data.readUInt16BE(at)).toString('base64url');
  const response = {
    id, rawId: id, type: 'public-key', clientExtensionResults: {},
    response: { clientDataJSON: body.client_data, attestationObject: body.attestation },
  };
  const credential = await verdictOfMaking(response, { challenge: question.challenge, ...site });
  must(credential, 'simplewebauthn refuses the passkey the hub took');
  return { ...credential };
}

export const passkeyJourneys = [
  ['a nurse makes a passkey on her phone on the way in, and signs in with it alone', async (browser) => {
    const { context, page, faults, phone, email, made } = await firstDay(browser, 390);
    const credential = await credentialOf(made);
    await signOut(page);
    const { body, count } = await enterAlone(page, credential);
    credential.counter = count;
    const replayed = await page.evaluate(async (again) => {
      const me = await (await fetch('/api/identity/me')).json();
      const reply = await fetch('/api/second_factor/passkey_sign_ins', {
        method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': me.csrf_token }, body: JSON.stringify(again),
      });
      return { status: reply.status, ...(await reply.json()) };
    }, body);
    must(replayed.status === 422 && replayed.reason === 'second_factor.challenge_over', `a replay: ${JSON.stringify(replayed)}`);
    await signOut(page);
    await phone.verify(false);
    await press(page, 'パスキーでサインイン');
    await page.getByRole('alert').waitFor();
    await phone.verify(true);
    await showPassword(page, email);
    await page.getByRole('heading', { level: 1, name: '2段階目の確認' }).waitFor();
    await looksWell(page, 'second-step');
    await press(page, 'パスキーで続ける');
    await home(page);
    must(faults.length === 0, faults.join(' / '));
    await context.close();
  }],
  ['she adds an app in the settings, gets in by its code and by paper, and gives the passkey up', async (browser) => {
    const { context, page, faults, email, codes } = await firstDay(browser, 1440);
    await page.getByRole('button', { name: /のメニュー$/ }).click();
    await page.getByRole('menuitem', { name: '設定' }).click();
    await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
    await looksWell(page, 'settings');
    await press(page, '認証アプリを使う');
    await page.getByRole('dialog').getByLabel('パスワード').fill(process.env['RENKEI_PASSWORD']);
    await press(page, '確かめて続ける');
    const secret = (await page.locator('.steps__secret').textContent()).replaceAll(' ', '');
    await page.getByLabel('6けたの番号').fill(appCode(secret));
    await press(page, '番号を確かめる');
    await keepCodes(page, 'settings-codes', '閉じる');
    await page.getByRole('button', { name: / を消す$/ }).first().click();
    await page.getByText('パスキーはまだありません。').waitFor();
    await signOut(page);
    await showPassword(page, email);
    await page.getByLabel('認証アプリの番号').fill(codes[0]);
    await press(page, 'サインイン');
    await page.getByRole('alert').waitFor(); // new codes took their place
    await page.getByLabel('認証アプリの番号').fill(appCode(secret, 1));
    await press(page, 'サインイン');
    await home(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${base}/app/settings`);
    await page.getByRole('heading', { name: '端末', exact: true }).waitFor();
    await looksWell(page, 'settings');
    must(faults.length === 0, faults.join(' / '));
    await context.close();
  }],
];
