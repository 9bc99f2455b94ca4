import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { base64url, exportJWK, SignJWT } from 'jose';
import request from 'supertest';
import { assertionSigner } from '../../subgraphs/kit/assertion';
import { createSigningKey } from '../../subgraphs/kit/keys';
import { signSnapshot } from '../../subgraphs/kit/register';
import {
  AUDIENCE,
  type Claims,
  claimsOf,
  type Hub,
  hub,
  ISSUER,
  ORGANISATIONS,
  PERSON,
  RSA,
  RSA_ISSUER,
  signLogin,
  snapshot,
} from '../testing/hub';

let here: Hub;
beforeAll(async () => {
  here = await hub();
});
afterAll(() => here.gateway.stop());
beforeEach(async () => {
  await here.push();
});

const QUERY = { query: '{ pupil(id: "1") { id } }' };
const send = (authorization: string) =>
  request(here.gateway.app.server).post('/graphql').set('authorization', authorization).send(QUERY);
const login = (claims: Claims = {}, header: Record<string, unknown> = {}) =>
  signLogin(here.loginKey, { ...claimsOf('clb'), ...claims }, header);
const seconds = () => Math.floor(Date.now() / 1000);

/** A token put together by hand, with any header and signature. */
function handmade(header: unknown, sign: (content: string) => string, claims: Claims = {}): string {
  const whole = {
    iss: ISSUER,
    aud: AUDIENCE,
    iat: seconds(),
    exp: seconds() + 300,
    ...claimsOf('clb'),
    ...claims,
  };
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  const content = `${base64url.encode(text)}.${base64url.encode(JSON.stringify(whole))}`;
  return `${content}.${sign(content)}`;
}
const hmac = (secret: string) => (content: string) =>
  createHmac('sha256', secret).update(content).digest('base64url');
const withRsa = (claims: Claims, alg = 'RS256') =>
  new SignJWT({ aud: AUDIENCE, iat: seconds(), exp: seconds() + 300, ...claimsOf('clb'), ...claims })
    .setProtectedHeader({ alg, kid: 'rsa' })
    .sign(RSA.privateKey);

const FORGERIES: Record<string, () => string | Promise<string>> = {
  'HS256 with the public key as the secret': () =>
    handmade(
      { alg: 'HS256', kid: 'rsa' },
      hmac(RSA.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
      { iss: RSA_ISSUER },
    ),
  'alg none': () => handmade({ alg: 'none' }, () => ''),
  'alg none with a signature’s place filled': () => handmade({ alg: 'none' }, () => 'AA'),
  'alg nOnE': () => handmade({ alg: 'nOnE' }, () => 'AA'),
  'two algs': () => handmade('{"alg":"EdDSA","alg":"none"}', () => 'AA'),
  'an unknown kid': () => login({}, { kid: 'unknown' }),
  'a kid that is a path': () => login({}, { kid: '../../x' }),
  'a kid that is SQL': () => login({}, { kid: "' or 1=1 --" }),
  'a stranger’s key under our kid': async () =>
    signLogin(await createSigningKey(here.loginKey.kid), claimsOf('clb')),
  'another issuer that we trust': () => withRsa({ iss: ISSUER }),
  'an algorithm that its issuer may not use': () => withRsa({ iss: RSA_ISSUER }, 'PS256'),
  'a stranger as issuer': () => login({ iss: 'https://stranger.example' }),
  'no issuer': () => login({ iss: undefined }),
  'another audience': () => login({ aud: 'other' }),
  'its end in the past': () => login({ exp: seconds() - 31 }),
  'an age of thirteen hours': () => login({ iat: seconds() - 13 * 3600 }),
  'no end': () => login({ exp: undefined }),
  'a beginning in ten minutes': () => login({ nbf: seconds() + 600 }),
  'another type': () => login({}, { typ: 'hub-assertion+jwt' }),
  'a critical extension that nobody knows': () =>
    handmade({ alg: 'EdDSA', kid: here.loginKey.kid, crit: ['x'], x: 1 }, () => 'AA'),
  'a subject that is no uuid': () => login({ sub: 'admin' }),
  'no session': () => login({ sid: undefined }),
  'a role that nobody has': () => login({ hub_role: 'ROOT' }),
  'the role of jobs': () => login({ hub_role: 'SYSTEM' }),
  'two roles': () => login({ hub_role: ['CLB', 'HELPDESK'] }),
  'a citizen’s group with an organisation': () => login({ vo_doelgroepcode: 'BUR' }),
  'an unknown group': () => login({ vo_doelgroepcode: 'XXX' }),
  'no organisation': () => login({ vo_orgcode: undefined }),
  'a revoked session': () => login({ sid: 'revoked-session' }),
  'the gateway’s own word to an owner': async () =>
    assertionSigner(here.loginKey)({ id: PERSON, role: 'CLB', organisation: null, session: 's' }, 'pupils'),
  'no token at all': () => '',
  'something else': () => 'x.y.z',
};

test('a genuine login is let in', async () => {
  const answer = await send(`Bearer ${await login()}`);
  expect(answer.body).toEqual({ data: { pupil: { id: '1' } } });
  expect((await send(`bearer ${await withRsa({ iss: RSA_ISSUER })}`)).status).toBe(200);
  expect((await send(`Bearer ${await login({ exp: seconds() - 5 })}`)).status).toBe(200);
});

test.each(Object.keys(FORGERIES))(
  'A22: a token with %s is 401, in the same words, and no owner is asked',
  async (name) => {
    const token = await FORGERIES[name]?.();
    const before = here.pupils.requests.length;
    const answer = await send(`Bearer ${token}`);
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.body).toEqual({
      errors: [
        {
          message: 'This login is not valid',
          extensions: {
            code: 'UNAUTHENTICATED',
            hint: 'Log in again',
            requestId: answer.headers['x-request-id'],
          },
        },
      ],
    });
    expect(here.pupils.requests.length).toBe(before);
  },
);

