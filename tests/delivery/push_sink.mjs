// A push service and the browser behind it: node push_sink.mjs FOLDER [HOW as JSON]. It prints {"port":…} when
// it listens, then the browser's keys, then one line a push as that browser reads it (npm http_ece) after the
// signature of its sender (VAPID) was verified by Node's own crypto.
//   answers   what each push is answered, in order; 201 after that
import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto';
import { createServer } from 'node:http';
import ece from 'http_ece';

const { answers = [] } = JSON.parse(process.argv[3] ?? '{}');
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const browser = createECDH('prime256v1');
browser.generateKeys();
const authSecret = randomBytes(16);

/** The claims of a VAPID header if its signature is that of the key it names, else undefined. */
function claimsOf(header) {
  const [, token, point] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? [];
  if (!token) return undefined;
  const raw = Buffer.from(point, 'base64url');
  const part = (from) => raw.subarray(from, from + 32).toString('base64url');
  const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) } });
  const [head, payload, signature] = token.split('.');
  const kept = verify('sha256', Buffer.from(`${head}.${payload}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  return kept ? { ...JSON.parse(Buffer.from(payload, 'base64url')), key: point } : undefined;
}

const server = createServer((request, reply) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => {
    const body = Buffer.concat(pieces);
    const text = ece.decrypt(body, { version: 'aes128gcm', privateKey: browser, authSecret }).toString('utf8');
    const { ttl, urgency, topic, authorization } = request.headers;
    const claims = claimsOf(authorization) ?? {};
    say({ text, bytes: body.length, encoding: request.headers['content-encoding'], ttl, urgency, topic: topic ?? '',
      audience: claims.aud ?? '', contact: claims.sub ?? '', until: claims.exp ?? 0, key: claims.key ?? '' });
    reply.writeHead(answers.shift() ?? 201).end();
  });
});
server.listen(0, '127.0.0.1', () => {
  say({ port: server.address().port });
  say({ p256dh: browser.getPublicKey('base64url'), auth: authSecret.toString('base64url') });
});
