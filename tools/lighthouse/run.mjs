// Looks at the public pages as a phone does, by Lighthouse: prints a line a page,
// "path | accessibility | best practices | performance | KiB". Fails below 100 for accessibility.
//   node tools/lighthouse/run.mjs http://localhost:8080
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const base = process.argv[2] ?? 'http://localhost:8080';
const needed = 100;

/** The pages a citizen meets; a facility is the first of the list. */
async function pages() {
  const list = await (await fetch(`${base}/map`)).text();
  const facility = /href="(\/f\/[^"]+)"/.exec(list)?.[1];
  return ['/', '/map', '/map?kind=clinic&near=33.6,137.2', ...(facility ? [facility] : []), '/app/sign_in'];
}

const chrome = await launch({
  chromePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let isShort = false;
try {
  for (const path of await pages()) {
    const result = await lighthouse(base + path, {
      port: chrome.port, output: 'json', logLevel: 'error', locale: 'ja', onlyCategories: ['accessibility', 'best-practices', 'performance'],
    });
    const { categories, audits } = result.lhr;
    const score = (name) => Math.round((categories[name]?.score ?? 0) * 100);
    const kib = Math.round((audits['total-byte-weight']?.numericValue ?? 0) / 1024);
    console.log(`${path.replace(/\/f\/.*/, '/f/…')} | ${score('accessibility')} | ${score('best-practices')} | ${score('performance')} | ${kib}`);
    if (score('accessibility') < needed) {
      isShort = true;
      for (const { id } of categories['accessibility'].auditRefs) {
        const audit = audits[id];
        if (audit?.score === 0) console.error(`  ${id}: ${audit.details?.items?.map((item) => item.node?.selector).slice(0, 3).join(' | ')}`);
      }
    }
  }
} finally {
  chrome.kill();
}
process.exit(isShort ? 1 : 0);
