// The yearly certification as a facility's admin and the hub meet it.
import { base, must, openPage } from './browser.mjs';
import { signedIn } from './people_journeys.mjs';

export const certificationJourneys = [
  ['certification journey: a facility admin answers for each of the staff on a phone, in two sittings, and the hub sees it done', async (browser, state) => {
    const { context, page, faults } = await signedIn(browser, 'facility@mihon.example', 390);
    await page.getByRole('link', { name: /年次の在籍確認/ }).first().click();
    await page.getByRole('heading', { level: 1, name: '年次の在籍確認' }).waitFor();
    const finish = page.getByRole('button', { name: '今年の確認を終える' });
    must(await finish.isDisabled(), 'the list is finished before anybody is confirmed');
    const kept = page.getByRole('button', { name: /^在籍：/ });
    const all = await kept.count();
    must(all > 2, `too few people to certify: ${all}`);
    await page.getByRole('button', { name: '役割が変わった：佐野 かえで（見本）' }).click();
    await page.getByRole('dialog').getByLabel('新しい役割').selectOption('speech_therapist');
    await page.getByRole('button', { name: 'この役割にする' }).click();
    await page.getByText(`1人／${all}人`).waitFor();
    await page.reload(); // what was answered is kept
    await page.getByText(`1人／${all}人`).waitFor();
    await page.getByRole('row', { name: /佐野 かえで/ }).getByText('言語聴覚士').waitFor();
    for (let done = 1; done < all; done += 1) {
      await kept.first().click();
      await page.getByText(`${done + 1}人／${all}人`).waitFor();
    }
    await finish.click();
    await page.getByText('今年の確認は終わりました。').waitFor();
    must(faults.length === 0, faults.join('; '));
    await page.goto(`${base}/app/`);
    await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
    must(await page.getByRole('link', { name: /年次の在籍確認/ }).count() === 0, 'Home still asks for it');
    await context.close();

    const hub = await openPage(browser, { width: 1440, state });
    await hub.page.goto(`${base}/app/admin?part=certification`);
    await hub.page.getByText('終わっていない施設だけ').click();
    await hub.page.getByRole('row', { name: new RegExp(`済み.*${all}人／${all}人`) }).waitFor();
    await hub.page.getByRole('button', { name: '確認の日を決める' }).click();
    await hub.page.getByRole('dialog').getByLabel(/^何日前から/).fill('0');
    await hub.page.getByRole('button', { name: 'この日に決める' }).click();
    await hub.page.getByText('1日から120日までで入れてください。').waitFor();
    await hub.page.getByRole('dialog').getByLabel(/^何日前から/).fill('40');
    await hub.page.getByRole('button', { name: 'この日に決める' }).click();
    await hub.page.getByText('40日前から確かめられます。', { exact: false }).waitFor();
    must(hub.faults.length <= 1, hub.faults.join('; ')); // the refusal itself
    await hub.context.close();
  }],
];

const round = (page) => page.getByText('済み', { exact: false }).first().waitFor();

/** As the coordinator sees them. */
export const certificationScreens = [
  { name: 'certification', path: '/app/admin?part=certification', act: round },
  { name: 'certification, rule', path: '/app/admin?part=certification', act: async (page) => { await round(page); await page.getByRole('button', { name: '確認の日を決める' }).click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'certification, one facility', path: '/app/admin?part=certification', act: async (page) => { await round(page); await page.locator('.table tbody tr a').first().click(); await page.getByRole('button', { name: '今年の確認を終える' }).waitFor(); } },
];
