// Two judges of the same passkeys: a running hub (URL EMAIL PASSWORD) and @simplewebauthn/server. What
// one takes the other must take, what one refuses the other must refuse. Prints what was judged.
import { verdictOfMaking, verdictOfShowing } from './passkey_verdicts.mjs';
import { SoftPasskey } from './soft_passkey.mjs';

const [url, email, password] = process.argv.slice(2);
const jar = new Map();
let failed = 0;

async function post(path, body) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const reply = await fetch(url + path, {
    method: 'POST', body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...(cookie && { Cookie: cookie }) },
  });
  const text = await reply.text();
  return { status: reply.status, cookies: reply.headers.getSetCookie(), body: text === '' ? {} : JSON.parse(text) };
}

function judged(what, ours, theirs, expected) {
  const well = ours === expected && theirs === expected;
  if (!well) failed += 1;
  console.log(`${well ? 'ok  ' : 'FAIL'} ${what}: hub ${ours ? 'takes' : 'refuses'}, simplewebauthn ${theirs ? 'takes' : 'refuses'}`);
}

async function ticket() {
  const { body } = await post('/api/identity/sign_in', { email, password });
  if (!body.second_step) throw new Error(`no second step is asked: ${JSON.stringify(body)}`);
  return body.second_step;
}

const first = await ticket();
if (first.next !== 'set_up') throw new Error('it is set up already');
const origin = url;
const site = new URL(url).hostname;

const wrongs = [
  ['another origin', { origin: 'https://evil.example' }],
  ['another site', { site: 'evil.example' }],
  ['another challenge', { challenge: Buffer.from('not this one').toString('base64url') }],
  ['nobody verified', { flags: 0x01 }],
  ['nobody present', { flags: 0x04 }],
  ['the answer to another question', { type: 'payment.get' }],
];

async function offer(key, claim) {
  const { body: setup } = await post('/api/second_factor/passkey_setups', { ticket: first.ticket });
  const response = key.make(setup.challenge, claim);
  const { clientDataJSON, attestationObject } = response.response;
  const reply = await post('/api/second_factor/passkeys', { ticket: first.ticket, name: '見本', client_data: clientDataJSON, attestation: attestationObject });
  return { ours: reply.status === 200, theirs: await verdictOfMaking(response, { challenge: setup.challenge, origin, site }), user: setup.user_handle, body: reply.body };
}

for (const [what, claim] of wrongs) {
  const { ours, theirs } = await offer(new SoftPasskey(site, origin), claim);
  judged(`made for ${what}`, ours, theirs !== undefined, false);
}
const key = new SoftPasskey(site, origin);
const made = await offer(key, {});
judged('made well', made.ours, made.theirs !== undefined, true);
if (made.body.recovery_codes?.length !== 10) throw new Error('no recovery codes came with it');
const credential = { ...made.theirs };

async function show(claim, { with_password = false, count = 0 } = {}) {
  const asked = with_password ? { ticket: (await ticket()).ticket } : {};
  const { body: question } = await post('/api/second_factor/passkey_questions', asked);
  const response = key.show(question.challenge, made.user, { count, ...claim });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response.response;
  const body = { ...asked, credential: response.id, client_data: clientDataJSON, authenticator_data: authenticatorData, signature, user_handle: userHandle };
  const reply = await post('/api/second_factor/passkey_sign_ins', body);
  const theirs = await verdictOfShowing(response, credential, { challenge: question.challenge, origin, site });
  if (theirs !== undefined) credential.counter = theirs;
  return { ours: reply.status === 204 && reply.cookies.some((line) => line.startsWith('__Host-renkei=')), theirs: theirs !== undefined, body };
}

for (const with_password of [true, false]) {
  const how = with_password ? 'after the password' : 'alone';
  for (const [what, claim] of [...wrongs, ['a broken signature', { forged: true }]]) {
    const { ours, theirs } = await show(claim, { with_password });
    judged(`shown ${how}, ${what}`, ours, theirs, false);
  }
  const { ours, theirs } = await show({}, { with_password });
  judged(`shown ${how}`, ours, theirs, true);
}
const counted = await show({}, { count: 7 });
judged('shown with a count', counted.ours, counted.theirs, true);
for (const count of [7, 6, 0]) {
  const { ours, theirs } = await show({}, { count });
  judged(`a count that goes from 7 to ${count}`, ours, theirs, false);
}
const again = await post('/api/second_factor/passkey_sign_ins', counted.body);
judged('the same answer again', again.status === 204, false, false); // theirs is the caller's to refuse
console.log(`summary: ${failed} judged differently`);
process.exit(failed === 0 ? 0 : 1);
