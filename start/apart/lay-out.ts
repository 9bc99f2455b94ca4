import { chmod, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadOrCreateSecret, loadOrCreateSigningKey, publishKeys } from '../../subgraphs/kit/keys';
import type { Config } from '../config';
import { areMadeByOthers, passwordsOf } from '../database/prepare';
import { roleName } from '../database/roles';
import { loadKeys } from '../hub-keys';
import { OWNERS } from '../owners';
import { type PartKind, SECRET_FILES, type Secret, secretsOf } from '../part/secrets';
import { storeSecretText } from '../stored';

export const KINDS: readonly PartKind[] = [...OWNERS, 'gateway', 'balancer', 'prepare'];

/** Where each kind of part finds its own secrets, when the parts of a hub run apart on this machine. */
export function secretsFolder(dataFolder: string, kind: PartKind): string {
  return join(dataFolder, 'apart', kind);
}

/**
 * Gives each part its own secrets, from the keys and passwords that the hub keeps in HUB_DATA/keys; what is not there yet is made.
 * What lay there before is replaced, so that no part keeps what is no longer its own.
 * @param administrator the password of who makes databases; null when it is to be made, for a server that does not exist yet
 */
export async function layOutSecrets(config: Config, administrator: string | null): Promise<void> {
  const folder = join(config.dataFolder, 'keys');
  const { signing } = await loadKeys(config.dataFolder);
  const passwords = await passwordsOf(config, OWNERS);
  const publicKeys = await publishKeys(Object.values(signing));
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  if (config.mode === 'demo') await loadOrCreateSigningKey(folder, 'demo-login');

  const textOf = async (kind: PartKind, secret: Secret): Promise<string | null> => {
    switch (secret) {
      case 'signingKey':
        return read(`${kind}.jwk.json`);
      case 'publicKeys':
        return publicKeys;
      case 'referenceKey':
        return read('pupils-reference.key');
      case 'demoLogin':
        return config.mode === 'demo' ? read('demo-login.jwk.json') : null;
      case 'administrator':
        return areMadeByOthers(config) ? null : (administrator ?? (await newAdministrator(folder)));
      case 'databasePasswords': {
        const roles =
          kind === 'prepare' ? Object.keys(passwords) : rolesOfService(config.databasePrefix, kind);
        return JSON.stringify(Object.fromEntries(roles.map((role) => [role, passwords[role]])), null, 2);
      }
    }
  };
  const all = join(config.dataFolder, 'apart');
  await mkdir(all, { recursive: true });
  await chmod(all, 0o700);
  for (const kind of KINDS) {
    const own = secretsFolder(config.dataFolder, kind);
    await rm(own, { recursive: true, force: true });
    for (const secret of secretsOf(kind)) {
      const text = await textOf(kind, secret);
      if (text !== null) await storeSecretText(join(own, SECRET_FILES[secret]), text);
    }
  }
}

/** A service reads and writes as its app role and delivers as its worker; the migrator's password is for who prepares. */
function rolesOfService(prefix: string, kind: PartKind): string[] {
  const owner = OWNERS.find((name) => name === kind);
  return owner === undefined ? [] : [roleName(prefix, owner, 'app'), roleName(prefix, owner, 'worker')];
}

async function newAdministrator(folder: string): Promise<string> {
  return (await loadOrCreateSecret(folder, 'administrator')).toString('base64url');
}