test.each(['jku', 'x5u', 'jwk'])(
  'A22: a key that the token itself brings (%s) is not used, and no address in it is called',
  async (name) => {
    let calls = 0;
    const stranger = await createSigningKey('stranger');
    const jwk = { ...(await exportJWK(stranger.publicKey)), kid: 'stranger', alg: 'EdDSA' };
    const attacker = createServer((_, response) => {
      calls += 1;
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((listening) => attacker.listen(0, '127.0.0.1', listening));
    const address = attacker.address();
    const url = typeof address === 'object' ? `http://127.0.0.1:${address?.port}/jwks` : '';
    const token = await signLogin(stranger, claimsOf('clb'), { [name]: name === 'jwk' ? jwk : url });
    expect((await send(`Bearer ${token}`)).status).toBe(401);
    expect(calls).toBe(0);
    attacker.close();
  },
);

test.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer a b', 'Token x.y.z'])(
  'an Authorization header that is not one bearer token (%s) is 401',
  async (value) => {
    expect((await send(value)).status).toBe(401);
  },
);

test('A25: two Authorization headers are 401, though each alone would do', async () => {
  const token = await login();
  const address = await here.gateway.app
    .listen({ host: '127.0.0.1', port: 0 })
    .catch(() => here.gateway.app.listeningOrigin);
  const status = await rawStatus(address, [
    'authorization: Bearer '.concat(token),
    'Authorization: Bearer '.concat(token),
  ]);
  expect(status).toBe(401);
});

test('A25: headers that claim who is calling change nothing', async () => {
  const answer = await request(here.gateway.app.server)
    .post('/graphql')
    .set({
      'x-hub-role': 'HELPDESK',
      'X-Hub-Organisation': randomUUID(),
      'x-user-org': 'x',
      'x-active-org': 'y',
      'x-request-id': 'mine',
    })
    .send({ query: '{ onlyHelpdesk }' });
  expect(answer.body.errors[0].message).toBe('Cannot query field "onlyHelpdesk" on type "Query".');
  expect(answer.headers['x-request-id']).not.toBe('mine');
});

const NO_SUCH_ROLE: Record<string, () => Promise<string>> = {
  'an organisation that the register does not know': () => login({ vo_orgcode: 'OVO-NEW' }),
  'a group that the organisation is not of': () => login({ vo_doelgroepcode: 'GID' }),
  'a person who is no member': () => login({ sub: randomUUID() }),
  'a role that the member does not have': () => login({ hub_role: 'DPO' }),
  'a role that fits another kind of organisation': () => login({ hub_role: 'HELPDESK' }),
  'a police zone, whatever its register says': () => login({ ...claimsOf('police') }),
  'a citizen in an organisation’s role': () => login({ vo_doelgroepcode: 'BUR', vo_orgcode: undefined }),
};

test.each(Object.keys(NO_SUCH_ROLE))('a genuine login of %s is 403, in the same words', async (name) => {
  const answer = await send(`Bearer ${await NO_SUCH_ROLE[name]?.()}`);
  expect(answer.status).toBe(403);
  expect(answer.body.errors).toEqual([
    {
      message: 'The network gives this login no such role',
      extensions: { code: 'FORBIDDEN', hint: expect.any(String), requestId: answer.headers['x-request-id'] },
    },
  ]);
});

test('a membership holds from its beginning until its end', async () => {
  const membership = (from: string, until: string | null) => ({
    memberships: [{ person: PERSON, organisation: ORGANISATIONS.clb.id, role: 'CLB' as const, from, until }],
  });
  const status = async () => (await send(`Bearer ${await login()}`)).status;
  await here.push(membership('2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z'));
  expect(await status()).toBe(403);
  await here.push(membership('2999-01-01T00:00:00Z', null));
  expect(await status()).toBe(403);
  await here.push(membership('2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z'));
  expect(await status()).toBe(200);
});

test('a session that is revoked is out with the next snapshot', async () => {
  const token = await login({ sid: 'ends-now' });
  expect((await send(`Bearer ${token}`)).status).toBe(200);
  await here.push({ revokedSessions: ['ends-now'] });
  expect((await send(`Bearer ${token}`)).status).toBe(401);
});

test('a citizen needs no membership, but a session that is not revoked', async () => {
  const citizen = { vo_doelgroepcode: 'BUR', vo_orgcode: undefined, hub_role: 'PUPIL' };
  const answer = await send(`Bearer ${await login(citizen)}`);
  // In this test schema a pupil has nothing to ask; who it is was settled before that.
  expect(answer.body.errors[0].message).toBe('Nothing can be asked in this role');
  expect((await send(`Bearer ${await login({ ...citizen, sid: 'revoked-session' })}`)).status).toBe(401);
});

test('with a register that is too old every login is refused as such, while the public is served', async () => {
  const helpdesk = await createSigningKey('helpdesk');
  const fresh = await hub({ registerKey: helpdesk.publicKey });
  expect(fresh.gateway.register.isFresh()).toBe(false);
  const answer = await request(fresh.gateway.app.server)
    .post('/graphql')
    .set('authorization', `Bearer ${await fresh.tokenOf('clb')}`)
    .send(QUERY);
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(answer.body.errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect((await fresh.ask(null, '{ published }')).body).toEqual({ data: { published: 'for everyone' } });
  expect(await fresh.gateway.register.accept(await signSnapshot(helpdesk, snapshot()))).toBe(true);
  expect((await fresh.ask('clb', QUERY.query)).status).toBe(200);
  await fresh.gateway.stop();
});

/** Two headers of one name, which HTTP clients do not send. */
async function rawStatus(address: string, headers: string[]): Promise<number> {
  const { connect } = await import('node:net');
  const { hostname, port } = new URL(address);
  const body = JSON.stringify(QUERY);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', reject);
    socket.once('data', (data) => {
      resolve(Number(data.toString().split(' ')[1]));
      socket.destroy();
    });
    socket.write(
      [
        'POST /graphql HTTP/1.1',
        'host: hub',
        'content-type: application/json',
        `content-length: ${body.length}`,
        ...headers,
        '',
        body,
      ].join('\r\n'),
    );
  });
}
