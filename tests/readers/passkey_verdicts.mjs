// What @simplewebauthn/server, which knows nothing of us, says of a passkey that was made or shown:
// true, false, or the sentence of its refusal.
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';

/** The credential if it takes it, else nothing. */
export async function verdictOfMaking(response, { challenge, origin, site }) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: site, requireUserVerification: true,
    });
    return verified ? registrationInfo.credential : undefined;
  } catch {
    return undefined;
  }
}

/** The new count if it takes it, else nothing. */
export async function verdictOfShowing(response, credential, { challenge, origin, site }) {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response, credential, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: site, requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
