import { sqlAs } from '../../../tests/testkit/app-role';
import { at, TestHub } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  agreed,
  assigned,
  CONSENTING,
  done,
  mutate,
  type Offers,
  PROFO,
  RATIONALE,
  started,
  threeOffers,
  triaged,
} from '../../../tests/testkit/loop';
import type { PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { today } from '../../kit/calendar';
import { GRACE_DAYS } from './trajectory';

/** What the database refuses of a trajectory and its case whatever the code asks, and to whom its functions answer. */
let hub: TestHub;
let world: World;
let offers: Offers;
let pupil: string;
let referral: string;
let id: string;

const both = () => [
  { organisationId: ARKTOS.id, offerId: offers.arktos, role: 'LEAD' },
  { organisationId: PROFO.id, offerId: offers.profo, role: 'CO' },
];

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  offers = await threeOffers(world);
  pupil = await world.pupil('by hand', { ...CONSENTING, login: 'pupil-noor' });
  referral = await triaged(hub, pupil);
  const input = {
    referralId: referral,
    rationale: RATIONALE,
    consideredProviders: [ARKTOS.id, PROFO.id],
    assignments: both(),
  };
  id = String(
    at(await done(mutate(hub, 'assignReferral', input).as('helpdesk-antwerp')), 'assignReferral.id'),
  );
  await hub.settle();
  await agreed(hub, referral, id);
  await started(hub, id);
  await hub.settle();
});
afterAll(() => hub.stop());

const refused = (persona: PersonaName, statement: string, values: unknown[] = [id]) =>
  expect(sqlAs(hub, persona, statement, values)).rejects.toMatchObject({
    code: expect.stringMatching(/^(42501|23514)$/),
  });

