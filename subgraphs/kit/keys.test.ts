import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jwtVerify, SignJWT } from 'jose';
import { loadOrCreateSecret, loadOrCreateSigningKey } from './keys';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'hub-keys-')), 'keys');
});

afterEach(() => rm(join(folder, '..'), { recursive: true }));

test('a key outlives a restart: what it signed before is verified after', async () => {
  const before = await loadOrCreateSigningKey(folder, 'pupils');
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA' })
    .setJti('1')
    .sign(before.privateKey);
  const after = await loadOrCreateSigningKey(folder, 'pupils');
  expect((await jwtVerify(token, after.publicKey)).payload.jti).toBe('1');
});

test('two names have two keys', async () => {
  const pupils = await loadOrCreateSigningKey(folder, 'pupils');
  const helpdesk = await loadOrCreateSigningKey(folder, 'helpdesk');
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'EdDSA' }).sign(pupils.privateKey);
  await expect(jwtVerify(token, helpdesk.publicKey)).rejects.toThrow('signature verification failed');
});

test('what is secret can be read by its owner alone, and no draft is left behind', async () => {
  await loadOrCreateSigningKey(folder, 'pupils');
  await loadOrCreateSecret(folder, 'references');
  expect((await readdir(folder)).sort()).toEqual(['pupils.jwk.json', 'references.key']);
  for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('a secret has 32 bytes, is not another one, and stays the same', async () => {
  const secret = await loadOrCreateSecret(folder, 'references');
  expect(secret).toHaveLength(32);
  expect(await loadOrCreateSecret(folder, 'references')).toEqual(secret);
  expect(await loadOrCreateSecret(folder, 'others')).not.toEqual(secret);
});

test('a file that is not a key is an error, never a new key in its place', async () => {
  await loadOrCreateSigningKey(folder, 'pupils');
  await writeFile(join(folder, 'pupils.jwk.json'), '{"kty":"RSA"}');
  await expect(loadOrCreateSigningKey(folder, 'pupils')).rejects.toThrow();
});
