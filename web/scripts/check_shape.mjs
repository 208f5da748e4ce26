// The order of the house, the same as the server's: kernel knows nobody, platform no care, a feature
// enters another by its front door only, app knows all. And no file over 250 lines.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { webRoot } from './locales.mjs';

const longest = 250;
const source = join(webRoot, 'src');
const rank = { kernel: 0, platform: 1, features: 2, app: 3 };
const problems = [];

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Where an import leads, as a path under src; nothing for packages. */
function target(file, name) {
  if (name.startsWith('@/')) return name.slice(2);
  return name.startsWith('.') ? relative(source, resolve(dirname(file), name)) : undefined;
}

for (const folder of ['src', 'islands', 'styles', 'scripts', 'e2e', 'templates']) {
  for (const file of filesUnder(join(webRoot, folder))) {
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    if (lines > longest) problems.push(`${relative(webRoot, file)} has ${lines} lines, more than ${longest}`);
  }
}
for (const file of filesUnder(source).filter((path) => /\.tsx?$/.test(path))) {
  const here = relative(source, file).split('/');
  const text = readFileSync(file, 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const there = target(file, name)?.split('/');
    if (!there || !(there[0] in rank) || !(here[0] in rank)) continue;
    const say = (why) => problems.push(`${here.join('/')} imports ${there.join('/')}: ${why}`);
    if (rank[there[0]] > rank[here[0]]) say(`${here[0]} does not know ${there[0]}`);
    const isOther = here[0] === 'features' && there[0] === 'features' && here[1] !== there[1];
    if (isOther && there[2] !== there[1]) say(`enter by features/${there[1]}/${there[1]}`);
  }
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log('shape: layers and lengths hold');
