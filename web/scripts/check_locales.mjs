// Both languages say the same things with the same arguments, each in the file of its area.
import { argumentsOf, readLanguage } from './locales.mjs';

const ja = readLanguage('ja');
const en = readLanguage('en');
const problems = [...ja.problems, ...en.problems];
for (const [key, sentence] of ja.sentences) {
  const other = en.sentences.get(key);
  if (other === undefined) problems.push(`en: ${key} is missing`);
  else if (argumentsOf(sentence).join() !== argumentsOf(other).join()) {
    problems.push(`${key}: the arguments differ between ja and en`);
  }
}
for (const key of en.sentences.keys()) if (!ja.sentences.has(key)) problems.push(`ja: ${key} is missing`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`locales: ${ja.sentences.size} sentences in both languages`);
