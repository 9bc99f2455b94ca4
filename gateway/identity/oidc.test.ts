import { createServer, type Server, type ServerResponse } from 'node:http';
import { exportJWK, type JWK, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { createSigningKey, type SigningKey } from '../../subgraphs/kit/keys';
import { signLogin } from '../testing/hub';
import { publishedKeys } from './oidc';

const MINUTE = 60_000;
let server: Server;
let origin: string;
let answer: (response: ServerResponse, path: string) => void;
let calls: string[];
let first: SigningKey;
let second: SigningKey;
let firstJwk: JWK;
let secondJwk: JWK;
let now: number;

beforeAll(async () => {
  [first, second] = await Promise.all([createSigningKey('first'), createSigningKey('second')]);
  firstJwk = { ...(await exportJWK(first.publicKey)), kid: 'first', use: 'sig', alg: 'EdDSA' };
  secondJwk = { ...(await exportJWK(second.publicKey)), kid: 'second', use: 'sig', alg: 'EdDSA' };
  server = createServer((request, response) => {
    calls.push(request.url ?? '');
    answer(response, request.url ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  origin = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
});
afterAll(() => server.close());
beforeEach(() => {
  calls = [];
  now = Date.now();
  answer = publish(firstJwk);
});

const publish =
  (...keys: JWK[]) =>
  (response: ServerResponse) =>
    void response.end(JSON.stringify({ keys }));
const source = () => publishedKeys({ jwksUrl: new URL('/jwks', origin) }, () => now);
const verifies = async (keys: JWTVerifyGetKey, key: SigningKey) =>
  jwtVerify(await signLogin(key, {}), keys, { algorithms: ['EdDSA'] }).then(
    () => true,
    () => false,
  );

test('keys are read once, and again for an id that is new, but not for each unknown one', async () => {
  const keys = source();
  expect(await verifies(keys, first)).toBe(true);
  expect(await verifies(keys, first)).toBe(true);
  expect(calls).toHaveLength(1);
  answer = publish(firstJwk, secondJwk);
  expect(await verifies(keys, second)).toBe(false);
  expect(calls).toHaveLength(1);
  now += MINUTE;
  expect(await verifies(keys, second)).toBe(true);
  expect(await verifies(keys, await createSigningKey('third'))).toBe(false);
  expect(calls).toHaveLength(2);
});

const BROKEN: Record<string, (response: ServerResponse) => void> = {
  'is down': (response) => void response.destroy(),
  'answers a page': (response) => void response.end('<html>'),
  'answers 10 MB': (response) =>
    void response.end(JSON.stringify({ keys: [secondJwk], x: 'x'.repeat(10_000_000) })),
  redirects: (response) => void response.writeHead(302, { location: `${origin}/elsewhere` }).end(),
  'publishes two keys under one id': (response) =>
    publish(firstJwk, { ...secondJwk, kid: 'first' })(response),
  'publishes a shared secret': (response) => publish({ kty: 'oct', kid: 'first', k: 'c2VjcmV0' })(response),
};

test.each(Object.keys(BROKEN))(
  'A23: while the issuer %s the last good keys serve, for an hour at most',
  async (name) => {
    const keys = source();
    expect(await verifies(keys, first)).toBe(true);
    answer = BROKEN[name] ?? answer;
    now += 11 * MINUTE;
    expect(await verifies(keys, first)).toBe(true);
    now += 10 * MINUTE;
    expect(await verifies(keys, second)).toBe(false);
    expect(await verifies(keys, first)).toBe(true);
    now += 40 * MINUTE;
    expect(await verifies(keys, first)).toBe(false);
    expect(calls).not.toContain('/elsewhere');
    answer = publish(firstJwk);
    now += MINUTE;
    expect(await verifies(keys, first)).toBe(true);
  },
);

test('keys are found through discovery, in a document that speaks for this issuer alone', async () => {
  answer = (response, path) =>
    path === '/jwks'
      ? publish(firstJwk)(response)
      : void response.end(JSON.stringify({ issuer: origin, jwks_uri: `${origin}/jwks` }));
  expect(await verifies(publishedKeys({ discover: origin }), first)).toBe(true);
  expect(calls).toEqual(['/.well-known/openid-configuration', '/jwks']);
  expect(await verifies(publishedKeys({ discover: `${origin}/` }), first)).toBe(false);
});

test('keys are not read in the clear from another machine', () => {
  expect(() => publishedKeys({ jwksUrl: new URL('http://login.example/jwks') })).toThrow(/https/);
});
