import type { Insertable } from 'kysely';
import type pg from 'pg';
import { type OfferFacts, offerFactsSchema } from '../kit/contracts/offer-facts';
import { columnName, insertRows, inTransaction, loadDemo, tidy } from '../kit/database/demo-load';
import { noteQuarterLoaded } from '../kit/database/demo-progress';
import type { DB } from './__generated__/tables';

/** The tables in an order that foreign keys allow. Their triggers stay on: they make texts findable. */
const FACTS = [
  'partnerOrganisation',
  'offer',
  'offerCapacity',
  'place',
] as const satisfies readonly (keyof DB)[];
const TABLES = FACTS.map((table) => qualified(table));

/** The offers owner's part of a demo world. */
export type OffersDemo = {
  readonly [Table in (typeof FACTS)[number]]: readonly Insertable<DB[Table]>[];
};

/** Loads the whole part, or nothing. What the helpdesk knows of it is loaded there. */
export async function loadOffersDemo(migratorUrl: string, demo: OffersDemo): Promise<void> {
  await loadDemo({ migratorUrl, tables: TABLES, withoutTriggers: [] }, (client) =>
    insertOffers(client, demo),
  );
}

/** One more quarter of a larger world, whole or not at all. */
export async function loadOffersQuarter(
  migratorUrl: string,
  quarter: number,
  demo: OffersDemo,
): Promise<void> {
  const load = { migratorUrl, tables: TABLES, withoutTriggers: [], withoutAnalysis: true };
  await loadDemo(load, async (client) => {
    await noteQuarterLoaded(client, quarter);
    await insertOffers(client, demo);
  });
}

/** When all quarters are there. */
export async function tidyOffersDemo(migratorUrl: string): Promise<void> {
  await tidy(migratorUrl, [...TABLES, 'offers.offer_word']);
}

async function insertOffers(client: pg.ClientBase, demo: OffersDemo): Promise<void> {
  for (const table of FACTS) await insertRows(client, qualified(table), demo[table]);
}

/** What the helpdesk is told of the offers of a demo world: all but drafts. */
export function factsOf(demo: OffersDemo, toldAt: string): OfferFacts[] {
  return demo.offer
    .filter(({ status }) => status !== 'DRAFT')
    .map(({ id, ...offer }) => offerFactsSchema.parse({ ...offer, offerId: id, toldAt }));
}

export async function hasOffersDemo(migratorUrl: string): Promise<boolean> {
  return inTransaction(migratorUrl, async (client) => {
    const { rows } = await client.query<{ loaded: boolean }>(
      'select exists (select from offers.partner_organisation) as loaded',
    );
    return rows[0]?.loaded === true;
  });
}

function qualified(table: (typeof FACTS)[number]): string {
  return `offers.${columnName(table)}`;
}
