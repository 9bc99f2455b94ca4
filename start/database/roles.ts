import type { DatabaseUrls } from '../../subgraphs/kit/database/migrate';
import type { OwnerName } from '../../subgraphs/kit/wire';

/** What an owner's roles are for; a role's name is `<prefix>_<owner>_<purpose>`. */
export const PURPOSES = ['migrator', 'app', 'worker'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Role name → password. */
export type RolePasswords = Readonly<Record<string, string>>;

export function databaseName(prefix: string, owner: OwnerName): string {
  return `${prefix}_${owner}`;
}

export function roleName(prefix: string, owner: OwnerName, purpose: Purpose): string {
  return `${prefix}_${owner}_${purpose}`;
}

export function roleNames(prefix: string, owners: readonly OwnerName[]): string[] {
  return owners.flatMap((owner) => PURPOSES.map((purpose) => roleName(prefix, owner, purpose)));
}

/** The same server, another database. */
export function atDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** An owner's three ways in, on the server of `serverUrl`, whose own user plays no part in them. */
export function ownerUrls(
  serverUrl: string,
  prefix: string,
  owner: OwnerName,
  passwords: RolePasswords,
): DatabaseUrls {
  const as = (purpose: Purpose) => {
    const role = roleName(prefix, owner, purpose);
    const url = new URL(atDatabase(serverUrl, databaseName(prefix, owner)));
    url.username = role;
    url.password = encodeURIComponent(passwords[role] ?? '');
    return url.href;
  };
  return { migratorUrl: as('migrator'), appUrl: as('app'), workerUrl: as('worker') };
}
