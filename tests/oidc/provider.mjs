// A sign-in provider for tests: npm oidc-provider on this machine, with a form for the name and no password.
//   node provider.mjs PORT REDIRECT_URI CLIENT_SECRET
// Prints "ready" when it listens; ends with its standard input. POST /test/lie {"lie": "signature"} makes it say
// one false thing the next time somebody's token is fetched.
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import Provider from 'oidc-provider';

const [port, redirectUri, secret] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const { privateKey } = await generateKeyPair('ES256', { extractable: true });
const stranger = await generateKeyPair('ES256');
const key = { ...(await exportJWK(privateKey)), kid: 'of-the-test', alg: 'ES256', use: 'sig' };
let lie = null;

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'renkei', client_secret: secret, redirect_uris: [redirectUri],
    id_token_signed_response_alg: 'ES256', token_endpoint_auth_method: 'client_secret_basic',
  }],
  jwks: { keys: [key] },
  cookies: { keys: ['of this test alone'] },
  claims: { openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified'] },
  acrValues: ['urn:test:strong'],
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  // Everybody who has signed in here is known; "nurse@example.jp" has that address, "nurse" has none.
  findAccount: (_, sub) => ({
    accountId: sub,
    claims: () => ({ sub, ...(sub.includes('@') ? { email: sub, email_verified: !sub.startsWith('unverified') } : {}) }),
  }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});

// What a provider that is not itself would give in place of its token.
const told = {
  signature: (claims) => signed(claims, stranger.privateKey),
  nonce: (claims) => signed({ ...claims, nonce: 'of-another-browser' }, privateKey),
  audience: (claims) => signed({ ...claims, aud: 'another-client' }, privateKey),
  expired: (claims) => signed({ ...claims, iat: claims.iat - 7200, exp: claims.iat - 3600 }, privateKey),
  none: (claims) => `${encoded({ alg: 'none' })}.${encoded(claims)}.`,
  subject: (claims, token) => {
    const [head, , signature] = token.split('.');
    return `${head}.${encoded({ ...claims, sub: 'somebody-else' })}.${signature}`;
  },
};
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (claims, by) => new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: key.kid }).sign(by);

provider.use(async (ctx, next) => {
  await next();
  if (!lie || ctx.oidc?.route !== 'token' || !ctx.body?.id_token) return;
  const token = ctx.body.id_token;
  const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
  ctx.body.id_token = await told[lie](claims, token);
  lie = null;
});

const form = (uid) => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本の提供元</title>
<h1>見本の提供元</h1><form method="post" action="/interaction/${uid}">
<label>なまえ <input name="login" autofocus required></label>
<label><input type="checkbox" name="strong" value="1"> 2段階めも済んだことにする</label><button>サインイン</button></form></html>`;

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function interact(request, response) {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(form(request.url.split('/')[2]));
    return;
  }
  const fields = new URLSearchParams(await body(request));
  if (!fields.get('login')) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const strong = fields.has('strong') ? { acr: 'urn:test:strong', amr: ['pwd', 'otp'] } : {};
  await provider.interactionFinished(request, response, { login: { accountId: fields.get('login'), remember: false, ...strong } });
}

const answer = provider.callback();
createServer((request, response) => {
  if (request.url === '/test/lie') {
    body(request).then((text) => {
      lie = JSON.parse(text).lie;
      response.writeHead(204).end();
    });
  } else if (request.url.startsWith('/interaction/')) {
    interact(request, response).catch((error) => response.writeHead(400).end(String(error)));
  } else {
    answer(request, response);
  }
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
process.stdin.on('end', () => process.exit(0)).resume();