describe('a provider’s part', () => {
  const own = 'where trajectory_id = $1 and organisation_id = hub.actor_org() returning sight_until';

  it('that ends keeps sight for the days of grace, and nobody asks for more', async () => {
    const release = `update helpdesk.assignment set released_at = '2099-01-01' ${own}`;
    const [ended] = await sqlAs(hub, 'partner-arktos', release, [id]);
    const days = (Number(new Date(String(ended?.sight_until))) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(GRACE_DAYS);
    const [never] = await sqlAs(hub, 'partner-profo', release, [id]);
    expect(Number(new Date(String(never?.sight_until)))).toBeLessThanOrEqual(Date.now());
    for (const persona of ['partner-arktos', 'helpdesk-antwerp'] as const)
      await refused(
        persona,
        "update helpdesk.assignment set released_at = now(), sight_until = '2099-01-01' where trajectory_id = $1",
      );
  });

  it('that ended is not opened again', async () => {
    const release = `update helpdesk.assignment set released_at = now() where trajectory_id = '${id}'`;
    for (const change of [
      'released_at = null',
      "released_at = '2099-01-01'",
      'started_on = helpdesk.local_today()',
    ])
      await refused(
        'helpdesk-antwerp',
        `${release}; update helpdesk.assignment set ${change} where trajectory_id = '${id}'`,
        [],
      );
  });

  it('begins on no day to come, and is not begun anew', async () => {
    await refused(
      'partner-profo',
      `update helpdesk.assignment set started_on = helpdesk.local_today() + 1 ${own}`,
    );
    await refused(
      'partner-arktos',
      `update helpdesk.assignment set started_on = helpdesk.local_today() - 9 ${own}`,
    );
  });
});

describe('by SQL a provider', () => {
  it('changes no dates, plan or outcome of its trajectory', async () => {
    for (const change of [
      "outcome = 'WORK'",
      'day_parts_planned = 3',
      "start_deadline = '2099-01-01'",
      "agreed_on = '2020-01-01'",
      "actual_start = '2020-01-01'",
      "closed_on = '2020-01-01'",
    ])
      await refused('partner-arktos', `update helpdesk.trajectory set ${change} where id = $1`);
  });

  it('writes no history but of its own steps', async () => {
    const add = `insert into helpdesk.trajectory_event (trajectory_id, by_person, by_role, from_status, to_status)
      values ($1, hub.actor_person(), 'PARTNER', 'RUNNING', 'COMPLETED')`;
    await refused('partner-arktos', add);
  });

  it('takes no half day’s place in the signals that absences give', async () => {
    await done(
      mutate(hub, 'recordSessions', {
        trajectoryId: id,
        sessions: [{ date: nextSchoolDay(), dayPart: 'AM' }],
      }).as('partner-arktos'),
    );
    const raise = `insert into helpdesk.follow_up (id, trajectory_id, helpdesk_id, signal, source, organisation_id, session_id, due_on)
      select gen_random_uuid(), t.id, t.helpdesk_id, 'OK', 'PROVIDER', hub.actor_org(), s.id, current_date
      from helpdesk.trajectory t join helpdesk.trajectory_session s on s.trajectory_id = t.id where t.id = $1`;
    await refused('partner-arktos', raise);
  });
});

it('a referrer writes no history but of its own steps', async () => {
  const add = `insert into helpdesk.referral_event (referral_id, by_person, by_role, from_status, to_status)
    values ($1, hub.actor_person(), 'CLB', 'STARTED', 'COMPLETED')`;
  await refused('clb-antwerp', add, [referral]);
});

describe('a function of the database', () => {
  const xmax = async () =>
    (await hub.rows('helpdesk', 'select xmax::text from helpdesk.referral where id = $1', [referral]))[0]
      ?.xmax;

  it.each([
    'pupil-noor',
    'school-antwerp',
    'city-analyst-antwerp',
    'dpo',
    'service-jac',
    'partner-pros',
    'clb-mechelen',
    'helpdesk-mechelen',
  ] as const)('locks no case for %s', async (persona) => {
    const before = await xmax();
    await sqlAs(hub, persona, 'select helpdesk.lock_case_of($1)', [id]);
    await sqlAs(hub, persona, 'select helpdesk.hold_case($1)', [referral]);
    expect(await xmax()).toBe(before);
  });

  it.each([
    'pupil-noor',
    'school-antwerp',
    'city-analyst-antwerp',
    'dpo',
    'service-jac',
    'partner-pros',
    'clb-mechelen',
    'helpdesk-mechelen',
  ] as const)('tells %s of no consent', async (persona) => {
    expect(
      await sqlAs(hub, persona, 'select helpdesk.consents_to($1, $2) as it', [pupil, ARKTOS.id]),
    ).toEqual([{ it: false }]);
    const standing = `select helpdesk.consent_to_referral($1) as it`;
    await withConsentWithdrawn(async () => {
      expect(await sqlAs(hub, persona, standing, [referral])).toEqual([{ it: null }]);
      expect(await sqlAs(hub, 'helpdesk-antwerp', standing, [referral])).toEqual([{ it: 'WITHDRAWN' }]);
    });
  });

  it('tells of a consent to the case’s helpdesk, centre and providers', async () => {
    for (const persona of ['helpdesk-antwerp', 'clb-antwerp', 'partner-arktos', 'partner-profo'] as const)
      expect(
        await sqlAs(hub, persona, 'select helpdesk.consents_to($1, $2) as it', [pupil, ARKTOS.id]),
      ).toEqual([{ it: true }]);
  });
});

/** As if the consent to refer were withdrawn, for a while. */
async function withConsentWithdrawn(work: () => Promise<void>): Promise<void> {
  const of = 'select consent_id from helpdesk.referral where id = $1';
  await hub.rows('helpdesk', `insert into helpdesk.withdrawn_consent (consent_id) ${of}`, [referral]);
  try {
    await work();
  } finally {
    await hub.rows('helpdesk', `delete from helpdesk.withdrawn_consent where consent_id in (${of})`, [
      referral,
    ]);
  }
}

function nextSchoolDay(): string {
  const day = new Date(`${today()}T12:00:00Z`);
  do day.setUTCDate(day.getUTCDate() + 1);
  while ([0, 6].includes(day.getUTCDay()));
  return day.toISOString().slice(0, 10);
}

it('a provider reads no half days or outcome any more once the pupil’s side took its consent back', async () => {
  const other = await triaged(hub, await world.pupil('took it back', CONSENTING));
  const course = await assigned(hub, other, offers);
  await agreed(hub, other, course);
  await started(hub, course);
  await done(
    mutate(hub, 'recordSessions', {
      trajectoryId: course,
      sessions: [{ date: nextSchoolDay(), dayPart: 'AM' }],
    }).as('partner-arktos'),
  );
  const read = async (persona: PersonaName) =>
    at(
      await hub
        .execute(
          'query ($id: ID!) { trajectory(id: $id) { status outcome dayPartsDone sessions { dayPart } } }',
          {
            id: course,
          },
        )
        .as(persona),
      'trajectory',
    );
  expect(await read('partner-arktos')).toMatchObject({ dayPartsDone: 0, sessions: [{ dayPart: 'AM' }] });
  await hub.rows(
    'helpdesk',
    'update helpdesk.leased_consent c set valid_until = now() from helpdesk.referral r where r.pupil_id = c.pupil_id and r.id = $1',
    [other],
  );
  expect(await read('partner-arktos')).toEqual({
    status: 'RUNNING',
    outcome: null,
    dayPartsDone: null,
    sessions: [],
  });
  expect(await read('helpdesk-antwerp')).toMatchObject({ dayPartsDone: 0, sessions: [{ dayPart: 'AM' }] });
});
