import pg from 'pg';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { untilSomebodyWaits } from '../../../tests/testkit/locks';
import { PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { bring, referClass } from '../../../tests/testkit/standing';
import { refer } from '../../../tests/testkit/steps';
import { today } from '../../kit/calendar';
import { addDays } from '../../kit/school-calendar';
import { addMonths, assertStillReopenable } from './rules';

/** Taking a case up again: what stalled, and what was completed not too long ago. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const REOPEN =
  'mutation ($input: ReopenReferralInput!) { reopenReferral(input: $input) { status nextAction nextActionDue ownerUserRef } }';
const reopen = (referralId: string, persona: PersonaName = 'helpdesk-antwerp', more: object = {}) =>
  hub
    .execute(REOPEN, {
      input: {
        referralId,
        reason: 'It did not last',
        nextAction: 'Call',
        nextActionDue: addDays(today(), 3),
        ...more,
      },
    })
    .as(persona);
const pupilCase = async (name: string) => {
  const pupil = await world.pupil(name, { consents: [{ to: 'helpdeskAntwerp' }] });
  return { pupil, id: textAt(await refer(hub, pupil), 'createReferral.id') };
};
/** Completes a case as the service does: by its events, and told to the other owners. */
const complete = async (id: string) => {
  await bring(hub, id, 'COMPLETED');
  await hub.rows(
    'helpdesk',
    `insert into hub.outbox (receiver, type, aggregate, payload) select 'pupils', 'CaseClosed', r.case_id, jsonb_build_object(
      'caseId', r.case_id, 'helpdeskId', r.helpdesk_id, 'pupilId', r.pupil_id, 'consentId', r.consent_id, 'closedAt', now())
    from helpdesk.referral r where r.id = $1 and r.pupil_id is not null`,
    [id],
  );
};
/** Events are never changed by anybody; the tests' superuser moves one back in time. */
const completedOn = (id: string, moment: string) =>
  hub.rows(
    'helpdesk',
    `update helpdesk.referral_event set at = ${moment} where referral_id = $1 and to_status = 'COMPLETED'`,
    [id],
  );
const stored = async (id: string) =>
  (
    await hub.rows(
      'helpdesk',
      'select status, case_id, owner_user_ref from helpdesk.referral where id = $1',
      [id],
    )
  )[0];

it('what stalled is taken up again, with why and what happens next', async () => {
  const { id } = await pupilCase('stalled');
  const owner = (await stored(id))?.owner_user_ref;
  await bring(hub, id, 'STALLED');
  expect((await reopen(id)).data).toEqual({
    reopenReferral: {
      status: 'REOPENED',
      nextAction: 'Call',
      nextActionDue: addDays(today(), 3),
      ownerUserRef: owner,
    },
  });
  const events = await hub.rows(
    'helpdesk',
    'select from_status, to_status, by_role, reason from helpdesk.referral_event where referral_id = $1 order by id desc limit 1',
    [id],
  );
  expect(events).toEqual([
    { from_status: 'STALLED', to_status: 'REOPENED', by_role: 'HELPDESK', reason: 'It did not last' },
  ]);
});

it('what was completed is a new case to the pupils owner: the helpdesk sees the pupil again', async () => {
  const { pupil, id } = await pupilCase('completed');
  await complete(id);
  await hub.settle();
  const ask = 'query ($id: ID!) { referral(id: $id) { pupil { displayName } } }';
  expect(at(await hub.execute(ask, { id }).as('helpdesk-antwerp'), 'referral.pupil.displayName')).toBeNull();
  const before = await stored(id);
  expect((await reopen(id)).errors).toEqual([]);
  const after = await stored(id);
  expect(after?.case_id).not.toBe(before?.case_id);
  await hub.settle();
  expect(at(await hub.execute(ask, { id }).as('helpdesk-antwerp'), 'referral.pupil.displayName')).toBe(
    'completed van Test',
  );
  const edges = await hub.rows(
    'pupils',
    "select basis_id, valid_until is null as open from pupils.access_edge where pupil_id = $1 and relation = 'OPEN_REFERRAL' order by valid_from",
    [pupil],
  );
  expect(edges).toEqual([
    { basis_id: before?.case_id, open: false },
    { basis_id: after?.case_id, open: true },
  ]);
});

describe('twelve months after it was completed', () => {
  it('a case is taken up no more, with a hint until when it could be', async () => {
    const id = await referClass(hub);
    await bring(hub, id, 'COMPLETED');
    await completedOn(id, "now() - interval '12 months 2 days'");
    const answer = await reopen(id);
    expect(answer.codes).toEqual(['INVALID_TRANSITION']);
    expect(answer.errors[0]?.extensions.hint).toMatch(/could be taken up until \d{4}-\d{2}-\d{2}/);
    expect(answer.errors[0]?.extensions.details).toEqual({ from: 'COMPLETED', to: 'REOPENED', allowed: [] });
    expect(await stored(id)).toMatchObject({ status: 'COMPLETED' });
    await completedOn(id, "now() - interval '12 months' + interval '2 days'");
    expect((await reopen(id)).errors).toEqual([]);
  });

  it('is the same day of the next year, and the last of February after a leap day', () => {
    expect(addMonths('2025-11-30', 12)).toBe('2026-11-30');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(() => assertStillReopenable('2025-11-30', '2026-11-30')).not.toThrow();
    expect(() => assertStillReopenable('2025-11-30', '2026-12-01')).toThrow('within 12 months');
  });
});

describe('a case is not taken up', () => {
  it('on a consent that was withdrawn', async () => {
    for (const status of ['STALLED', 'COMPLETED'] as const) {
      const { id } = await pupilCase(`no consent ${status}`);
      await bring(hub, id, status);
      await hub.rows(
        'helpdesk',
        'insert into helpdesk.withdrawn_consent (consent_id) select consent_id from helpdesk.referral where id = $1',
        [id],
      );
      expect((await reopen(id)).codes).toEqual(['CONSENT_WITHDRAWN']);
      expect(await stored(id)).toMatchObject({ status });
    }
  });

  it('while the pupil has another open referral here (R2), and is when that one has ended', async () => {
    const { pupil, id } = await pupilCase('another one');
    await complete(id);
    const second = textAt(await refer(hub, pupil), 'createReferral.id');
    expect((await reopen(id)).codes).toEqual(['CONFLICT']);
    expect(await stored(id)).toMatchObject({ status: 'COMPLETED' });
    const end = 'mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { status } }';
    await hub.execute(end, { input: { referralId: second } }).as('clb-antwerp');
    expect((await reopen(id)).errors).toEqual([]);
  });

  it('beside a new referral that is made at the same moment: one is open, whoever was first', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { pupil, id } = await pupilCase(`at once ${round}`);
      await complete(id);
      const [reopened, made] = await Promise.all([reopen(id), refer(hub, pupil)]);
      const open = await hub.rows(
        'helpdesk',
        `select r.id from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
        where r.pupil_id = $1 and s.is_open`,
        [pupil],
      );
      expect(made.errors).toEqual([]);
      expect(open).toHaveLength(1);
      expect(reopened.codes).toEqual(open[0]?.id === id ? [] : ['CONFLICT']);
    }
  });

  it('before it is known what becomes of a referral that is being made: they wait for each other', async () => {
    const { id } = await pupilCase('waits');
    await complete(id);
    const other = new pg.Client({ connectionString: hub.urls.helpdesk.appUrl });
    await other.connect();
    try {
      await other.query('begin');
      const lock = `select pg_advisory_xact_lock(hashtextextended(helpdesk_id::text || pupil_id::text, 0)) from helpdesk.referral where id = $1`;
      const { role, organisation } = PERSONAS['helpdesk-antwerp'];
      await other.query("select set_config('hub.role', $1, true), set_config('hub.org', $2, true)", [
        role,
        organisation,
      ]);
      await other.query(lock, [id]);
      const reopened = reopen(id);
      await untilSomebodyWaits(hub);
      await openAnother(id);
      await other.query('commit');
      expect((await reopened).codes).toEqual(['CONFLICT']);
    } finally {
      await other.end();
    }
  });

  it('by another helpdesk, nor by anybody who is none', async () => {
    const id = await referClass(hub);
    await bring(hub, id, 'STALLED');
    expect((await reopen(id, 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
    for (const persona of [
      'clb-antwerp',
      'school-antwerp',
      'partner-arktos',
      'city-analyst-antwerp',
    ] as const)
      expect((await reopen(id, persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
    expect((await reopen(id, 'helpdesk-antwerp', { nextActionDue: addDays(today(), -1) })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await stored(id)).toMatchObject({ status: 'STALLED' });
  });
});

/** Another open referral of the same pupil, as the database would have it a moment later. */
async function openAnother(id: string): Promise<void> {
  const columns = `operating_mode_id, helpdesk_id, subject_kind, pupil_id, consent_id, referred_by_org, referred_by_person,
    referred_by_role, channel, situation, reasons, question, school_measures, urgency, owner_user_ref`;
  await hub.rows(
    'helpdesk',
    `with made as (
      insert into helpdesk.referral (number, status, next_action, next_action_due, ${columns})
      select 'CMP-ANTW-2020-2021-99999', 'RECEIVED', 'Call', current_date, ${columns} from helpdesk.referral where id = $1 returning id)
    insert into helpdesk.referral_event (referral_id, by_role, to_status) select id, 'SYSTEM', 'RECEIVED' from made`,
    [id],
  );
}

it('a case whose dispatcher has left goes to who takes it up', async () => {
  const id = await referClass(hub);
  const gone = '00000000-0000-4000-8000-000000000001';
  await hub.rows('helpdesk', 'update helpdesk.referral set owner_user_ref = $2 where id = $1', [id, gone]);
  await bring(hub, id, 'COMPLETED');
  expect(at(await reopen(id, 'helpdesk-antwerp-colleague'), 'reopenReferral.ownerUserRef')).toBe(
    PERSONAS['helpdesk-antwerp-colleague'].person,
  );
});
