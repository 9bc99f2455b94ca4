import type { Insertable } from 'kysely';
import type pg from 'pg';
import { columnName, insertRows, inTransaction, loadDemo } from '../kit/database/demo-load';
import type { DB } from './__generated__/tables';
import { referenceHash } from './pupil/reference';

/** The tables with plain facts, in an order that foreign keys allow; what follows from them is derived here. */
const FACTS = [
  'school',
  'clbCentre',
  'clbContract',
  'pupil',
  'guardian',
  'consentRecord',
  'enrolment',
  'absenceRecord',
  'referralPermit',
  'servicePermit',
  'serviceInvolvement',
  'accessEdge',
  'leaseInterest',
  'trajectoryDayPart',
] as const satisfies readonly (keyof DB)[];
const DERIVED = ['pupil_reference', 'absence_summary', 'school_change', 'caseload_entry'];
/** Absences keep theirs: it counts by statement. */
const RESTING_TRIGGERS = ['enrolment', 'consent_record', 'access_edge'];

/** An organisation's own number for a pupil, in clear: the database gets its keyed hash. */
export interface Reference {
  readonly organisationId: string;
  readonly pupilId: string;
  readonly reference: string;
}

/**
 * The pupils owner's part of a demo world. `accessEdge` holds the edges that rest on no enrolment and no decision:
 * SELF, GUARDIAN below 12, and the helpdesks' leases (OPEN_REFERRAL, ASSIGNMENT).
 */
export type PupilsDemo = {
  readonly [Table in (typeof FACTS)[number]]: readonly Insertable<DB[Table]>[];
} & { readonly reference: readonly Reference[] };

/** A pupil's relations as this owner would tell them to an owner that holds leases on them. */
export interface ToldRelations {
  readonly pupilId: string;
  readonly relations: readonly object[];
}

/** Loads the whole part, or nothing. Only for an empty database: see `findPupilsDemoDay`. */
export async function loadPupilsDemo(
  migratorUrl: string,
  demo: PupilsDemo,
  referenceKey: Buffer,
): Promise<void> {
  const load = {
    migratorUrl,
    tables: [...FACTS.map(columnName), ...DERIVED].map(qualified),
    withoutTriggers: RESTING_TRIGGERS.map(qualified),
  };
  await loadDemo(load, async (client) => {
    await insertPupilsFacts(client, demo);
    await deriveFromEnrolments(client);
    await openSharedRecords(client);
    await fillCaseloads(client);
    await insertRows(
      client,
      'pupils.pupil_reference',
      demo.reference.map(({ organisationId, pupilId, reference }) => ({
        organisationId,
        pupilId,
        referenceHash: referenceHash(referenceKey, organisationId, reference),
      })),
    );
  });
}

/** The plain facts, nothing derived: with triggers on, these alone make the same world (a test holds them together). */
export async function insertPupilsFacts(client: pg.ClientBase, demo: PupilsDemo): Promise<void> {
  for (const table of FACTS) await insertRows(client, qualified(columnName(table)), demo[table]);
}

/** The day that the demo world in this database was made for; null when there is none. */
export async function findPupilsDemoDay(migratorUrl: string): Promise<string | null> {
  return inTransaction(migratorUrl, async (client) => {
    const { rows } = await client.query<{ day: string | null }>(
      "select to_char(min(created_at), 'YYYY-MM-DD') as day from pupils.pupil",
    );
    return rows[0]?.day ?? null;
  });
}

/** What the helpdesk is told besides: the consents to trajectories with providers. */
export interface ToldToHelpdesk extends ToldRelations {
  readonly trajectoryConsents: readonly object[];
}

/** Relations and consents of every pupil (or of these) that the helpdesk holds leases on, in the very words that events use. */
export async function relationsToldToHelpdesk(
  migratorUrl: string,
  among: readonly string[] | null = null,
): Promise<ToldToHelpdesk[]> {
  return inTransaction(migratorUrl, async (client) => {
    const { rows } = await client.query<ToldToHelpdesk>(
      `select pupil_id as "pupilId", pupils.relations_of(pupil_id) as relations,
         pupils.trajectory_consents_of(pupil_id) as "trajectoryConsents"
       from pupils.lease_interest where receiver = 'helpdesk' and ($1::uuid[] is null or pupil_id = any ($1))
       order by pupil_id`,
      [among],
    );
    return rows;
  });
}

/** Who reads by relation, of every pupil (or of these) who was referred to a service, in the very words that events use. */
export async function relationsToldToServices(
  migratorUrl: string,
  among: readonly string[] | null = null,
): Promise<ToldRelations[]> {
  return inTransaction(migratorUrl, async (client) => {
    const { rows } = await client.query<ToldRelations>(
      `select pupil_id as "pupilId", pupils.readers_of(pupil_id) as relations
       from (select distinct pupil_id from pupils.service_involvement where $1::uuid[] is null or pupil_id = any ($1)) i
       order by pupil_id`,
      [among],
    );
    return rows;
  });
}

