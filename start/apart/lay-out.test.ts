import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK } from 'jose';
import { readConfig } from '../config';
import { testFolder } from '../database/test-server';
import { OWNERS } from '../owners';
import {
  readDatabasePasswords,
  readPublicKeys,
  readSigningKey,
  SECRET_FILES,
  secretsOf,
} from '../part/secrets';
import { KINDS, layOutSecrets, secretsFolder } from './lay-out';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(testFolder(), 'hub-secrets-'));
  await layOutSecrets(readConfig({ HUB_DATA: data }), 'of the administrator');
});
afterAll(() => rm(data, { recursive: true, force: true }));

const filesOf = async (kind: (typeof KINDS)[number]) =>
  (await readdir(secretsFolder(data, kind)).catch(() => [])).sort();

test.each(KINDS)(
  '%s gets what is its own and nothing else, in files that only its user may read',
  async (kind) => {
    const files = await filesOf(kind);
    expect(files).toEqual(
      secretsOf(kind)
        .map((secret) => SECRET_FILES[secret])
        .sort(),
    );
    for (const file of files) {
      expect((await stat(join(secretsFolder(data, kind), file))).mode & 0o777).toBe(0o600);
    }
  },
);

test('no private key and no password of a service lies with two kinds of parts', async () => {
  const seen = new Map<string, string>();
  for (const kind of KINDS.filter((name) => name !== 'prepare')) {
    for (const file of await filesOf(kind)) {
      if (file === SECRET_FILES.publicKeys) continue;
      const text = await readFile(join(secretsFolder(data, kind), file), 'utf8');
      expect(seen.get(text)).toBeUndefined();
      seen.set(text, kind);
    }
  }
});

test.each(OWNERS)(
  '%s logs in as its own app and worker, and never as the one who owns the tables',
  async (owner) => {
    const passwords = await readDatabasePasswords(secretsFolder(data, owner));
    expect(Object.keys(passwords).sort()).toEqual([`hub_${owner}_app`, `hub_${owner}_worker`]);
  },
);

test('the public keys that a part believes belong to the private ones of the others, and hold none of these', async () => {
  const folder = secretsFolder(data, 'pupils');
  const keys = await readPublicKeys(folder);
  const helpdesk = await readSigningKey(secretsFolder(data, 'helpdesk'), 'helpdesk');
  expect((await exportJWK(keys.helpdesk)).x).toBe((await exportJWK(helpdesk.publicKey)).x);
  expect(await readFile(join(folder, SECRET_FILES.publicKeys), 'utf8')).not.toContain('"d"');
});

test('to lay them out again changes no key, and takes away what is no longer a part’s own', async () => {
  const before = await readFile(join(secretsFolder(data, 'offers'), SECRET_FILES.signingKey), 'utf8');
  await layOutSecrets(readConfig({ HUB_DATA: data, HUB_DB_PREFIX: 'other' }), null);
  expect(await readFile(join(secretsFolder(data, 'offers'), SECRET_FILES.signingKey), 'utf8')).toBe(before);
  const roles = Object.keys(await readDatabasePasswords(secretsFolder(data, 'offers')));
  expect(roles.every((role) => role.startsWith('other_'))).toBe(true);
  await layOutSecrets(readConfig({ HUB_DATA: data }), null);
});

test('a secret that is not there, or is not what it should be, is told by its path and without a word of it', async () => {
  const folder = secretsFolder(data, 'gateway');
  await expect(readDatabasePasswords(folder)).rejects.toMatchObject({
    message: expect.stringContaining(join(folder, SECRET_FILES.databasePasswords)),
    hint: expect.stringContaining('npm run secrets'),
  });
  const wrong = secretsFolder(data, 'services');
  const secret = 'not-a-key-but-a-secret';
  await writeFile(join(wrong, SECRET_FILES.signingKey), secret);
  const message = await readSigningKey(wrong, 'services').catch((error: Error) => error.message);
  expect(message).toContain('is not what it should be');
  expect(message).not.toContain(secret);
});
