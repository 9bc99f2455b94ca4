import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { atDatabase, databaseName, ownerUrls, roleNames } from '../../start/database/roles';
import { OWNERS, type OwnerDatabases } from '../../start/owners';

export const TEMPLATE_PREFIX = 'template_hub';

/** The superuser's address of the PostgreSQL that `npm test` starts. */
export function serverUrl(): string {
  const url = process.env.HUB_TEST_DATABASE_URL;
  if (!url)
    throw new Error('tests run by `npm test`, which starts PostgreSQL and sets HUB_TEST_DATABASE_URL');
  return url;
}

/** A server that lives for one run and listens to this machine only needs no secrets. */
export function templatePasswords(roles: readonly string[]): Record<string, string> {
  return Object.fromEntries(roles.map((role) => [role, 'test']));
}

export interface TestDatabases {
  readonly databases: OwnerDatabases;
  /** A superuser's connection to one owner's database: it seeds, and it looks where no role may look. */
  readonly superuserUrls: Readonly<Record<keyof OwnerDatabases, string>>;
  drop(): Promise<void>;
}

/** A migrated, empty database per owner, as fast as PostgreSQL copies one. The roles are shared by all copies. */
export async function copyTemplates(): Promise<TestDatabases> {
  const prefix = `t${randomBytes(6).toString('hex')}`;
  await asAdministrator(async (admin) => {
    for (const owner of OWNERS) {
      const database = databaseName(prefix, owner);
      await admin.query(`create database ${database} template ${databaseName(TEMPLATE_PREFIX, owner)}`);
      // A copy does not take over who may connect.
      await admin.query(`revoke all on database ${database} from public`);
      const own = roleNames(TEMPLATE_PREFIX, [owner]).join(', ');
      await admin.query(`grant connect on database ${database} to ${own}`);
    }
  });
  const passwords = templatePasswords(roleNames(TEMPLATE_PREFIX, OWNERS));
  const urls = (owner: (typeof OWNERS)[number]) => {
    const ofTemplate = ownerUrls(serverUrl(), TEMPLATE_PREFIX, owner, passwords);
    const here = (url: string) => atDatabase(url, databaseName(prefix, owner));
    return {
      migratorUrl: here(ofTemplate.migratorUrl),
      appUrl: here(ofTemplate.appUrl),
      workerUrl: here(ofTemplate.workerUrl),
    };
  };
  return {
    databases: {
      pupils: urls('pupils'),
      offers: urls('offers'),
      helpdesk: urls('helpdesk'),
      statistics: urls('statistics'),
      services: urls('services'),
    },
    superuserUrls: {
      pupils: atDatabase(serverUrl(), databaseName(prefix, 'pupils')),
      offers: atDatabase(serverUrl(), databaseName(prefix, 'offers')),
      helpdesk: atDatabase(serverUrl(), databaseName(prefix, 'helpdesk')),
      statistics: atDatabase(serverUrl(), databaseName(prefix, 'statistics')),
      services: atDatabase(serverUrl(), databaseName(prefix, 'services')),
    },
    drop: () =>
      asAdministrator(async (admin) => {
        for (const owner of OWNERS)
          await admin.query(`drop database ${databaseName(prefix, owner)} with (force)`);
      }),
  };
}

async function asAdministrator(work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl() });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
