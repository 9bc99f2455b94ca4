import { createSigningKey, type SigningKey } from '../../subgraphs/kit/keys';
import { signSnapshot } from '../../subgraphs/kit/register';
import { ORGANISATIONS, PERSON, snapshot } from '../testing/hub';
import { createRegister } from './register';

const NOW = Date.now();
let key: SigningKey;
beforeAll(async () => {
  key = await createSigningKey('helpdesk');
});

const at = (offset: number) => new Date(NOW + offset).toISOString();
const signed = (offset: number, by = key) => signSnapshot(by, snapshot({ at: at(offset) }));
const { group, code, id } = ORGANISATIONS.clb;
const LOGIN = { person: PERSON, group, code, role: 'CLB' as const };

test('a snapshot is believed for 30 seconds, and then nobody’s rights are guessed', async () => {
  let now = NOW;
  const register = createRegister(key.publicKey, () => now);
  expect(() => register.isRevoked('any')).toThrow(expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE' }));
  await register.accept(await signed(0));
  now = NOW + 30_000;
  expect(register.findMembership(LOGIN)).toBe(id);
  now = NOW + 30_001;
  expect(register.isFresh()).toBe(false);
  expect(() => register.findMembership(LOGIN)).toThrow(
    expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE' }),
  );
  expect(() => register.isRevoked('any')).toThrow(expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE' }));
});

test('an older snapshot, sent again, changes nothing', async () => {
  const register = createRegister(key.publicKey, () => NOW);
  const older = await signSnapshot(key, snapshot({ at: at(-5_000), revokedSessions: [] }));
  expect(await register.accept(await signed(0))).toBe(true);
  expect(await register.accept(older)).toBe(false);
  expect(register.isRevoked('revoked-session')).toBe(true);
});

test('a snapshot of another signer, from the future, or that is none is refused, and the held one stays', async () => {
  const register = createRegister(key.publicKey, () => NOW);
  await register.accept(await signed(0));
  await expect(register.accept(await signed(1, await createSigningKey('helpdesk')))).rejects.toThrow();
  await expect(register.accept(await signed(31_000))).rejects.toThrow(/future/);
  await expect(register.accept('x.y.z')).rejects.toThrow();
  expect(register.findMembership(LOGIN)).toBe(id);
});

test('a name that every object has is no organisation', async () => {
  const register = createRegister(key.publicKey, () => NOW);
  await register.accept(await signed(0));
  expect(register.findMembership({ ...LOGIN, code: 'constructor' })).toBeNull();
});
