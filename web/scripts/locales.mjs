// The sentences of locales/{ja,en}/*.json, read once for every script that needs them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const webRoot = join(dirname(fileURLToPath(import.meta.url)), '..');
const localesRoot = join(webRoot, '../locales');

/** All sentences of one language with the file each came from. */
export function readLanguage(language) {
  const folder = join(localesRoot, language);
  const sentences = new Map();
  const problems = [];
  if (!existsSync(folder)) return { sentences, problems };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
    const area = file.replace(/\.json$/, '');
    const text = readFileSync(join(folder, file), 'utf8');
    // JSON.parse keeps the last of two alike; the server refuses to start.
    const keys = [...text.matchAll(/^\s*"([a-z0-9_.]+)":/gm)].map(([, key]) => key);
    for (const key of new Set(keys.filter((each, at) => keys.indexOf(each) !== at))) problems.push(`${language}/${file}: ${key} stands twice`);
    for (const [key, sentence] of Object.entries(JSON.parse(text))) {
      if (key.split('.')[0] !== area) problems.push(`${language}/${file}: ${key} belongs in another file`);
      if (sentences.has(key)) problems.push(`${language}/${file}: ${key} stands twice`);
      if (typeof sentence !== 'string' || sentence === '') problems.push(`${language}/${file}: ${key} is empty`);
      sentences.set(key, sentence);
    }
  }
  return { sentences, problems };
}

/** The names between braces, in the order of the alphabet: "{count}件" has ["count"]. */
export function argumentsOf(sentence) {
  return [...new Set([...sentence.matchAll(/\{([a-z][a-z0-9_]*)\}/g)].map(([, name]) => name))].sort();
}
