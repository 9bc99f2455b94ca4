import type { TestHub } from './hub';
import { idOf, ORGANISATIONS } from './organisations';

export interface OfferSeed {
  readonly of?: 'partnerArktos' | 'partnerProfo' | 'partnerPros';
  readonly title?: string;
  readonly type?: string;
  readonly status?: 'DRAFT' | 'PUBLISHED' | 'PAUSED' | 'FULL' | 'ENDED';
  readonly levels?: readonly string[];
  readonly route?: readonly string[];
  readonly groups?: readonly string[];
  readonly area?: readonly string[];
  readonly locations?: readonly string[];
  readonly ages?: readonly [number, number];
  readonly languages?: readonly string[];
  /** Places that were reported; none when left out. */
  readonly places?: {
    readonly total: number;
    readonly reserved?: number;
    readonly waitDays?: number;
    readonly daysAgo?: number;
  };
}

/** The partners have said who they are; all are recognised for NAFT. */
export async function seedPartners(hub: TestHub): Promise<void> {
  for (const { id, name } of [
    ORGANISATIONS.partnerArktos,
    ORGANISATIONS.partnerProfo,
    ORGANISATIONS.partnerPros,
  ]) {
    await hub.rows(
      'offers',
      `insert into offers.partner_organisation (id, name, kind, naft_recognised, service_area, languages)
      values ($1, $2, 'YOUTH_WORK', true, '{11002,12025}', '{nl}')`,
      [id, name],
    );
  }
  await hub.rows(
    'offers',
    "insert into hub.database_mark (kind) values ('SYNTHETIC') on conflict do nothing",
  );
}

/** A whole offer by name, in any state; NAFT in Antwerp for 12 to 18 unless said otherwise. */
export async function seedOffer(hub: TestHub, key: string, seed: OfferSeed): Promise<string> {
  const id = idOf(`offer ${key}`);
  const organisation = ORGANISATIONS[seed.of ?? 'partnerArktos'].id;
  const { places } = seed;
  await hub.rows(
    'offers',
    `insert into offers.offer (id, organisation_id, title_nl, summary_nl, offer_type, purpose, target_kind, target_groups,
      min_age, max_age, levels, intake_route, service_area, locations, languages, status, has_free_places, synthetic)
    values ($1, $2, $3, 'Een verzonnen aanbod.', $4, '{REINTEGRATION}', '{PUPIL}', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, true)`,
    [
      id,
      organisation,
      seed.title ?? key,
      seed.type ?? 'NAFT',
      seed.groups ?? ['TRUANTS'],
      ...(seed.ages ?? [12, 18]),
      seed.levels ?? ['SECONDARY'],
      seed.route ?? ['CLB'],
      seed.area ?? ['11002'],
      seed.locations ?? [],
      seed.languages ?? ['nl'],
      seed.status ?? 'PUBLISHED',
      places ? places.total > (places.reserved ?? 0) : null,
    ],
  );
  await hub.rows(
    'offers',
    `insert into offers.offer_capacity
      (offer_id, organisation_id, places_total, places_reserved, expected_wait_days, reported_at)
    values ($1, $2, $3, $4, $5, case when $3::int is null then null else now() - make_interval(days => $6) end)`,
    [
      id,
      organisation,
      places?.total ?? null,
      places ? (places.reserved ?? 0) : null,
      places?.waitDays ?? null,
      places?.daysAgo ?? 0,
    ],
  );
  if (seed.status !== 'DRAFT') await tellOffer(hub, id);
  return id;
}

/** What the helpdesk knows of an offer, as if the offers owner had told it when it was published. */
async function tellOffer(hub: TestHub, id: string): Promise<void> {
  const [offer] = await hub.rows(
    'offers',
    `select id, organisation_id, offer_type, levels, intake_route, purpose, target_groups, min_age, max_age, service_area, status
    from offers.offer where id = $1`,
    [id],
  );
  await hub.rows(
    'helpdesk',
    `insert into helpdesk.leased_offer (offer_id, organisation_id, offer_type, levels, intake_route, purpose, target_groups, min_age,
      max_age, service_area, status, told_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now() - interval '1 minute')`,
    Object.values(offer ?? {}),
  );
}
