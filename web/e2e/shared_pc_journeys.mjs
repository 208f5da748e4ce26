// A nurse station's computer, from the day it is declared to five wrong PINs.
import { axeFindings, base, must, settle, sidewaysScroll } from './browser.mjs';
import { signedIn, signInHere } from './people_journeys.mjs';

const pictures = process.env['RENKEI_PICTURES'];
const word = 'かきのきとあきのそらとかぜのおと';
const pin = '482193';
const lockButton = (page) => page.getByRole('button', { name: '画面を閉じる・交代する' });
const lockedHead = (page) => page.getByRole('heading', { level: 1, name: '画面を閉じています' });
const tile = (page, name) => page.getByRole('button', { name: new RegExp(name) });

async function look(page, name) {
  await settle(page);
  const findings = await axeFindings(page);
  must(findings.length === 0, `${name}: ${findings.join('; ')}`);
  must((await sidewaysScroll(page)) <= 0, `${name} scrolls sideways`);
  if (pictures) await page.screenshot({ path: `${pictures}/shared-pc-${name}-${page.viewportSize().width}.png`, fullPage: true });
}

/** Two nurses join the station of whoever is signed in; as the screens of an invitation do it. */
async function nursesJoin(page, names) {
  await page.evaluate(async ([people, password]) => {
    const me = await (await fetch('/api/identity/me')).json();
    const post = async (path, body) => {
      const answer = await fetch(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'x-csrf-token': me.csrf_token, 'idempotency-key': crypto.randomUUID() } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    };
    for (const { name, email } of people) {
      const { token } = await post('/api/people/invitations', { position: 'visiting_nurse', standing: 'staff', facility: me.facility });
      await post('/api/people/joinings', { token, display_name: name, password, email });
    }
  }, [names, word]);
}

async function signInFully(page, email, password = word) {
  await page.getByRole('button', { name: 'いつものサインイン', exact: true }).click();
  await signInHere(page, email, password);
}

async function lock(page) {
  await lockButton(page).click();
  await lockedHead(page).waitFor();
}

async function setPin(page) {
  await page.goto(`${base}/app/settings`);
  await page.getByRole('button', { name: '暗証番号を決める' }).click();
  await page.getByRole('dialog', { name: 'パスワードの確認' }).getByLabel('パスワード').fill(word);
  await page.getByRole('button', { name: '確かめて続ける' }).click();
  const dialog = page.getByRole('dialog', { name: '暗証番号を決める' });
  await dialog.getByLabel('暗証番号', { exact: true }).fill(pin);
  await dialog.getByLabel('暗証番号（もう一度）').fill(pin);
  await dialog.getByRole('button', { name: '暗証番号を決める' }).click();
  await page.getByText('暗証番号を決めました。').waitFor();
}

/** On the PIN pad; waits until the server has answered the try. */
async function tryPin(page, digits) {
  await page.getByLabel('暗証番号', { exact: true }).fill(digits);
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/identity/returns'));
  await page.getByRole('button', { name: '開く' }).click();
  return (await answered).status();
}

function stationDay(width) {
  const asahi = { name: `見本 あさひ${width}`, email: `asahi${width}@example.jp` };
  const kohaku = { name: `見本 こはく${width}`, email: `kohaku${width}@example.jp` };
  return async (browser) => {
    const { context, page, faults } = await signedIn(browser, 'facility@mihon.example', width);
    await nursesJoin(page, [asahi, kohaku]);
    await page.goto(`${base}/app/settings`);
    await page.getByLabel(/^パソコンの置き場所/).fill('ナースステーション');
    await page.getByRole('button', { name: 'このパソコンを共用にする' }).click();
    await lockButton(page).waitFor();
    await look(page, 'declared');
    await lock(page);

    await signInFully(page, asahi.email);
    await lockButton(page).waitFor();
    await setPin(page);
    // Nobody touches it for longer than the station has settled: the screen locks by itself.
    await page.clock.install();
    await page.reload();
    await lockButton(page).waitFor();
    await page.clock.fastForward('02:30');
    await lockedHead(page).waitFor();
    must((await page.evaluate(async () => (await (await fetch('/api/identity/me')).json()).signed_in)) === false, 'the server still knows who sat there');
    await tile(page, asahi.name).waitFor();
    await look(page, 'locked');

    await signInFully(page, kohaku.email);
    await lockButton(page).waitFor();
    await lock(page);
    must(await tile(page, kohaku.name).count() === 1, 'who signed in fully today is not on the locked screen');
    await tile(page, asahi.name).click();
    must((await tryPin(page, pin)) === 204, 'the right PIN does not bring her back');
    await page.getByRole('button', { name: new RegExp(asahi.name) }).first().waitFor();

    await lock(page);
    await tile(page, asahi.name).click();
    for (let left = 4; left > 0; left -= 1) {
      must((await tryPin(page, '739150')) === 422, 'a wrong PIN is taken');
      await page.getByText(`あと${left}回間違えると`).waitFor();
    }
    await look(page, 'wrong-pin');
    must((await tryPin(page, '739150')) === 422, 'a wrong PIN is taken');
    await page.getByText('ここからは、いつものサインインをしてください。', { exact: false }).waitFor();
    must(await page.getByRole('button', { name: '開く' }).count() === 0, 'the pad still takes digits');
    await look(page, 'used-up');
    await page.getByRole('button', { name: 'ほかの方を選ぶ' }).click();
    await tile(page, kohaku.name).waitFor();
    await tile(page, asahi.name).waitFor({ state: 'detached' });
    await signInFully(page, asahi.email);
    await lockButton(page).waitFor();
    must(faults.length === 0, faults.join('; '));
    await context.close();
  };
}

/** Where a station lets its staff, the way in offers it; the browser is known there by who came first. */
async function tickedAtTheDoor(browser) {
  const { context, page, faults } = await signedIn(browser, 'facility@mihon.example', 390);
  await page.goto(`${base}/app/settings`);
  const rule = page.locator('form.desk-rule');
  await rule.getByText('職員も、自分が使うパソコンを共用にできる').click();
  await rule.getByRole('button', { name: 'この決まりにする' }).click();
  await page.getByText('共用パソコンの決まりを変えました。').waitFor();
  await page.evaluate(async () => {
    const me = await (await fetch('/api/identity/me')).json();
    await fetch('/api/identity/sign_out', { method: 'POST', headers: { 'x-csrf-token': me.csrf_token, 'idempotency-key': crypto.randomUUID() } });
  });
  await page.goto(`${base}/app/sign_in`);
  await page.getByText('このパソコンは何人かで使う').click();
  await page.getByLabel(/^パソコンの置き場所/).fill('相談室');
  await look(page, 'tick');
  await signInHere(page, 'nurse@mihon.example', 'mihon-no-aikotoba');
  await page.getByText('このパソコンは共用になりました。', { exact: false }).waitFor();
  await page.locator('.desk-bar').getByText('相談室').waitFor();
  await lock(page);
  await tile(page, '佐野 かえで').waitFor();
  must(faults.length === 0, faults.join('; '));
  await context.close();
}

export const sharedPcJourneys = [
  ['shared computer journey: two nurses take turns at the station, and five wrong PINs want the full sign-in', stationDay(1440)],
  ['shared computer journey: the same on a phone', stationDay(390)],
  ['shared computer journey: a nurse ticks it at the door where her station lets its staff', tickedAtTheDoor],
];