/** Where enrolments, consents and guardians are read and edges are put: all of them, or those of one quarter of a world. */
const TABLES = {
  enrolment: 'pupils.enrolment',
  edge: 'pupils.access_edge',
  consent: 'pupils.consent_record',
  guardian: 'pupils.guardian',
};

/** What `relate_enrolment` and `note_school_change` do, for all enrolments at once. */
export async function deriveFromEnrolments(client: pg.ClientBase, from = TABLES): Promise<void> {
  await client.query(`
    insert into ${from.edge} (id, holder_kind, holder_id, pupil_id, relation, basis_id, valid_from, valid_until)
    select ${idFrom("e.id || 'ENROLMENT'")}, 'ORGANISATION', e.school_id, e.pupil_id, 'ENROLMENT', e.id, e.start_date,
      coalesce(e.end_date + 1, (split_part(e.school_year, '-', 2) || '-09-01')::date)
    from ${from.enrolment} e`);
  // A centre keeps sight until another takes over, and for the hand-over's window after that.
  await client.query(`
    with guided as (
      select e.id, e.pupil_id, e.start_date, c.clb_id from ${from.enrolment} e
      join pupils.clb_contract c on c.school_id = e.school_id and c.valid_from <= e.start_date
        and (c.valid_until is null or c.valid_until >= e.start_date))
    insert into ${from.edge} (id, holder_kind, holder_id, pupil_id, relation, basis_id, valid_from, valid_until)
    select ${idFrom("g.id || 'CLB_CONTRACT'")}, 'ORGANISATION', g.clb_id, g.pupil_id, 'CLB_CONTRACT', g.id, g.start_date,
      min(later.start_date) + pupils.handover_window()
    from guided g left join guided later
      on later.pupil_id = g.pupil_id and later.start_date > g.start_date and later.clb_id <> g.clb_id
    group by g.id, g.clb_id, g.pupil_id, g.start_date`);
  await client.query(`
    with followed as (
      select e.*, lag(e.school_id) over w as from_school, lag(e.school_year) over w as from_year from ${from.enrolment} e
      window w as (partition by e.pupil_id order by e.start_date))
    insert into pupils.school_change
      (id, pupil_id, from_school_id, to_school_id, changed_on, school_year, within, handover_status)
    select ${idFrom("f.id || 'CHANGE'")}, f.pupil_id, f.from_school, f.school_id, f.start_date, f.school_year,
      case when f.from_year = f.school_year then 'YEAR' else 'SUMMER' end,
      case when left_behind.clb_id is not distinct from taking_over.clb_id then 'NOT_NEEDED'
        when f.start_date + pupils.handover_window() > now() then 'PENDING_OBJECTION' else 'DONE' end
    from followed f
    left join pupils.clb_contract left_behind on left_behind.school_id = f.from_school and left_behind.valid_until is null
    left join pupils.clb_contract taking_over on taking_over.school_id = f.school_id and taking_over.valid_until is null
    where f.from_school <> f.school_id`);
}

/** What `share_with_guardian` does: a pupil's consent opens the record to the parents it names. */
export async function openSharedRecords(client: pg.ClientBase, from = TABLES): Promise<void> {
  await client.query(`
    insert into ${from.edge}
      (id, holder_kind, holder_id, pupil_id, relation, basis_id, consent_id, valid_from, valid_until)
    select ${idFrom('c.id || g.person_id::text')}, 'PERSON', g.person_id, c.pupil_id, 'GUARDIAN', c.id, c.id,
      c.valid_from, c.valid_until
    from ${from.consent} c
    join ${from.guardian} g on g.pupil_id = c.pupil_id and g.person_id = any (c.recipients)
    where c.purpose = 'SHARE_WITH_GUARDIAN' and c.decision = 'GRANTED' and c.data_categories @> pupils.all_data()`);
}

/** What `note_in_caseload` does, for all edges at once. */
export async function fillCaseloads(client: pg.ClientBase, { edge } = TABLES): Promise<void> {
  await client.query(`
    insert into pupils.caseload_entry (holder_id, pupil_id, search_name)
    select distinct e.holder_id, p.id, p.search_name from ${edge} e join pupils.pupil p on p.id = e.pupil_id
    where e.holder_kind = 'ORGANISATION' and e.relation in ('ENROLMENT', 'CLB_CONTRACT', 'OPEN_REFERRAL')`);
}

/** A uuid (version 8) that the same facts always give, so that the world is the same each time it is made. */
function idFrom(text: string): string {
  return `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;
}

function qualified(table: string): string {
  return `pupils.${table}`;
}
