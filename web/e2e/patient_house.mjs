// Fictional patients, a team and who may see them, made over the API by the coordinator at the door.
import { base, openPage } from './browser.mjs';

const password = 'みほんのながいあいことば2026';

/** Asks the server as the person whose page it is. */
export async function ask(page, method, path, body, version) {
  return page.evaluate(async ([how, where, what, since]) => {
    const me = await (await fetch('/api/identity/me')).json();
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': me.csrf_token, 'Idempotency-Key': crypto.randomUUID() };
    if (since) headers['If-Match'] = `"${since}"`;
    const answer = await fetch(where, { method: how, headers, ...(what ? { body: JSON.stringify(what) } : {}) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${text.slice(0, 200)}`);
    return text ? JSON.parse(text) : undefined;
  }, [method, path, body, version]);
}

const nothing = { home: {}, phones: [], insurances: [], care_levels: [], diagnoses: [], allergies: [], infections: [], devices: [], no_fax: [], enrolled_on: '2026-04-01' };

export const hanako = {
  ...nothing,
  name: { family: '試見', given: '花子', family_kana: 'ためみ', given_kana: 'はなこ' }, birth_date: '1942-03-04', sex: 'female',
  home: { postal_code: '000-0000', line: '見本県見本市桜町一丁目2-3', building: 'さくらハイツ 101' },
  phones: [{ kind: 'home', number: '000-111-1234' }, { kind: 'mobile', number: '090-0000-5678' }],
  insurances: [
    { kind: 'medical', insurer: '39000000', number: '00001234', share_percent: 10, first_day: '2026-04-01' },
    { kind: 'long_term_care', insurer: '000000', number: '0000005678', share_percent: 10, first_day: '2026-04-01', last_day: '2027-03-31' },
  ],
  care_levels: [{ grade: 'care_1', first_day: '2024-04-01', last_day: '2026-03-31' }, { grade: 'care_3', first_day: '2026-04-01', last_day: '2028-03-31' }],
  diagnoses: [{ name: '慢性心不全', icd10: 'I50.9', disclosure: 'disclosed', since: '2021-06-01' }, { name: '膵がん', icd10: 'C25.9', disclosure: 'undisclosed', since: '2026-09-15' }],
  allergies: [{ substance: 'ペニシリン', reaction: '全身の発疹' }], infections: [{ name: 'MRSA', precaution: '接触予防' }],
  devices: [{ kind: 'home_oxygen', note: '2L/分、夜間も' }, { kind: 'urinary_catheter', note: '16Fr、4週ごとに交換' }],
  mobility: 'b1', cognition: 'ii_a', household: 'alone_in_daytime', household_note: '日中は長女が仕事。玄関の鍵は2本、隣家が1本を預かる。',
  key_person: { name: '見本 桃子', relation: '長女', phone: '090-0000-1111' }, main_caregiver: { name: '見本 太郎', relation: '夫' },
  decision_maker: { name: '見本 桃子', relation: '長女', phone: '090-0000-1111' }, no_fax: ['note'], note: '耳が遠い。右側からゆっくり話す。',
};
const person = (family, given, family_kana, given_kana, birth_date, more = {}) => ({ ...nothing, name: { family, given, family_kana, given_kana }, birth_date, ...more });

/** Signs in afresh in a page of one's own. */
export async function pageOf(browser, email, width = 1440) {
  const opened = await openPage(browser, { width });
  await opened.page.goto(`${base}/app/sign_in`);
  await opened.page.getByLabel('メールアドレス').fill(email);
  await opened.page.getByLabel('パスワード').fill(password);
  await opened.page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await opened.page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
  return opened;
}

/** A facility that is on no other team, and somebody who works there. */
export async function worker(page, email, person, kind, name, { role = 'facility_member', ...more } = {}) {
  const { id } = await ask(page, 'POST', '/api/directory/facilities', {
    kind, name, aliases: [], address: { prefecture: '見本県', city: '見本市', street: '本町9-9' }, precision: 'manual', phone: '000-999-0001', beds: {}, contacts: [],
    identifiers: [], capabilities: [], hours: [], closing_rules: [], ...more,
  });
  await ask(page, 'POST', '/api/identity/accounts', { email, display_name: person, password, role, facility: id });
  return { id, name };
}

let made;
/** What was made; once patientHouse has run. */
export const madeHouse = () => made;

/** Once a run: a station with its nurse, a clinic, and patients with a team and a consent. */
export async function patientHouse(browser, state) {
  made ??= (async () => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    await page.goto(`${base}/app/`);
    const station = await worker(page, 'station.nurse@example.invalid', '看護 ひなた（見本）', 'visiting_nurse_station', '試しひなた訪問看護');
    const clinic = await worker(page, 'clinic.doctor@example.invalid', '医師 あさひ（見本）', 'clinic', '試しあさひ内科');
    const pharmacy = await worker(page, 'pharmacy.night@example.invalid', '薬剤師 よる（見本）', 'pharmacy', '試しよるの薬局');
    const enrol = (draft) => ask(page, 'POST', '/api/patient/patients', draft);
    const join = (patient, facility, role, more) => ask(page, 'POST', `/api/care_team/patients/${patient}/members`, { facility: facility.id, role, first_day: '2026-04-01', ...more });
    const consent = (patient, list_version, scope = 'team_share', more = {}) => ask(page, 'POST', `/api/consent/patients/${patient}/consents`, {
      scope, list_version, class_clause: [], given_by: 'self', method: 'paper', given_on: '2026-04-01', ...more,
    });
    const first = await enrol(hanako);
    await join(first.id, clinic, 'main_doctor', { person_name: '小松 まこと', contact_order: 1, visit_pattern: '第1・第3火曜の午後' });
    await join(first.id, station, 'visiting_nurse', { person_name: '佐野 かえで', contact_order: 2, visit_pattern: '月・木の午前' });
    await consent(first.id, 2, 'team_share', { given_by: 'family', giver_name: '見本 桃子', relation: '長女', document: '拠点の書庫 A-12', next_review: '2026-12-01' });
    await consent(first.id, 2, 'photo');
    await join(first.id, pharmacy, 'pharmacist', { contact_order: 3 });
    await ask(page, 'POST', `/api/consent/patients/${first.id}/requests`, { scope: 'disaster_list' });
    const second = await enrol(person('試見', '次郎', 'ためみ', 'じろう', '1938-11-02', { sex: 'male', home: { line: '見本県見本市港町3-1' } }));
    const third = await enrol(person('試例', '三千代', 'ためれい', 'みちよ', '1950-01-20', { sex: 'female', phones: [{ kind: 'home', number: '000-222-3333' }] }));
    await enrol(person('試例', '三千世', 'ためれい', 'みちよ', '1950-01-20', { home: { line: '見本県見本市西町5' } }));
    await context.close();
    return { station, clinic, pharmacy, first: first.id, second: second.id, third: third.id };
  })();
  return made;
}
