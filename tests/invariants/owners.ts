import { OWNERS } from '../../start/owners';
import type { TestHub } from '../testkit/hub';
import type { Violation } from './checker';

/** What must hold between the owners once all was told. */

type Rows = Record<string, unknown>[];

/** What stands on one side only, by its words. */
function difference(left: Rows, right: Rows, sides: readonly [string, string]): Rows {
  const words = (row: Record<string, unknown>) => JSON.stringify(row);
  const [lefts, rights] = [new Set(left.map(words)), new Set(right.map(words))];
  return [
    ...left.filter((row) => !rights.has(words(row))).map((row) => ({ only: sides[0], ...row })),
    ...right.filter((row) => !lefts.has(words(row))).map((row) => ({ only: sides[1], ...row })),
  ];
}

const PAIRS: readonly {
  readonly words: string;
  readonly of: readonly [owner: 'helpdesk', sql: string];
  readonly at: readonly [owner: 'offers' | 'pupils' | 'statistics', sql: string];
}[] = [
  {
    words: 'the places taken of an offer are those of assignments that were not released',
    of: [
      'helpdesk',
      `select id as assignment, offer_id as offer, organisation_id as organisation from helpdesk.assignment where released_at is null`,
    ],
    at: [
      'offers',
      `select assignment_id as assignment, offer_id as offer, organisation_id as organisation from offers.place where released_at is null`,
    ],
  },
  {
    words: 'the sight of a provider at the pupils owner is that of its assignment',
    of: [
      'helpdesk',
      `select a.id as assignment, a.organisation_id as organisation, r.pupil_id as pupil, a.sight_until::text as until
      from helpdesk.assignment a join helpdesk.trajectory t on t.id = a.trajectory_id join helpdesk.referral r on r.id = t.referral_id
      where r.pupil_id is not null`,
    ],
    at: [
      'pupils',
      `select basis_id as assignment, holder_id as organisation, pupil_id as pupil, valid_until::text as until
      from pupils.access_edge where relation = 'ASSIGNMENT'`,
    ],
  },
  {
    words: 'a helpdesk sees the pupils of its open cases at the pupils owner, and no others',
    of: [
      'helpdesk',
      `select case_id as case, helpdesk_id as helpdesk, pupil_id as pupil, consent_id as consent from helpdesk.referral
      where pupil_id is not null and status not in
        ('DISCARDED', 'COMPLETED', 'ADVISED', 'REDIRECTED', 'NOT_ELIGIBLE', 'WITHDRAWN', 'DUPLICATE')`,
    ],
    at: [
      'pupils',
      `select basis_id as case, holder_id as helpdesk, pupil_id as pupil, consent_id as consent from pupils.access_edge
      where relation = 'OPEN_REFERRAL' and (valid_until is null or valid_until > now())`,
    ],
  },
  {
    words: 'a referral is counted in the state that it has',
    of: ['helpdesk', `select id as referral, status from helpdesk.referral`],
    at: ['statistics', `select referral_id as referral, status from statistics.referral_fact`],
  },
];

export async function checkOwners(hub: TestHub): Promise<Violation[]> {
  const compared = await Promise.all(
    PAIRS.map(async ({ words, of, at }) => {
      const [left, right] = await Promise.all([hub.rows(...of), hub.rows(...at)]);
      return { rule: 'owners', words, rows: difference(left, right, [of[0], at[0]]) };
    }),
  );
  const waiting = await Promise.all(
    OWNERS.map(async (owner) =>
      (
        await hub.rows(
          owner,
          'select receiver, type, aggregate, attempts, last_fault, parked_at from hub.outbox where delivered_at is null',
        )
      ).map((row) => ({ owner, ...row })),
    ),
  );
  const places = await hub.rows(
    'offers',
    `select c.offer_id, c.places_taken, (select count(*) from offers.place p where p.offer_id = c.offer_id and p.released_at is null) as open
    from offers.offer_capacity c where c.places_taken <>
      (select count(*) from offers.place p where p.offer_id = c.offer_id and p.released_at is null and p.taken_at is not null)`,
  );
  return [
    ...compared,
    { rule: 'owners', words: 'all that was told has arrived', rows: waiting.flat() },
    { rule: 'owners', words: 'an offer counts the places that are taken', rows: places },
  ];
}

/** R7: of what two owners know, together. */
export async function checkAbsences(hub: TestHub): Promise<Violation> {
  const absences = await hub.rows(
    'pupils',
    `select d.session_id, d.day::text, d.day_part from pupils.trajectory_day_part d
      join pupils.absence_record r on r.pupil_id = d.pupil_id and r.day = d.day and r.day_part = d.day_part and r.code = 'B'`,
  );
  const pupils = await hub.rows(
    'pupils',
    "select pupil_id, day::text, day_part from pupils.absence_record where code = 'B'",
  );
  const sessions = await hub.rows(
    'helpdesk',
    `select s.id as session, r.number, r.pupil_id, s.day::text, s.day_part, t.status,
      (select count(*) from helpdesk.follow_up f where f.session_id = s.id and f.signal = 'NO_SHOW' and f.source = 'ABSENCE') as signals
    from helpdesk.trajectory_session s join helpdesk.assignment a on a.id = s.assignment_id
    join helpdesk.trajectory t on t.id = s.trajectory_id join helpdesk.referral r on r.id = t.referral_id
    where t.status in ('START_WATCH', 'RUNNING') and a.offer_type = 'NAFT' and r.pupil_id is not null
      and (a.ended_on is null or s.day <= a.ended_on)`,
  );
  const known = new Set(absences.map(({ session_id: id }) => id));
  const absent = new Set(pupils.map(({ pupil_id, day, day_part }) => `${pupil_id} ${day} ${day_part}`));
  const rows = sessions.flatMap((session) => {
    const isAbsent = absent.has(`${session.pupil_id} ${session.day} ${session.day_part}`);
    const isRight = !isAbsent || session.signals === '1';
    return isRight ? [] : [{ ...session, isKnownToPupils: known.has(session.session) }];
  });
  return {
    rule: 'R7',
    words: 'a problematic absence on a half day of a NAFT that runs has raised one signal NO_SHOW',
    rows,
  };
}
