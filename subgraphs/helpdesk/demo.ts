import type { Insertable } from 'kysely';
import type { OfferFacts } from '../kit/contracts/offer-facts';
import { columnName, insertRows, inTransaction, loadDemo } from '../kit/database/demo-load';
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
  const tables = [...FACTS.map(columnName), ...LEASES].map(qualified);
  await loadDemo({ migratorUrl, tables, withoutTriggers: [] }, async (client) => {
    for (const table of FACTS) await insertRows(client, qualified(columnName(table)), demo[table]);
    await insertRows(
      client,
      qualified('told_relations'),
      told.pupils.map(({ pupilId }) => ({ pupilId, toldAt: told.at })),
    );
    await insertRows(
      client,
      qualified('access_edge'),
      told.pupils.flatMap(({ pupilId, relations }) =>
        relations.map((relation) => ({ pupilId, ...relation })),
      ),
    );
    await insertRows(
      client,
      qualified('leased_consent'),
      told.pupils.flatMap(({ pupilId, trajectoryConsents }) =>
        trajectoryConsents.map((consent) => ({ pupilId, ...consent })),
      ),
    );
    await insertRows(client, qualified('leased_offer'), told.offers);
  });
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
