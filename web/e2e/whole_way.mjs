// The whole way of who may see what: invited on paper, a passkey on a phone, only her own patients, a withdrawal,
// and what the audit says of all of it.
import { spawnSync } from 'node:child_process';
import { base, must, openPage } from './browser.mjs';
import { addAuthenticator, home, keepCodes, press, signOut } from './passkeys.mjs';
import { ask, patientHouse } from './patient_house.mjs';
import { joinBySheet, signedIn, signInHere } from './people_journeys.mjs';

const secret = 'かきのきとあきのそらとかぜのおと';

/** The command beside the server walks the whole chain; it ends with a fault unless every row is as it was sealed. */
function chainHolds() {
  const { status } = spawnSync(process.env['RENKEI_BINARY'], ['doctor', '--audit', '--data', process.env['RENKEI_DATA']], { stdio: 'pipe' });
  return status === 0;
}

/** A look at the chain is due now, also if tonight's has been. */
const nightComes = `UPDATE job SET run_at = 0, state = 'waiting', attempt = 0, lease_until = NULL, lease_by = NULL
  WHERE id = (SELECT max(id) FROM job WHERE kind = 'audit.check')`.replaceAll('\n', ' ');

/** Changes one row of the database behind the server's back; says whether it was there. */
async function changed(statement) {
  const { ok } = await fetch(`${process.env['RENKEI_CONTROL']}/tamper`, { method: 'POST', body: statement });
  return ok;
}

/** The row is another, and the night comes. */
async function tamper(id, outcome) {
  must(await changed(`UPDATE audit SET outcome = '${outcome}' WHERE id = '${id}'`), `the row ${id} was not changed`);
  must(await changed(nightComes), 'no look at the chain is due');
}

/** Looks at the auditor's screen until it says so. */
async function auditSays(page, words) {
  for (let looks = 0; looks < 60; looks += 1) {
    await page.goto(`${base}/app/audit`);
    await page.getByText('最後の点検', { exact: false }).waitFor();
    if ((await page.getByText(words, { exact: false }).count()) > 0) return;
    await page.waitForTimeout(1_000);
  }
  throw new Error(`the auditor's screen does not say ${words}`);
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
    await her.goto(`${base}/app/join#${invited.token}`);
    const number = await joinBySheet(her, 'ひばり', secret);

    await her.getByRole('link', { name: 'サインインへ進む' }).click();
    await signInHere(her, number, secret);
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
    must(chainHolds(), 'the chain does not hold');
    await phone.context.close();
    await context.close();
  }],
  ...(process.env['RENKEI_CONTROL'] ? [['the whole way: a row that somebody changed in the database is named on the auditor\'s screen', async (browser) => {
    const { context, page } = await signedIn(browser, 'auditor@mihon.example');
    await page.goto(`${base}/app/audit`);
    await page.getByText('改ざんなし').waitFor();
    const { items } = await ask(page, 'GET', '/api/audit/rows?limit=100');
    const row = items.find(({ seq, refusal }) => seq && !refusal);
    await tamper(row.id, 'patient.unknown');
    await auditSays(page, `${row.seq}番の記録が書き換えられています`);
    await page.getByText(`いまそこにある記録：${row.route}`, { exact: false }).first().waitFor();
    await page.goto(`${base}/app/`);
    await page.getByText('監査の記録の異常').first().waitFor();
    must(!chainHolds(), 'the doctor does not see it');
    // As it was, for whoever looks after this.
    await tamper(row.id, 'done');
    await auditSays(page, '改ざんなし');
    await context.close();
  }]] : []),
];
