// Every screen at three widths and every journey, against a running server (RENKEI_URL). Pictures of
// the screens go to RENKEI_PICTURES if it is set, for people to look at; RENKEI_ONLY, a regular expression,
// names what is looked at while one works on it; RENKEI_JOURNEYS_ONLY leaves the single screens out.
import { mkdirSync } from 'node:fs';
import { agreementJourneys, agreementScreens } from './agreement_journeys.mjs';
import { certificationJourneys, certificationScreens } from './certification_journeys.mjs';
import { areaJourneys } from './area_screens.mjs';
import { axeFindings, base, launch, openPage, settle, sidewaysScroll, signIn } from './browser.mjs';
import { cityJourneys, cityScreens } from './city_journeys.mjs';
import { deskRelationJourneys, deskRelationScreens } from './desk_relation_journeys.mjs';
import { deskJourneys } from './desk_journeys.mjs';
import { deskScreens } from './desk_screens.mjs';
import { journeys } from './journeys.mjs';
import { liveJourneys } from './live.mjs';
import { noticeJourneys, noticeScreens } from './notice_journeys.mjs';
import { outsideJourneys } from './outside.mjs';
import { passkeyJourneys } from './passkeys.mjs';
import { homeJourneys } from './home_journeys.mjs';
import { patientHouse } from './patient_house.mjs';
import { patientJourneys } from './patient_journeys.mjs';
import { paperJourneys, paperScreens } from './patient_papers.mjs';
import { patientScreens } from './patients.mjs';
import { passwordJourneys, passwordScreens } from './password_journeys.mjs';
import { joinScreens, peopleJourneys, peopleScreens } from './people_journeys.mjs';
import { publicScreens, staffScreens } from './screens.mjs';
import { sharedPcJourneys } from './shared_pc_journeys.mjs';
import { unusedJourneys, unusedScreens } from './unused_journeys.mjs';
import { wholeWay } from './whole_way.mjs';

const widths = [1440, 820, 390];
const narrowest = 320; // WCAG 1.4.10
const menuWidth = 1100;
const pictures = process.env['RENKEI_PICTURES'];
if (pictures) mkdirSync(pictures, { recursive: true });
const wanted = new RegExp(process.env['RENKEI_ONLY'] ?? '');
let failed = 0;
let passed = 0;

function report(name, findings) {
  if (findings.length === 0) passed += 1;
  else failed += 1;
  console.log(`${findings.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const finding of findings) console.log(`       ${finding}`);
}

/** Looks at one screen at one width and says all that is wrong with it. */
async function look(browser, screen, width, state) {
  const { context, page, faults } = await openPage(browser, { width, state });
  const findings = [];
  try {
    await page.goto(base + screen.path);
    await settle(page);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await screen.act?.(page);
    await settle(page);
    await page.waitForTimeout(250);
    if (pictures) await page.screenshot({ path: `${pictures}/${screen.name.replaceAll(/[ ,]+/g, '-')}-${width}.png` });
    await page.evaluate(() => window.scrollTo(0, 0)); // a target that the head covers half is no smaller for it
    if (width === narrowest) {
      const over = await sidewaysScroll(page);
      if (over > 0) findings.push(`scrolls sideways by ${over} px`);
    } else {
      findings.push(...await axeFindings(page));
      if ((await sidewaysScroll(page)) > 0) findings.push('scrolls sideways');
      if (!(await page.title()).includes('｜')) findings.push(`title says only "${await page.title()}"`);
    }
  } catch (error) {
    findings.push(String(error.message).split('\n').slice(0, 3).join(' '));
  }
  await context.close();
  return [...findings, ...faults];
}

const browser = await launch();
const door = await openPage(browser, { width: 1440 });
await signIn(door.page);
const state = await door.context.storageState();
await door.context.close();

const everyScreen = process.env['RENKEI_JOURNEYS_ONLY'] ? [] : [[publicScreens, undefined], [staffScreens, state], [[...deskScreens, ...agreementScreens, ...noticeScreens, ...passwordScreens], state], [[...patientScreens, ...paperScreens], state], [[...peopleScreens, ...certificationScreens, ...unusedScreens, ...deskRelationScreens, ...cityScreens], state], [joinScreens, undefined]];
if ([...patientScreens, ...paperScreens].some(({ name }) => wanted.test(name))) await patientHouse(browser, state);
for (const [screens, session] of everyScreen) {
  for (const screen of screens.filter(({ name }) => wanted.test(name))) {
    for (const width of [...widths, narrowest]) {
      if (screen.narrow && width >= menuWidth) continue;
      report(`${screen.name} at ${width}`, await look(browser, screen, width, session));
    }
  }
}
for (const [name, journey] of [...journeys, ...areaJourneys, ...deskJourneys, ...passkeyJourneys, ...outsideJourneys, ...wholeWay, ...agreementJourneys, ...patientJourneys, ...paperJourneys, ...homeJourneys, ...peopleJourneys, ...certificationJourneys, ...unusedJourneys, ...sharedPcJourneys, ...passwordJourneys, ...deskRelationJourneys, ...cityJourneys, ...noticeJourneys, ...liveJourneys].filter(([title]) => wanted.test(title))) {
  const findings = [];
  await journey(browser, state).catch((error) => findings.push(String(error.message).split('\n').slice(0, 4).join(' ')));
  report(name, findings);
}
await browser.close();
console.log(`summary: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
