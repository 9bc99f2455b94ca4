import { decodeJwt, type JWTPayload, SignJWT } from 'jose';
import type { Actor } from './actor';
import { ASSERTION_LIFETIME_SECONDS, assertionSigner, assertionVerifier } from './assertion';
import { createSigningKey, type SigningKey } from './keys';

const clb: Actor = {
  id: '7d444840-9dc0-41d1-b245-5ffdce74fad2',
  role: 'CLB',
  organisation: '0b5c2a4e-33f0-4a1c-9c53-2f7a4a0f2a11',
  session: 'session-1',
};

let gateway: SigningKey;
let verify: (token: string | null) => Promise<Actor>;

beforeAll(async () => {
  gateway = await createSigningKey('gateway');
  verify = assertionVerifier('pupils', gateway.publicKey);
});

interface Forgery {
  readonly claims?: JWTPayload;
  readonly type?: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds since it was issued. */
  readonly age?: number;
  /** Seconds that it still lives; may be negative. */
  readonly left?: number;
  readonly key?: SigningKey;
}

/** A token as the gateway signs it, but for what is said to be different. */
function forged(forgery: Forgery = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    role: clb.role,
    org: clb.organisation,
    sid: clb.session,
    sub: clb.id,
    ...forgery.claims,
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: forgery.type ?? 'hub-assertion+jwt' })
    .setIssuer(forgery.issuer ?? 'gateway')
    .setAudience(forgery.audience ?? 'pupils')
    .setIssuedAt(now - (forgery.age ?? 0))
    .setExpirationTime(now + (forgery.left ?? ASSERTION_LIFETIME_SECONDS))
    .sign((forgery.key ?? gateway).privateKey);
}

test('an owner learns from the gateway who asks, and for which organisation', async () => {
  expect(await verify(await assertionSigner(gateway)(clb, 'pupils'))).toEqual(clb);
  const citizen: Actor = { ...clb, role: 'PUPIL', organisation: null };
  expect(await verify(await assertionSigner(gateway)(citizen, 'pupils'))).toEqual(citizen);
});

test('what the forgeries are made from would be believed', async () => {
  expect(await verify(await forged())).toEqual(clb);
});

describe('A1: an owner answers nobody whom the gateway does not vouch for, in the same words whatever is wrong', () => {
  const forgeries: readonly [string, () => Promise<string | null>][] = [
    ['without a token', async () => null],
    ['with an empty token', async () => ''],
    ['with something else', async () => 'a.b.c'],
    ['for another owner', () => assertionSigner(gateway)(clb, 'helpdesk')],
    ['expired a second ago', () => forged({ age: 31, left: -1 })],
    ['too old, whatever it says of its end', () => forged({ age: 31, left: 3600 })],
    ['signed with another key', async () => forged({ key: await createSigningKey('gateway') })],
    ['signed by somebody else', () => forged({ issuer: 'helpdesk' })],
    ['of another kind, such as a permit', () => forged({ type: 'hub-permit+jwt' })],
    ['acting as SYSTEM', () => forged({ claims: { role: 'SYSTEM' } })],
    ['in a role that does not exist', () => forged({ claims: { role: 'ADMIN' } })],
    ['for a person that is not a uuid', () => forged({ claims: { sub: "x' or true --" } })],
    ['without an organisation said', () => forged({ claims: { org: undefined } })],
  ];

  test.each(forgeries)('%s', async (_name, forge) => {
    await expect(verify(await forge())).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'This owner answers the hub’s gateway only',
    });
  });

  test('with a token whose payload was changed', async () => {
    const [header, , signature] = (await forged()).split('.');
    const payload = Buffer.from(JSON.stringify({ ...decodeJwt(await forged()), role: 'HELPDESK' })).toString(
      'base64url',
    );
    await expect(verify([header, payload, signature].join('.'))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('with a token that was good and has ended since', async () => {
    const token = await forged({ left: 1 });
    expect(await verify(token)).toEqual(clb);
    // A second at most: the clock is the point here, and nobody moves it.
    while (Date.now() / 1000 < (decodeJwt(token).exp ?? 0))
      await new Promise((resolve) => setImmediate(resolve));
    await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('a young token is used again, for the same actor and owner only', async () => {
  const sign = assertionSigner(gateway);
  const token = await sign(clb, 'pupils');
  expect(await sign({ ...clb }, 'pupils')).toBe(token);
  expect(await sign(clb, 'helpdesk')).not.toBe(token);
  for (const other of [
    { id: '3b241101-e2bb-4255-8caf-4136c566a962' },
    { role: 'DPO' as const },
    { organisation: null },
    { session: 'session-2' },
  ])
    expect(await sign({ ...clb, ...other }, 'pupils')).not.toBe(token);
});

test('a token tells an owner no more than it needs', async () => {
  const claims = decodeJwt(await assertionSigner(gateway)(clb, 'pupils'));
  expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'org', 'role', 'sid', 'sub']);
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(ASSERTION_LIFETIME_SECONDS);
});
