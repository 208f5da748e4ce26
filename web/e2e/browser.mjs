// A real browser for the journeys: Japanese, Tokyo, no network but the server under test. Every page
// reports what it may never do: break the Content-Security-Policy, throw, or ask another host.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

export const base = process.env['RENKEI_URL'] ?? 'http://localhost:8080';
const options = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Ends a journey with the words that say what is wrong. */
export function must(condition, words) {
  if (!condition) throw new Error(words);
}

export async function launch() {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: options });
}

/** A page with its own cookies; `faults` fills with what went wrong on it. */
export async function openPage(browser, { width, javaScript = true, state }) {
  const context = await browser.newContext({
    viewport: { width, height: width > 1000 ? 900 : 844 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo',
    javaScriptEnabled: javaScript, ...(state ? { storageState: state } : {}),
  });
  watchRequests(context);
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Refused to/i.test(text)) faults.push(`policy: ${text}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(base).origin) faults.push(`asked another host: ${origin}`);
  });
  return { context, page, faults };
}

/** The line of live updates stays open for as long as the page does. */
const isLine = (request) => request.url().includes('/api/live/events');
const underWay = new WeakMap();

function watchRequests(context) {
  const open = new Set();
  underWay.set(context, open);
  context.on('request', (request) => { if (!isLine(request)) open.add(request); });
  for (const end of ['requestfinished', 'requestfailed']) context.on(end, (request) => open.delete(request));
}

/** Until nothing moves: data are there, fonts are there. */
export async function settle(page) {
  await page.waitForLoadState('load');
  const open = underWay.get(page.context()) ?? new Set();
  for (let quiet = 0, waited = 0; quiet < 10 && waited < 400; waited += 1) {
    await page.waitForTimeout(50);
    quiet = open.size === 0 ? quiet + 1 : 0;
  }
  await page.evaluate(() => document.fonts?.ready.then(() => true)).catch(() => undefined);
}

export async function axeFindings(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`);
}

export async function sidewaysScroll(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

export async function signIn(page) {
  const email = process.env['RENKEI_EMAIL'];
  const password = process.env['RENKEI_PASSWORD'];
  if (!email || !password) throw new Error('RENKEI_EMAIL and RENKEI_PASSWORD say who signs in');
  await page.goto(`${base}/app/sign_in`);
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
}
