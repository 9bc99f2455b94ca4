import type { Insertable } from 'kysely';
import type pg from 'pg';
import type { OfferFacts } from '../kit/contracts/offer-facts';
import { columnName, insertRows, inTransaction, loadDemo, tidy } from '../kit/database/demo-load';
import { noteQuarterLoaded } from '../kit/database/demo-progress';
import type { DB } from './__generated__/tables';

/** The tables in an order that foreign keys allow. Their triggers stay on: they hold the invariants of referrals. */
const FACTS = [
  'organisation',
  'membership',
  'helpdesk',
  'operatingMode',
  'referralNumber',
  'withdrawnConsent',
  'referral',
  'referralEvent',
  'referralNotice',
  'dispatchTable',
  'dispatchTableParticipant',
  'dispatchItem',
  'providerResponse',
  'trajectory',
  'trajectoryEvent',
  'assignment',
  'trajectorySession',
  'followUp',
  'roundTable',
  'roundTableParticipant',
  'roundTableAgreement',
  'roundTableVoice',
  'gapSignal',
  'gapEvidence',
  'caseHandOver',
  'referralDraft',
] as const satisfies readonly (keyof DB)[];
const LEASES = ['told_relations', 'access_edge', 'leased_consent', 'leased_offer'];
const TABLES = [...FACTS.map(columnName), ...LEASES].map(qualified);
/** The series, the school year, and the number in it. */
const NUMBER = /^(.*)(\d{4}-\d{4})-(\d+)$/;

/** The helpdesk owner's part of a demo world: the network register, the helpdesks, their referrals and what came of them. */
export type HelpdeskDemo = {
  readonly [Table in (typeof FACTS)[number]]: readonly Insertable<DB[Table]>[];
};

/** A pupil's relations and consents to trajectories as the pupils owner tells them, whole. */
export interface ToldRelations {
  readonly pupilId: string;
  readonly relations: readonly object[];
  readonly trajectoryConsents: readonly object[];
}

/** What the other owners have told until now. */
export interface ToldToHelpdesk {
  readonly at: string;
  readonly pupils: readonly ToldRelations[];
  readonly offers: readonly OfferFacts[];
}

/** Loads the whole part, or nothing. Only for an empty database: see `hasHelpdeskDemo`. */
export async function loadHelpdeskDemo(
  migratorUrl: string,
  demo: HelpdeskDemo,
  told: ToldToHelpdesk,
): Promise<void> {
  await loadDemo({ migratorUrl, tables: TABLES, withoutTriggers: [] }, (client) =>
    insertHelpdesk(client, demo, told),
  );
}

/** One more quarter of a larger world, whole or not at all. Its referrals are numbered on from those that are there. */
export async function loadHelpdeskQuarter(
  migratorUrl: string,
  quarter: number,
  demo: HelpdeskDemo,
  told: ToldToHelpdesk,
): Promise<void> {
  const load = { migratorUrl, tables: TABLES, withoutTriggers: [], withoutAnalysis: true };
  await loadDemo(load, async (client) => {
    await noteQuarterLoaded(client, quarter);
    await insertHelpdesk(client, await numberedOn(client, demo), told);
  });
}

/** When all quarters are there. */
export async function tidyHelpdeskDemo(migratorUrl: string): Promise<void> {
  await tidy(migratorUrl, TABLES);
}

async function insertHelpdesk(
  client: pg.ClientBase,
  demo: HelpdeskDemo,
  told: ToldToHelpdesk,
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
  await insertRows(
    client,
    qualified('leased_consent'),
    told.pupils.flatMap(({ pupilId, trajectoryConsents }) =>
      trajectoryConsents.map((consent) => ({ pupilId, ...consent })),
    ),
  );
  await insertRows(client, qualified('leased_offer'), told.offers);
}

/** The same rows, with the numbers that follow those given so far; the counters make room for new ones. */
async function numberedOn(client: pg.ClientBase, demo: HelpdeskDemo): Promise<HelpdeskDemo> {
  const before = new Map<string, number>();
  for (const { helpdeskId, schoolYear } of demo.referralNumber) {
    const { rows } = await client.query<{ last: number }>(
      'delete from helpdesk.referral_number where helpdesk_id = $1 and school_year = $2 returning last',
      [helpdeskId, schoolYear],
    );
    before.set(`${helpdeskId} ${schoolYear}`, rows[0]?.last ?? 0);
  }
  const referralNumber = demo.referralNumber.map((row) => ({
    ...row,
    last: Number(row.last) + (before.get(`${row.helpdeskId} ${row.schoolYear}`) ?? 0),
  }));
  const referral = demo.referral.map((row) => {
    const [, series = '', schoolYear = '', nth = ''] = NUMBER.exec(String(row.number)) ?? [];
    const number = Number(nth) + (before.get(`${row.helpdeskId} ${schoolYear}`) ?? 0);
    return { ...row, number: `${series}${schoolYear}-${String(number).padStart(nth.length, '0')}` };
  });
  return { ...demo, referral, referralNumber };
}

export async function hasHelpdeskDemo(migratorUrl: string): Promise<boolean> {
  return inTransaction(migratorUrl, async (client) => {
    const { rows } = await client.query<{ loaded: boolean }>(
      'select exists (select from helpdesk.membership) as loaded',
    );
    return rows[0]?.loaded === true;
  });
}

function qualified(table: string): string {
  return `helpdesk.${table}`;
}
