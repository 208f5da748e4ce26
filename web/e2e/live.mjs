// Live updates between two browsers, and what is said when the server is away.
import { base, openPage, settle } from './browser.mjs';
import { openFirst } from './screens.mjs';

const control = process.env['RENKEI_CONTROL'];

async function server(word) {
  const answer = await fetch(`${control}/${word}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`the server could not ${word}`);
}

const mark = (page, words) => page.locator('.live-mark', { hasText: words }).waitFor();

async function note(page, words) {
  await page.getByRole('button', { name: 'この内容を直す' }).click();
  await page.getByRole('dialog').getByLabel('補足').fill(words);
  await page.getByRole('button', { name: '変更を保存する' }).click();
  await page.getByText('保存しました。').first().waitFor();
}

export const liveJourneys = [
  ['what one saves the other sees without doing anything', async (browser, state) => {
    const one = await openPage(browser, { width: 1440, state });
    const other = await openPage(browser, { width: 390, state });
    await one.page.goto(`${base}/app/directory`);
    await openFirst(one.page);
    await other.page.goto(one.page.url());
    await settle(other.page);
    for (const { page } of [one, other]) await mark(page, '自動更新中');
    await note(one.page, '夜間は裏口から。');
    await other.page.getByText('夜間は裏口から。').first().waitFor();
    await one.context.close();
    await other.context.close();
  }],
  ['a busy hand is not disturbed: news waits until it is asked for', async (browser, state) => {
    const one = await openPage(browser, { width: 1440, state });
    const other = await openPage(browser, { width: 1440, state });
    await one.page.goto(`${base}/app/directory`);
    await openFirst(one.page);
    await other.page.goto(`${base}/app/directory`);
    await settle(other.page);
    await mark(other.page, '自動更新中');
    const turn = () => other.page.mouse.wheel(0, 5);
    await turn(); // the hand is at it before anything is saved
    const hand = setInterval(() => turn().catch(() => undefined), 500);
    try {
      await note(one.page, '玄関は東側です。');
      await other.page.getByText(/^新しい情報 \d+件$/).waitFor();
    } finally {
      clearInterval(hand);
    }
    await other.page.getByRole('button', { name: '反映' }).click();
    await other.page.getByText(/^新しい情報 \d+件$/).waitFor({ state: 'detached' });
    await one.context.close();
    await other.context.close();
  }],
  ['two tabs of one browser share one line', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 1440, state });
    const lines = [];
    context.on('request', (request) => { if (request.url().includes('/api/live/events')) lines.push(request); });
    await page.goto(`${base}/app/`);
    await mark(page, '自動更新中');
    const second = await context.newPage();
    await second.goto(`${base}/app/directory`);
    await mark(second, '自動更新中');
    if (lines.length !== 1) throw new Error(`${lines.length} lines for one browser`);
    await page.close();
    await mark(second, '自動更新中');
    await context.close();
  }],
  ...(control ? [['a server that stops is said so, and one that comes back is found again', async (browser, state) => {
    const { context, page } = await openPage(browser, { width: 390, state });
    await page.goto(`${base}/app/directory`);
    await mark(page, '自動更新中');
    await server('stop');
    await mark(page, /通信が切れています（\d+:\d+ 時点の情報です）/);
    await server('start');
    await mark(page, '自動更新中');
    await context.close();
  }]] : []),
];
