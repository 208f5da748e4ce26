// What people come to do with patients, and what must not happen then.
import { axeFindings, base, must, openPage, settle, sidewaysScroll } from './browser.mjs';
import { ask, hanako, pageOf, patientHouse } from './patient_house.mjs';

const nurse = 'station.nurse@example.invalid';
const stranger = 'pharmacy.night@example.invalid';
const listed = (page) => page.locator('.patient-line').first().waitFor();

/** The coordinator's browser, once the house is made. */
async function desk(browser, state, path = '/app/patients') {
  const house = await patientHouse(browser, state);
  const office = await openPage(browser, { width: 1440, state });
  await office.page.goto(base + path);
  return { ...office, house };
}

/** No name in the address, the title or the history. */
async function namesNobody(page) {
  const told = `${decodeURIComponent(page.url())} ${await page.title()}`;
  must(!/試見|花子|はなこ|ためみ/.test(told), `a name stands in "${told}"`);
}

/** Screens of those outside the hub, looked at as they see them. */
async function axeOf(page, name) {
  const findings = await axeFindings(page);
  must(findings.length === 0, `${name}: ${findings.join('; ')}`);
  must((await sidewaysScroll(page)) <= 0, `${name} scrolls sideways`);
}

export const patientJourneys = [
  ['patient journey: enrolled, a team, a consent; the nurse sees her own patients alone, until it is withdrawn', async (browser, state) => {
    const { context, page, house } = await desk(browser, state, '/app/patients/new');
    const her = await pageOf(browser, nurse, 390);
    await her.page.goto(`${base}/app/patients`);
    await listed(her.page);
    must((await her.page.locator('.patient-line').count()) === 1, 'the nurse sees others');

    await page.getByRole('textbox', { name: /^姓必須|^姓 ?必須/ }).fill('試四');
    await page.getByRole('textbox', { name: /^名任意|^名 ?任意/ }).fill('四郎');
    await page.getByRole('textbox', { name: /^姓のかな/ }).fill('ためし');
    await page.getByRole('textbox', { name: /^名のかな/ }).fill('しろう');
    await page.getByRole('textbox', { name: /^生年月日/ }).fill('S17.3.4');
    await page.getByText('昭和17年3月4日').first().waitFor();
    await page.getByRole('button', { name: '患者を登録する' }).click();
    await page.getByRole('heading', { level: 1, name: /試四 四郎/ }).waitFor();
    must(/\/app\/patients\/[0-9a-f-]{36}$/.test(page.url()), 'the address is not the id alone');
    must((await page.title()) === '患者の記録｜Renkei', 'the title says more');
    const record = page.url();

    await page.getByRole('tab', { name: 'チーム' }).click();
    await page.getByRole('button', { name: 'チームに加える' }).click();
    await page.getByRole('dialog').getByLabel(/^施設/).fill(house.station.name);
    await page.getByRole('dialog').getByRole('button', { name: house.station.name, exact: true }).first().click();
    await page.getByRole('dialog').getByLabel(/^役割/).selectOption('visiting_nurse');
    await page.getByRole('dialog').getByRole('button', { name: 'チームに加える' }).click();
    await page.getByText('チームに加えました。', { exact: false }).waitFor();
    await page.locator('.team-member').filter({ hasText: house.station.name }).waitFor();
    await her.page.goto(record);
    await her.page.getByRole('heading', { name: 'この方の記録は開けません' }).waitFor();

    await page.getByRole('tab', { name: '同意' }).click();
    await page.getByText('まだ見られない施設').waitFor();
    await page.getByRole('button', { name: '同意を記録', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '同意を記録する' }).click();
    await page.getByText('同意を記録しました。').waitFor();
    await page.getByText('まだ見られない施設').waitFor({ state: 'detached' });
    await her.page.getByRole('button', { name: 'もう一度開く' }).click();
    await her.page.getByRole('heading', { level: 1, name: /試四 四郎/ }).waitFor();
    await her.page.goto(`${base}/app/patients`);
    await listed(her.page);
    must((await her.page.locator('.patient-line').count()) === 2, 'the nurse does not see both of hers');
    await her.page.locator('.patient-line').filter({ hasText: '四郎' }).click();
    await her.page.getByRole('heading', { level: 1, name: /試四 四郎/ }).waitFor();

    await page.getByRole('button', { name: 'チームでの共有：撤回を記録' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '撤回を記録する' }).click();
    await page.getByText('撤回を記録しました。', { exact: false }).waitFor();
    await her.page.getByRole('tab', { name: 'チーム' }).click();
    await her.page.getByRole('heading', { name: 'この方の記録は、いま見られなくなりました' }).waitFor();
    must(!/試四|四郎|しろう/.test(await her.page.locator('body').innerText()), 'the name is still on the screen');
    must(her.faults.length === 0, her.faults.join('; '));
    await her.context.close();
    await context.close();
  }],
  ['patient journey: a withdrawal closes a form one is typing into, and what was typed with it', async (browser, state) => {
    const { context, page, house } = await desk(browser, state);
    const her = await pageOf(browser, nurse);
    await her.page.goto(`${base}/app/patients/${house.first}`);
    await her.page.getByRole('button', { name: '暮らしを直す', exact: true }).click();
    await her.page.getByRole('dialog').getByLabel(/^補足/).fill('書きかけの申し送り');
    const { consents, list_version: version } = await ask(page, 'GET', `/api/consent/patients/${house.first}`);
    const given = consents.find(({ state: now, consent }) => now === 'active' && consent.scope === 'team_share');
    await ask(page, 'POST', `/api/consent/consents/${given.id}/withdraw`, { reason: '本人の希望' }, given.version);
    await her.page.getByRole('dialog').getByRole('button', { name: '変更を保存する' }).click();
    await her.page.getByRole('heading', { name: 'この方の記録は、いま見られなくなりました' }).waitFor();
    must(!/花子|書きかけ/.test(await her.page.locator('body').innerText()), 'the record is still on the screen');
    await her.context.close();
    await ask(page, 'POST', `/api/consent/patients/${house.first}/consents`, { ...given.consent, list_version: Math.min(2, version), given_on: '2026-04-02' });
    await context.close();
  }],
  ['patient journey: a session that ends covers the record, keeps what was typed and saves it', async (browser, state) => {
    const { context, page, house } = await desk(browser, state);
    await page.goto(`${base}/app/patients/${house.second}`);
    await page.getByRole('button', { name: '暮らしを直す', exact: true }).click();
    await page.getByRole('dialog').getByLabel(/^補足/).fill('切れる前に書いた補足');
    await context.clearCookies();
    await page.getByRole('button', { name: '変更を保存する' }).click();
    const again = page.getByRole('dialog', { name: 'もう一度サインインしてください' });
    await again.waitFor();
    must(await page.locator('.patient-head').isHidden(), 'the record is not covered');
    await again.getByLabel('メールアドレス').fill(process.env['RENKEI_EMAIL'] ?? '');
    await again.getByLabel('パスワード').fill(process.env['RENKEI_PASSWORD'] ?? '');
    await again.getByRole('button', { name: 'サインイン', exact: true }).click();
    await page.getByText('保存しました。').waitFor();
    await page.getByText('切れる前に書いた補足').first().waitFor();
    await context.close();
  }],
  ['patient journey: who saved first is shown beside what one typed', async (browser, state) => {
    const { context, page, house } = await desk(browser, state);
    await page.goto(`${base}/app/patients/${house.third}`);
    await page.getByRole('button', { name: '暮らしを直す', exact: true }).click();
    await page.getByRole('dialog').getByLabel(/^補足/).fill('自分の補足');
    const { version, patient } = await ask(page, 'GET', `/api/patient/patients/${house.third}`);
    await ask(page, 'PUT', `/api/patient/patients/${house.third}`, { ...patient, note: '先の補足', household: 'alone' }, version);
    await page.getByRole('button', { name: '変更を保存する' }).click();
    await page.getByRole('dialog', { name: 'ほかの人が先に保存しました' }).waitFor();
    must(await page.getByText('先の補足').first().isVisible() && await page.getByText('自分の補足').first().isVisible(), 'they do not stand side by side');
    await page.getByRole('button', { name: '選んだ内容で続ける' }).click();
    await page.getByRole('button', { name: '変更を保存する' }).click();
    await page.getByText('保存しました。').waitFor();
    const after = await ask(page, 'GET', `/api/patient/patients/${house.third}`);
    must(after.patient.note === '自分の補足' && after.patient.household === 'alone', 'one of the two was lost');
    await context.close();
  }],
  ['patient journey: words of the search stand in no address, and going back shows the same list', async (browser, state) => {
    const { context, page } = await desk(browser, state, '/app/');
    await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ためみ S17.3.4');
    await page.getByRole('button', { name: /患者から/ }).click();
    await listed(page);
    must((await page.locator('.patient-line').count()) === 1, 'others were found');
    await namesNobody(page);
    await page.locator('.patient-line').first().click();
    await page.locator('.patient-head').waitFor();
    await namesNobody(page);
    await page.goBack();
    await listed(page);
    must((await page.locator('.patient-line').count()) === 1, 'the list is another');
    await page.getByRole('searchbox', { name: '患者をさがす', exact: true }).fill('123');
    await page.keyboard.press('Enter');
    await page.getByText('下4桁以上', { exact: false }).last().waitFor();
    await context.close();
  }],
  ['patient journey: two records become one person and two again', async (browser, state) => {
    const { context, page } = await desk(browser, state, '/app/patients/pairs');
    await page.locator('.pair').first().waitFor();
    await page.getByRole('button', { name: '同じ方としてまとめる' }).first().click();
    await page.getByText('同じ方としてまとめました。').waitFor();
    await page.getByRole('button', { name: 'まとめたもの' }).click();
    await page.getByRole('button', { name: '分ける' }).first().click();
    await page.getByRole('dialog').getByLabel(/^分けるわけ/).fill('ふたごの姉妹だった');
    await page.getByRole('dialog').getByRole('button', { name: '分ける' }).click();
    await page.getByText('決めていない候補に戻しました。').waitFor();
    await context.close();
  }],
  ['patient journey: a record is opened in an emergency before witnesses, and looked at afterwards', async (browser, state) => {
    const { context, page, house } = await desk(browser, state, '/app/patients/emergencies');
    const { consents } = await ask(page, 'GET', `/api/consent/patients/${house.first}`);
    must(consents.length > 0, 'no consent');
    const out = await pageOf(browser, stranger, 390);
    await out.page.goto(`${base}/app/patients`);
    await out.page.getByRole('link', { name: '担当外の患者を緊急に開く' }).first().click();
    await out.page.getByLabel(/^カナ氏名/).waitFor();
    await axeOf(out.page, 'the emergency form');
    await out.page.getByLabel(/^カナ氏名/).fill('ためみ');
    await out.page.getByLabel(/^生年月日/).fill('S17.3.4');
    await out.page.getByText('生命', { exact: true }).click();
    await out.page.getByLabel(/^わけ/).fill('自宅で倒れ、意識がない。家族と連絡がつかない。');
    await out.page.getByRole('button', { name: '緊急に開く', exact: true }).click();
    await out.page.getByText('両方が合う方はいません', { exact: false }).waitFor();
    must((await out.page.getByLabel(/^わけ/).inputValue()).startsWith('自宅で倒れ'), 'what was typed is gone');
    await out.page.getByLabel(/^カナ氏名/).fill(`${hanako.name.family_kana} ${hanako.name.given_kana}`);
    await out.page.getByRole('button', { name: '緊急に開く', exact: true }).click();
    await out.page.locator('.patient-head').waitFor();
    await out.page.getByText(/あと [34]時間/).waitFor();
    await namesNobody(out.page);
    await axeOf(out.page, 'a record opened in an emergency');
    must((await out.page.getByRole('button', { name: /を直す$/ }).count()) === 0, 'it can be changed');

    const her = await pageOf(browser, nurse);
    await her.page.goto(`${base}/app/patients`);
    await her.page.getByText('担当の患者の記録が緊急に開かれました').waitFor();
    await her.page.getByRole('button', { name: '見ました' }).click();
    await her.page.getByText('担当の患者の記録が緊急に開かれました').waitFor({ state: 'detached' });
    await her.context.close();

    await page.reload();
    const access = page.locator('.access').filter({ hasText: '薬剤師 よる' });
    await access.getByText('いま開いています').waitFor();
    await access.getByRole('button', { name: '正当でなかった' }).click();
    await page.getByRole('dialog').getByLabel(/^確かめた内容/).fill('本人に連絡がついていた。');
    await page.getByRole('dialog').getByRole('button', { name: '正当でなかった' }).click();
    await page.getByText('確かめた結果を記録しました。').waitFor();
    await settle(page);
    await out.page.getByRole('tab', { name: 'チーム' }).click();
    await out.page.getByRole('heading', { name: 'この方の記録は、いま見られなくなりました' }).waitFor();
    must(!/花子/.test(await out.page.locator('body').innerText()), 'the name is still on the screen');
    await out.context.close();
    await context.close();
  }],
  ['patient journey: a card is made and void when the team changes; a paper is laid to its consent; who saw it all is told', async (browser, state) => {
    const { context, page, house } = await desk(browser, state);
    await page.goto(`${base}/app/patients/${house.first}`);
    await page.getByRole('tab', { name: 'チーム' }).click();
    await page.getByRole('button', { name: 'カードを作る' }).click();
    await page.getByText('カードを作りました。', { exact: false }).waitFor();
    const print = await page.getByRole('link', { name: '印刷' }).getAttribute('href');
    const paper = await context.newPage();
    await paper.goto(base + print);
    const card = await paper.locator('body').innerText();
    must(card.includes('試しひなた訪問看護') && !/膵がん|心不全/.test(card), 'the card says too little or too much');
    await paper.close();
    const { members } = await ask(page, 'GET', `/api/care_team/patients/${house.first}`);
    const one = members.find(({ facility_name: name }) => name === '試しよるの薬局');
    await ask(page, 'PUT', `/api/care_team/members/${one.id}`, { ...one.member, person_name: '薬剤 しずか' }, one.version);
    await page.reload();
    await page.getByRole('tab', { name: 'チーム' }).click();
    await page.getByText('チームが変わったため無効').waitFor();

    await page.getByRole('tab', { name: '同意' }).click();
    const scope = page.locator('.scope').filter({ hasText: 'チームでの共有' }).first();
    await scope.getByText('同意書の写し').click();
    const chooser = page.waitForEvent('filechooser');
    await scope.getByRole('button', { name: '写しを加える' }).click();
    const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    await (await chooser).setFiles({ name: '同意書.png', mimeType: 'image/png', buffer: picture });
    await page.getByText('写しを加えました。').waitFor();
    await scope.getByRole('link', { name: /^同意書の写し/ }).waitFor();

    await page.getByRole('tab', { name: '見た人' }).click();
    await page.locator('.looks').getByText('チームのカードを扱った').first().waitFor();
    await page.locator('.looks').getByText('同意を記録した').first().waitFor();
    must(await page.getByRole('link', { name: '本人に渡す記録を印刷' }).isVisible(), 'it cannot be printed');
    await context.close();
  }],
];
