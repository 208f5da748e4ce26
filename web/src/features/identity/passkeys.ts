// Passkeys in this browser: what the server asks in base64url, the browser answers in bytes.
import { answer, api } from '@/platform/api/client';
import { Problem } from '@/platform/api/problem';

/** Old browsers, and pages that are not served safely, have none. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && window.isSecureContext;
}

/** COSE's numbers, as the server takes them: ES256, EdDSA, RS256. */
const algorithms = [-7, -8, -257];
const waitFor = 5 * 60_000;

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What the browser says when nothing came of it, as a refusal a screen can show. */
function refusal(error: unknown): Problem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return new Problem(400, { reason: 'identity_screen.passkey_not_shown' });
  if (name === 'InvalidStateError') return new Problem(409, { reason: 'identity_screen.passkey_here_already' });
  return new Problem(400, { reason: 'identity_screen.passkey_impossible' });
}

async function asked(question: Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await question.catch((error: unknown) => { throw refusal(error); });
  if (!(credential instanceof PublicKeyCredential)) throw refusal(undefined);
  return credential;
}

const named = (id: string): PublicKeyCredentialDescriptor => ({ type: 'public-key', id: bytesOf(id) });

/** Makes one and registers it. Recovery codes come with an account's first second step. */
export async function makePasskey(ticket: string, name: string): Promise<string[] | undefined> {
  const setup = await answer(api.POST('/api/second_factor/passkey_setups', { body: { ticket } }));
  const credential = await asked(navigator.credentials.create({
    publicKey: {
      challenge: bytesOf(setup.challenge),
      rp: { id: setup.site, name: setup.site_name },
      user: { id: bytesOf(setup.user_handle), name: setup.user_name, displayName: setup.user_name },
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: setup.known.map(named),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none',
      timeout: waitFor,
    },
  }));
  const made = credential.response as AuthenticatorAttestationResponse;
  const { recovery_codes } = await answer(api.POST('/api/second_factor/passkeys', {
    body: { ticket, name, client_data: textOf(made.clientDataJSON), attestation: textOf(made.attestationObject) },
  }));
  return recovery_codes;
}

/** What there is to show after the password: passkeys, an app, or only codes on paper. */
export function readQuestion(ticket: string | undefined) {
  return answer(api.POST('/api/second_factor/passkey_questions', { body: ticket === undefined ? {} : { ticket } }));
}

/** Shows one: after the password with its ticket, or alone. Signed in afterwards. */
export async function showPasskey(ticket?: string): Promise<void> {
  const question = await readQuestion(ticket);
  const credential = await asked(navigator.credentials.get({
    publicKey: {
      challenge: bytesOf(question.challenge),
      rpId: question.site,
      allowCredentials: question.credentials.map(named),
      userVerification: 'required',
      timeout: waitFor,
    },
  }));
  const shown = credential.response as AuthenticatorAssertionResponse;
  await api.POST('/api/second_factor/passkey_sign_ins', {
    body: {
      ...(ticket === undefined ? {} : { ticket }),
      credential: textOf(credential.rawId),
      client_data: textOf(shown.clientDataJSON),
      authenticator_data: textOf(shown.authenticatorData),
      signature: textOf(shown.signature),
      ...(shown.userHandle ? { user_handle: textOf(shown.userHandle) } : {}),
    },
  });
}

/** What this machine is called at first; people may call it otherwise. */
export function nameOfThisDevice(agent = navigator.userAgent): string {
  const known = [[/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Macintosh/, 'Mac'], [/Linux/, 'Linux']] as const;
  return known.find(([pattern]) => pattern.test(agent))?.[1] ?? '';
}
