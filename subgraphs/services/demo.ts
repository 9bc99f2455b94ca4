import type { Insertable } from 'kysely';
import type pg from 'pg';
import { columnName, insertRows, inTransaction, loadDemo, tidy } from '../kit/database/demo-load';
import { noteQuarterLoaded } from '../kit/database/demo-progress';
import type { DB } from './__generated__/tables';

/** The tables in an order that foreign keys allow. */
const FACTS = [
  'supportService',
  'serviceContactPoint',
  'serviceReferral',
  'serviceReferralEvent',
] as const satisfies readonly (keyof DB)[];
const LEASES = ['told_relations', 'access_edge'];
const LOAD = {
  tables: [...FACTS.map(columnName), ...LEASES].map(qualified),
  // A referral of the demo world is past its first state; a test holds its history to the rules.
  withoutTriggers: [qualified('service_referral')],
};

/** The services owner's part of a demo world: services with their desks, and pupils who were referred to them. */
export type ServicesDemo = {
  readonly [Table in (typeof FACTS)[number]]: readonly Insertable<DB[Table]>[];
};

/** A pupil's relations as the pupils owner tells them, whole. */
export interface ToldRelations {
  readonly pupilId: string;
  readonly relations: readonly object[];
}

/** What the pupils owner has told until now. */
interface ToldToServices {
  readonly at: string;
  readonly pupils: readonly ToldRelations[];
}

/** Loads the whole part, or nothing. Only for an empty database: see `hasServicesDemo`. */
export async function loadServicesDemo(
  migratorUrl: string,
  demo: ServicesDemo,
  told: ToldToServices,
): Promise<void> {
  await loadDemo({ migratorUrl, ...LOAD }, (client) => insertServices(client, demo, told));
}

/** One more quarter of a larger world, whole or not at all. */
export async function loadServicesQuarter(
  migratorUrl: string,
  quarter: number,
  demo: ServicesDemo,
  told: ToldToServices,
): Promise<void> {
  await loadDemo({ migratorUrl, ...LOAD, withoutAnalysis: true }, async (client) => {
    await noteQuarterLoaded(client, quarter);
    await insertServices(client, demo, told);
  });
}

/** When all quarters are there. */
export async function tidyServicesDemo(migratorUrl: string): Promise<void> {
  await tidy(migratorUrl, LOAD.tables);
}

async function insertServices(
  client: pg.ClientBase,
  demo: ServicesDemo,
  told: ToldToServices,
): Promise<void> {
  for (const table of FACTS) await insertRows(client, qualified(columnName(table)), demo[table]);
  await insertRows(
    client,
    qualified('told_relations'),
    told.pupils.map(({ pupilId }) => ({ pupilId, toldAt: told.at })),
  );
  await insertRows(
    client,
    qualified('access_edge'),
    told.pupils.flatMap(({ pupilId, relations }) => relations.map((relation) => ({ pupilId, ...relation }))),
  );
}

export async function hasServicesDemo(migratorUrl: string): Promise<boolean> {
  return inTransaction(migratorUrl, async (client) => {
    const { rows } = await client.query<{ loaded: boolean }>(
      'select exists (select from services.support_service) as loaded',
    );
    return rows[0]?.loaded === true;
  });
}

function qualified(table: string): string {
  return `services.${table}`;
}
