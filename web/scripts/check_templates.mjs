// The templates of public pages: escaped values only, quoted attributes, no inline style or script, and
// every sentence they say exists.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLanguage, webRoot } from './locales.mjs';

const refused = [
  [/\{\{\{|\{\{&/, 'prints without escaping'],
  [/\sstyle\s*=/i, 'has an inline style'],
  [/\son[a-z]+\s*=/i, 'has an inline handler'],
  [/<script(?![^>]*\ssrc=")/i, 'has an inline script'],
  [/javascript:/i, 'has a script address'],
];
const { sentences } = readLanguage('ja');
const said = new Set();
const problems = [];
for (const folder of ['templates', 'templates/partials']) {
  for (const file of readdirSync(join(webRoot, folder)).filter((name) => name.endsWith('.mustache'))) {
    const text = readFileSync(join(webRoot, folder, file), 'utf8');
    const tags = text.replaceAll(/"[^"]*"/g, '""');
    for (const [pattern, complaint] of refused) if (pattern.test(text)) problems.push(`${file} ${complaint}`);
    if (/<[^>]*\s[a-zA-Z-]+=[^"]/.test(tags)) problems.push(`${file} has an unquoted attribute`);
    for (const [, name] of text.matchAll(/\{\{[#^/]?\s*w\.([a-z0-9_]+)\s*\}\}/g)) {
      said.add(`public.${name}`);
      if (!sentences.has(`public.${name}`)) problems.push(`${file}: public.${name} has no sentence`);
    }
    const open = [];
    for (const [, sign, name] of text.matchAll(/\{\{([#^/])\s*([\w.]+)\s*\}\}/g)) {
      if (sign !== '/') open.push(name);
      else if (open.pop() !== name) problems.push(`${file}: section ${name} closes another`);
    }
    if (open.length > 0) problems.push(`${file}: section ${open.join(', ')} stays open`);
  }
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`templates: ${said.size} sentences said`);
