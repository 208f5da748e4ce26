// An authenticator made of node:crypto: it claims what it is told to, true or not, and signs it well.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const head = (major, number) => (number < 24 ? Buffer.from([(major << 5) | number])
  : number < 256 ? Buffer.from([(major << 5) | 24, number]) : Buffer.from([(major << 5) | 25, number >> 8, number & 255]));
const whole = (number) => (number < 0 ? head(1, -1 - number) : head(0, number));
const bytes = (value) => Buffer.concat([head(2, value.length), value]);
const text = (value) => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const map = (...pairs) => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);
const sha256 = (value) => createHash('sha256').update(value).digest();

const honest = { flags: 0x05, count: 0, crossOrigin: false };

export class SoftPasskey {
  constructor(site, origin) {
    this.site = site;
    this.origin = origin;
    this.id = randomBytes(32);
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    this.key = privateKey;
    this.cose = map(
      [whole(1), whole(2)], [whole(3), whole(-7)], [whole(-1), whole(1)],
      [whole(-2), bytes(Buffer.from(x, 'base64url'))], [whole(-3), bytes(Buffer.from(y, 'base64url'))],
    );
  }

  #client(type, challenge, claim) {
    return Buffer.from(JSON.stringify({ type: claim.type ?? type, challenge: claim.challenge ?? challenge, origin: claim.origin ?? this.origin, crossOrigin: claim.crossOrigin }));
  }

  #data(claim, flags) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(claim.count);
    return Buffer.concat([sha256(claim.site ?? this.site), Buffer.from([claim.flags | flags]), count]);
  }

  /** RegistrationResponseJSON, as the standard has it. */
  make(challenge, claim = {}) {
    const said = { ...honest, ...claim };
    const length = Buffer.from([this.id.length >> 8, this.id.length & 255]);
    const data = Buffer.concat([this.#data(said, 0x40), Buffer.alloc(16), length, this.id, this.cose]);
    const attestation = map([text('fmt'), text('none')], [text('attStmt'), map()], [text('authData'), bytes(data)]);
    const id = this.id.toString('base64url');
    return {
      id, rawId: id, type: 'public-key', clientExtensionResults: {},
      response: { clientDataJSON: this.#client('webauthn.create', challenge, said).toString('base64url'), attestationObject: attestation.toString('base64url') },
    };
  }

  /** AuthenticationResponseJSON. `forged` breaks the signature. */
  show(challenge, user, claim = {}) {
    const said = { ...honest, ...claim };
    const client = this.#client('webauthn.get', challenge, said);
    const data = this.#data(said, 0);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.key);
    if (said.forged) signature[signature.length - 1] ^= 1;
    const id = this.id.toString('base64url');
    return {
      id, rawId: id, type: 'public-key', clientExtensionResults: {},
      response: { clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url'), signature: signature.toString('base64url'), userHandle: user },
    };
  }
}
