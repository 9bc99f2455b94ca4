import { randomUUID } from 'node:crypto';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { CREATE_REFERRAL, REFERRAL_INPUT } from '../../../tests/testkit/operations';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { bring, referClass } from '../../../tests/testkit/standing';
import { permit, refer } from '../../../tests/testkit/steps';
import { today } from '../../kit/calendar';
import { OPEN_STATUSES, REFERRAL_STATUSES, type ReferralStatus, TRANSITIONS } from './referral';

/** What may be done with a case, by whom, and what of it is kept. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const step = (name: string, input: object, persona: PersonaName = 'helpdesk-antwerp') => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return hub
    .execute(
      `mutation ($input: ${type}!) { ${name}(input: $input) { status nextAction nextActionDue ownerUserRef } }`,
      {
        input,
      },
    )
    .as(persona);
};
async function newCase(name: string, more: object = {}): Promise<{ pupil: string; id: string }> {
  const pupil = await world.pupil(name, { consents: [{ to: 'helpdeskAntwerp' }], ...more });
  const answer = await refer(hub, pupil);
  expect(answer.errors).toEqual([]);
  return { pupil, id: textAt(answer, 'createReferral.id') };
}
const stored = async (id: string) =>
  (
    await hub.rows(
      'helpdesk',
      'select status, duplicate_of, owner_user_ref, next_action, next_action_due::text, situation from helpdesk.referral where id = $1',
      [id],
    )
  )[0];
const history = async (id: string) =>
  hub.rows(
    'helpdesk',
    'select to_status, by_person, by_role, reason from helpdesk.referral_event where referral_id = $1 order by id',
    [id],
  );

describe('a next action', () => {
  it('is planned with its date and its dispatcher, and stands in the history with who planned it', async () => {
    const { id } = await newCase('planned');
    const colleague = PERSONAS['helpdesk-antwerp-colleague'].person;
    const input = {
      referralId: id,
      nextAction: 'Call the school',
      nextActionDue: inDays(2),
      ownerUserRef: colleague,
    };
    expect((await step('planNextAction', input)).data).toEqual({
      planNextAction: {
        status: 'RECEIVED',
        nextAction: 'Call the school',
        nextActionDue: inDays(2),
        ownerUserRef: colleague,
      },
    });
    expect((await history(id)).at(-1)).toEqual({
      to_status: 'RECEIVED',
      by_person: PERSONAS['helpdesk-antwerp'].person,
      by_role: 'HELPDESK',
      reason: 'Call the school',
    });
  });

  it.each([
    ['somebody of another helpdesk', PERSONAS['helpdesk-mechelen'].person],
    ['somebody who is no dispatcher', PERSONAS['clb-antwerp'].person],
    ['nobody that is known', randomUUID()],
  ])('is not given to %s', async (_, ownerUserRef) => {
    const { id } = await newCase(`owner ${ownerUserRef}`);
    const before = await stored(id);
    const input = { referralId: id, nextAction: 'Call', nextActionDue: inDays(2), ownerUserRef };
    expect((await step('planNextAction', input)).codes).toEqual(['BAD_USER_INPUT']);
    expect(await stored(id)).toEqual(before);
  });

  it('is not planned for a case that has ended, nor by another helpdesk', async () => {
    const { id } = await newCase('ended');
    const input = { referralId: id, nextAction: 'Call', nextActionDue: inDays(2) };
    expect((await step('planNextAction', input, 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
    await step('withdrawReferral', { referralId: id });
    const before = [await stored(id), await history(id)];
    expect((await step('planNextAction', input)).codes).toEqual(['INVALID_TRANSITION']);
    expect([await stored(id), await history(id)]).toEqual(before);
  });
});

describe('a case is linked as a duplicate', () => {
  it('to the open case of the same pupil, and gives the helpdesk no sight of its own', async () => {
    const first = await newCase('linked');
    const second = textAt(await refer(hub, first.pupil), 'createReferral.id');
    expect(await stored(second)).toMatchObject({ status: 'DUPLICATE', duplicate_of: first.id });
    await hub.settle();
    const open = await hub.rows(
      'pupils',
      "select valid_until from pupils.access_edge where pupil_id = $1 and relation = 'OPEN_REFERRAL' and valid_until is null",
      [first.pupil],
    );
    expect(open).toHaveLength(1);
  });

  it('never to itself, to another pupil’s, to one that has ended, nor to another helpdesk’s', async () => {
    const { id, pupil } = await newCase('no duplicate', {
      consents: [{ to: 'helpdeskAntwerp' }, { to: 'helpdeskMechelen' }],
    });
    const other = await newCase('other');
    const ended = textAt(await refer(hub, pupil), 'createReferral.id');
    const elsewhere = textAt(
      await refer(hub, pupil, 'clb-antwerp', ORGANISATIONS.helpdeskMechelen.id),
      'createReferral.id',
    );
    const codes = async (duplicateOfId: string) =>
      (await step('markDuplicate', { referralId: id, duplicateOfId })).codes;
    expect(await codes(id)).toEqual(['BAD_USER_INPUT']);
    expect(await codes(other.id)).toEqual(['BAD_USER_INPUT']);
    expect(await codes(ended)).toEqual(['BAD_USER_INPUT']);
    expect(await codes(elsewhere)).toEqual(['NOT_FOUND']);
    expect(await stored(id)).toMatchObject({ status: 'RECEIVED', duplicate_of: null });
  });
});

describe('a wait for information', () => {
  const wait = async (name: string) => {
    const { id } = await newCase(name);
    const ask = { referralId: id, question: 'Which measures did the school take?', answerBy: inDays(3) };
    expect(at(await step('requestInformation', ask), 'requestInformation.status')).toBe('INFO_REQUESTED');
    return id;
  };
  const timer = (day: string) =>
    hub.assembly.owners.helpdesk.runTimer('expire_information_requests', new Date(`${day}T12:00:00Z`));

  it('lasts until the end of its last day, and is the dispatcher’s turn on the day after', async () => {
    const id = await wait('last day');
    await timer(inDays(3));
    expect(await stored(id)).toMatchObject({ status: 'INFO_REQUESTED' });
    await timer(inDays(4));
    expect(await stored(id)).toMatchObject({ status: 'EXPIRED', next_action_due: inDays(4) });
    const taken = { referralId: id, nextAction: 'Look at it again', nextActionDue: today() };
    expect(at(await step('resumeReferral', taken), 'resumeReferral.status')).toBe('RECEIVED');
  });
});

describe('a withdrawal', () => {
  it('is its referrer’s or the helpdesk’s, with the reason in the history', async () => {
    const { id } = await newCase('withdrawn');
    for (const persona of ['school-antwerp', 'clb-mechelen', 'helpdesk-mechelen'] as const) {
      const answer = await hub
        .execute('mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { id } }', {
          input: { referralId: id },
        })
        .as(persona);
      expect(answer.codes).toEqual(['NOT_FOUND']);
    }
    await step('withdrawReferral', { referralId: id, reason: 'Back at school' }, 'clb-antwerp');
    expect(await stored(id)).toMatchObject({ status: 'WITHDRAWN', next_action: null, next_action_due: null });
    expect((await history(id)).at(-1)).toEqual({
      to_status: 'WITHDRAWN',
      by_person: PERSONAS['clb-antwerp'].person,
      by_role: 'CLB',
      reason: 'Back at school',
    });
  });
});

describe('a referral with a permit', () => {
  it('says what the permit says, whatever the referrer adds', async () => {
    const pupil = await world.pupil('facts', { consents: [{ to: 'helpdeskAntwerp' }] });
    const given = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    const input = {
      ...REFERRAL_INPUT,
      permit: given,
      situation: 'EXCLUDED',
      schoolId: ORGANISATIONS.schoolMechelen.id,
      helpdeskId: ORGANISATIONS.helpdeskMechelen.id,
      groupSize: 7,
    };
    const id = textAt(await hub.execute(CREATE_REFERRAL, { input }).as('clb-antwerp'), 'createReferral.id');
    const [kept] = await hub.rows(
      'helpdesk',
      'select situation, school_id, helpdesk_id, group_size from helpdesk.referral where id = $1',
      [id],
    );
    expect(kept).toEqual({
      situation: 'AT_RISK',
      school_id: ORGANISATIONS.schoolAntwerp.id,
      helpdesk_id: ORGANISATIONS.helpdeskAntwerp.id,
      group_size: null,
    });
  });

  it('is made by the organisation that asked for it, not by another of the same kind', async () => {
    const pupil = await world.pupil('handed on', { consents: [{ to: 'helpdeskAntwerp' }] });
    const given = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    const answer = await hub
      .execute(CREATE_REFERRAL, { input: { ...REFERRAL_INPUT, permit: given } })
      .as('clb-mechelen');
    expect(answer.codes).toEqual(['FORBIDDEN']);
    expect(
      await hub.rows('helpdesk', 'select 1 from helpdesk.referral where pupil_id = $1', [pupil]),
    ).toEqual([]);
  });

  it('is one, also when it is sent twice at once under two keys', async () => {
    const pupil = await world.pupil('twice', { consents: [{ to: 'helpdeskAntwerp' }] });
    const given = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    const send = () =>
      hub.execute(CREATE_REFERRAL, { input: { ...REFERRAL_INPUT, permit: given } }).as('clb-antwerp');
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT', 'CONFLICT', 'CONFLICT']);
    expect(
      await hub.rows('helpdesk', 'select 1 from helpdesk.referral where pupil_id = $1', [pupil]),
    ).toHaveLength(1);
  });

  it('leaves nothing behind when it is refused, so that the same key can try again', async () => {
    const pupil = await world.pupil('refused', { consents: [{ to: 'helpdeskAntwerp' }] });
    const given = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    const create = hub
      .execute(CREATE_REFERRAL, { input: { ...REFERRAL_INPUT, permit: given } })
      .withKey(randomUUID());
    const setPeople = (until: string) =>
      hub.rows(
        'helpdesk',
        `update helpdesk.membership set valid_until = ${until} where organisation_id = $1`,
        [ORGANISATIONS.helpdeskAntwerp.id],
      );
    await setPeople("now() - interval '1 day'");
    expect((await create.as('clb-antwerp')).codes).toEqual(['CONFLICT']);
    await setPeople('null');
    expect((await create.as('clb-antwerp')).errors).toEqual([]);
  });
});

describe('a step that the table of states forbids', () => {
  const WORDS = 'Words enough to say something';
  const next = { nextAction: 'Call', nextActionDue: today() };
  const STEPS: readonly (readonly [name: string, to: ReferralStatus, input: object])[] = [
    ['triageReferral', 'TRIAGED', next],
    ['requestInformation', 'INFO_REQUESTED', { question: WORDS, answerBy: today() }],
    ['resumeReferral', 'RECEIVED', next],
    ['adviseReferrer', 'ADVISED', { advice: WORDS }],
    ['redirectReferral', 'REDIRECTED', { to: 'OverKop', reason: WORDS }],
    ['declareNotEligible', 'NOT_ELIGIBLE', { reason: WORDS }],
    ['withdrawReferral', 'WITHDRAWN', {}],
    ['reopenReferral', 'REOPENED', { reason: WORDS, ...next }],
  ];
  const THERE = REFERRAL_STATUSES.filter((status) => status !== 'DRAFT' && status !== 'DISCARDED');

  it.each(THERE)('is refused from %s with the states that are allowed, and leaves no trace', async (from) => {
    const id = await referClass(hub);
    await bring(hub, id, from);
    const before = [await stored(id), await history(id)];
    for (const [name, to, input] of STEPS.filter(([, to]) => !TRANSITIONS[from].includes(to))) {
      const answer = await step(name, { referralId: id, ...input });
      expect([name, ...answer.codes]).toEqual([name, 'INVALID_TRANSITION']);
      expect(answer.errors[0]?.extensions.details).toEqual({ from, to, allowed: TRANSITIONS[from] });
    }
    expect([await stored(id), await history(id)]).toEqual(before);
  });
});

/** Nobody asks for these steps: the database takes them itself. */
const BY_THE_DATABASE = ['DUPLICATE → RECEIVED'];

it('the table of states in the database is the one in the code', async () => {
  const rows = await hub.rows('helpdesk', 'select from_status, to_status from helpdesk.referral_transition');
  const there = rows
    .map((row) => `${row.from_status} → ${row.to_status}`)
    .filter((step) => !BY_THE_DATABASE.includes(step))
    .sort();
  expect(there).toEqual(
    REFERRAL_STATUSES.flatMap((from) => TRANSITIONS[from].map((to) => `${from} → ${to}`)).sort(),
  );
  const states = await hub.rows('helpdesk', 'select status, is_open from helpdesk.referral_state');
  expect(
    states
      .filter((row) => row.is_open)
      .map((row) => row.status)
      .sort(),
  ).toEqual([...OPEN_STATUSES].sort());
  expect(states.map((row) => row.status).sort()).toEqual([...REFERRAL_STATUSES].sort());
});

it.each(['owner_user_ref', 'next_action', 'next_action_due'])(
  'R1: the table itself keeps no open case without %s',
  async (column) => {
    const { id } = await newCase(`radar ${column}`);
    await expect(
      hub.rows('helpdesk', `update helpdesk.referral set ${column} = null where id = $1`, [id]),
    ).rejects.toMatchObject({ code: '23514' });
  },
);
