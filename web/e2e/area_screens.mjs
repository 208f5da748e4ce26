// The screen that keeps the areas, and what is done there.
import { base, must, openPage } from './browser.mjs';

const there = (page) => page.getByRole('button', { name: '北部を直す' }).waitFor();
const ask = (name) => async (page) => {
  await there(page);
  await page.getByRole('button', { name }).click();
  await page.getByRole('dialog').waitFor();
};

export const areaScreens = [
  { name: 'areas', path: '/app/areas/edit', act: there },
  { name: 'areas, rename', path: '/app/areas/edit', act: ask('北部を直す') },
  { name: 'areas, add', path: '/app/areas/edit', act: ask('圏域を加える') },
  { name: 'areas, end', path: '/app/areas/edit', act: ask('北部を終える') },
  { name: 'areas, end while merged', path: '/app/areas/edit', act: ask('南西部を終える') },
  { name: 'areas, plan together', path: '/app/areas/edit', act: ask('合同圏域をつくる') },
];

const names = (page) => page.locator('.areas tbody th').allInnerTexts();
const open = async (browser, state) => {
  const opened = await openPage(browser, { width: 1440, state });
  await opened.page.goto(`${base}/app/areas/edit`);
  await there(opened.page);
  return opened;
};

export const areaJourneys = [
  ['an area moves up by the keyboard and the hand stays on it', async (browser, state) => {
    const { context, page } = await open(browser, state);
    const before = await names(page);
    await page.getByRole('button', { name: `${before[1]}を上へ`, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(`${before[1]}を1番目にしました。`).waitFor();
    await page.waitForFunction((name) => document.querySelector('.areas tbody th')?.textContent === name, before[1]);
    await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, `${before[1]}を下へ`);
    await page.keyboard.press('Enter');
    await page.waitForFunction((name) => document.querySelector('.areas tbody th')?.textContent === name, before[0]);
    await context.close();
  }],
  ['two people rename the same area: what the second typed is not lost', async (browser, state) => {
    const { context, page } = await open(browser, state);
    await page.getByRole('button', { name: '西部を直す', exact: true }).click();
    await page.getByRole('dialog').getByLabel('圏域の名前').fill('西地区');
    await page.evaluate(async () => {
      const me = await (await fetch('/api/identity/me')).json();
      const { items } = await (await fetch('/api/geography/areas')).json();
      const { id, version, code, position } = items.find(({ name }) => name === '西部');
      await fetch(`/api/geography/areas/${id}`, {
        method: 'PUT', body: JSON.stringify({ code, position, name: '西部圏域' }),
        headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"`, 'X-CSRF-Token': me.csrf_token },
      });
    });
    await page.getByRole('button', { name: '圏域を保存する' }).click();
    const conflict = page.getByRole('dialog', { name: 'ほかの人が先に保存しました' });
    await conflict.waitFor();
    const text = await conflict.innerText();
    must(text.includes('西地区') && text.includes('西部圏域'), 'both names do not stand side by side');
    await conflict.getByRole('button', { name: '自分の内容で続ける' }).click();
    must(await page.getByRole('dialog').getByLabel('圏域の名前').inputValue() === '西地区', 'what was typed is gone');
    await page.getByRole('dialog').getByLabel('圏域の名前').fill('西部');
    await page.getByRole('button', { name: '圏域を保存する' }).click();
    await page.getByRole('button', { name: '西部を直す', exact: true }).waitFor();
    await context.close();
  }],
  ['an area ends with its day and reason, once no plan holds it', async (browser, state) => {
    const { context, page } = await open(browser, state);
    await page.getByRole('button', { name: '圏域を加える' }).click();
    await page.getByRole('dialog').getByLabel('圏域の名前').fill('見本島');
    await page.getByRole('dialog').getByLabel('コード').fill('island');
    await page.getByRole('button', { name: '圏域を保存する' }).click();
    await page.getByRole('button', { name: '見本島を終える' }).click();
    await page.getByRole('dialog').getByLabel('終える日').fill('R8.9.30');
    await page.getByRole('dialog').getByLabel('終える理由').fill('橋が架かったため');
    await page.getByRole('button', { name: '圏域を終える' }).click();
    await page.getByText('見本島を終えました。').waitFor();
    const ended = page.getByRole('row').filter({ hasText: '橋が架かったため' });
    await ended.waitFor();
    must((await ended.innerText()).includes('令和8年9月30日'), 'the day is not told');
    await context.close();
  }],
];
