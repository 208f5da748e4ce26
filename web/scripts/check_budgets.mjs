// What a first visit costs over the line, gzipped: the app's entry, the stylesheet, each screen, and a
// public page with its map. Too much is a failure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { webRoot } from './locales.mjs';

const built = JSON.parse(readFileSync(join(webRoot, 'dist/.vite/manifest.json'), 'utf8'));
const weight = (file) => gzipSync(readFileSync(join(webRoot, 'dist', file)), { level: 9 }).length;

/** The files that must be there before this chunk runs. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of built[key].imports ?? []) withImports(next, seen);
  return seen;
}
const sum = (keys) => [...keys].reduce((total, key) => total + weight(built[key].file), 0);

const entry = withImports('index.html');

/** What is there already when a part is asked for: what every chunk that asks for it has loaded. */
function loadedBefore(key) {
  const askers = Object.keys(built).filter((one) => built[one].dynamicImports?.includes(key)).map((one) => withImports(one));
  return new Set(askers.length === 0 ? [] : [...askers[0]].filter((one) => askers.every((loaded) => loaded.has(one))));
}

const publicPage = new Set(withImports('islands/public.ts'));
for (const key of built['islands/public.ts'].dynamicImports ?? []) for (const one of withImports(key)) publicPage.add(one);
const lines = [
  ['app, first load', sum(entry), 180_000],
  ['public page with map', sum(publicPage), 60_000],
];
for (const [key, { file, isDynamicEntry }] of Object.entries(built)) {
  if (!isDynamicEntry || !file.endsWith('.js')) continue;
  const before = loadedBefore(key);
  const own = [...withImports(key)].filter((one) => !entry.has(one) && !before.has(one));
  lines.push([`screen ${key.replace(/^.*\//, '')}`, sum(own), 60_000]);
}
const styles = new Set(Object.values(built).flatMap(({ file, css }) => [...(css ?? []), ...(file.endsWith('.css') ? [file] : [])]));
lines.push(['stylesheet', [...styles].reduce((total, file) => total + weight(file), 0), 25_000]);

let isOver = false;
for (const [name, bytes, budget] of lines) {
  if (bytes > budget) isOver = true;
  console.log(`${bytes > budget ? 'OVER ' : '     '}${name.padEnd(44)} ${(bytes / 1000).toFixed(1).padStart(6)} kB of ${budget / 1000}`);
}
if (isOver) process.exit(1);
