// After Vite: dist/manifest.json with the names the server's pages need, and the hashes of the few
// <style> elements our libraries write, for the Content-Security-Policy.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { webRoot } from './locales.mjs';

const require = createRequire(import.meta.url);
const aria = join(dirname(require.resolve('react-aria/package.json')), 'dist/private');

/** The texts React Aria puts into <style>: its templates hold two constants and nothing else. */
function ariaStyles() {
  const press = readFileSync(join(aria, 'interactions/usePress.mjs'), 'utf8');
  const scroll = readFileSync(join(aria, 'overlays/usePreventScroll.mjs'), 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(press)?.[1];
  const texts = [press, scroll].map((source) => /style\.textContent = `([\s\S]*?)`\.trim\(\)/.exec(source)?.[1]);
  if (attribute === undefined || texts.includes(undefined)) throw new Error('React Aria writes its styles differently now');
  return texts.map((text) => text.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/g, attribute).trim());
}

const hashes = ariaStyles().map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
const hashFile = join(webRoot, 'csp_hashes.json');
const stated = `${JSON.stringify({ style: hashes.sort() }, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(hashFile, 'utf8') !== stated) throw new Error('csp_hashes.json is old: npm run build writes it');
} else {
  writeFileSync(hashFile, stated);
}

const built = JSON.parse(readFileSync(join(webRoot, 'dist/.vite/manifest.json'), 'utf8'));
const style = Object.values(built).map(({ file }) => file).find((file) => file.endsWith('.css'))
  ?? Object.values(built).flatMap(({ css }) => css ?? [])[0];
const script = built['islands/public.ts']?.file;
if (!style || !script) throw new Error('The build has no stylesheet or no island');
const manifest = { app: 'index.html', styles: `/${style}`, script: `/${script}` };
writeFileSync(join(webRoot, 'dist/manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`manifest: ${manifest.styles} ${manifest.script}`);
