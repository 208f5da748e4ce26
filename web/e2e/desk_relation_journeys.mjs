// 包括と拠点: of the same legal entity or of another, as the hub decides it and as desks meet it.
import { base, must, openPage } from './browser.mjs';
import { ask, hanako, pageOf, worker } from './patient_house.mjs';

const association = '一般社団法人試見市医師会';

export const deskRelationJourneys = [
  ['desk relation journey: the hub decides, the desk of its own entity sees the patient, that of another is told why not', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/`);
    const run = async (name) => (await ask(page, 'POST', '/api/directory/corporations', { name })).id;
    const desk = async (email, person, name, corporation) => worker(page, email, person, 'home_care_support_office', name, { role: 'desk_member', corporation: await run(corporation) });
    const own = await desk('desk.own@example.invalid', '窓口 ひがし（見本）', '試しひがし地域包括支援センター', association);
    const other = await desk('desk.other@example.invalid', '窓口 にし（見本）', '試しにし地域包括支援センター', '社会福祉法人試見会');
    const patient = await ask(page, 'POST', '/api/patient/patients', {
      ...hanako, name: { family: '試見', given: '結', family_kana: 'ためみ', given_kana: 'ゆい' }, birth_date: '1939-05-06', insurances: [],
    });
    for (const { id } of [own, other]) await ask(page, 'POST', `/api/care_team/patients/${patient.id}/members`, { facility: id, role: 'care_manager', first_day: '2026-04-01' });

    await page.goto(`${base}/app/admin?part=desks`);
    await page.getByRole('button', { name: '決まりを加える' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^拠点を運営する法人の名前/).fill(association);
    await dialog.getByLabel(/^拠点と同じ法人のセンター/).selectOption('team');
    await dialog.getByLabel(/^根拠/).fill('委託契約書 第8条');
    await dialog.getByRole('button', { name: 'この決まりにする' }).click();
    await page.getByRole('row', { name: /試しひがし地域包括支援センター.*同じ法人/ }).waitFor();
    await page.getByRole('row', { name: /試しにし地域包括支援センター.*別の法人/ }).waitFor();
    await page.goto(`${base}/app/patients/${patient.id}`);
    await page.getByText('この地域包括支援センターは、拠点と別の法人です。').waitFor(); // to the hub too

    const mine = await pageOf(browser, 'desk.own@example.invalid', 390);
    await mine.page.goto(`${base}/app/patients/${patient.id}`);
    await mine.page.getByText('この地域包括支援センターは、拠点と同じ法人です。').waitFor();
    await mine.page.getByRole('heading', { level: 1 }).filter({ hasText: '結' }).waitFor();
    await mine.context.close();

    const theirs = await pageOf(browser, 'desk.other@example.invalid', 390);
    await theirs.page.goto(`${base}/app/patients`);
    await theirs.page.getByText('この地域包括支援センターは、拠点と別の法人です。').waitFor();
    await theirs.page.getByText('ご本人の同意が記録された方だけを見られます。').waitFor();
    must(await theirs.page.getByText('試見 結').count() === 0, 'the desk of another entity sees the patient');
    await theirs.context.close();
    await context.close();
  }],
];

/** As the coordinator sees them. */
export const deskRelationScreens = [
  { name: 'hub and desks', path: '/app/admin?part=desks', act: async (page) => { await page.getByRole('button', { name: '決まりを加える' }).waitFor(); } },
  { name: 'hub and desks, rule', path: '/app/admin?part=desks', act: async (page) => { await page.getByRole('button', { name: '決まりを加える' }).click(); await page.getByRole('dialog').waitFor(); } },
];
