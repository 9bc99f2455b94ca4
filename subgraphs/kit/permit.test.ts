import { z } from 'zod';
import { createSigningKey, type SigningKey } from './keys';
import { PERMIT_LIFETIME_SECONDS, type PermitHeader, readPermit, signPermit } from './permit';

const shares = z.strictObject({ pupilId: z.uuid(), problematicHalfDays: z.number() });
const facts = { pupilId: '7d444840-9dc0-41d1-b245-5ffdce74fad2', problematicHalfDays: 12 };

let pupils: SigningKey;
beforeAll(async () => {
  pupils = await createSigningKey('pupils');
});

function header(changes: Partial<PermitHeader> = {}): PermitHeader {
  const id = '3b241101-e2bb-4255-8caf-4136c566a962';
  return { id, issuer: 'pupils', receiver: 'helpdesk', issuedAt: new Date(), ...changes };
}

function read(
  token: string,
  key = pupils.publicKey,
): Promise<{ id: string; shares: z.infer<typeof shares> }> {
  return readPermit(token, { issuer: 'pupils', receiver: 'helpdesk', key, shares });
}

const secondsAgo = (seconds: number): Date => new Date(Date.now() - seconds * 1000);

test('a permit carries exactly what was signed', async () => {
  expect(await read(await signPermit(pupils, header(), facts))).toEqual({ id: header().id, shares: facts });
});

test('the same request gives the same permit again, with the same end', async () => {
  const issuedAt = secondsAgo(60);
  expect(await signPermit(pupils, header({ issuedAt }), facts)).toBe(
    await signPermit(pupils, header({ issuedAt }), facts),
  );
});

test('a permit that has not ended yet is good', async () => {
  const token = await signPermit(
    pupils,
    header({ issuedAt: secondsAgo(PERMIT_LIFETIME_SECONDS - 30) }),
    facts,
  );
  await expect(read(token)).resolves.toMatchObject({ shares: facts });
});

const bad: readonly [string, () => Promise<string>][] = [
  [
    'older than five minutes',
    () => signPermit(pupils, header({ issuedAt: secondsAgo(PERMIT_LIFETIME_SECONDS + 1) }), facts),
  ],
  ['for another owner', () => signPermit(pupils, header({ receiver: 'services' }), facts)],
  ['of another owner', () => signPermit(pupils, header({ issuer: 'services' }), facts)],
  ['signed with another key', async () => signPermit(await createSigningKey('pupils'), header(), facts)],
  ['without a proper id', () => signPermit(pupils, header({ id: '1' }), facts)],
  ['with more than it may share', () => signPermit(pupils, header(), { ...facts, name: 'x' })],
  ['with less than is needed', () => signPermit(pupils, header(), { pupilId: facts.pupilId })],
  ['not a permit at all', async () => 'permit'],
  ['empty', async () => ''],
];

test.each(bad)('a permit %s is refused, in the same words', async (_name, make) => {
  await expect(read(await make())).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'This permit is not good here: it is too old, for another owner, or not genuine',
  });
});
