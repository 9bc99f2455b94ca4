import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { REFERRAL_STATUSES, TRANSITIONS } from '../subgraphs/helpdesk/referral/referral';
import { sealMessage } from '../subgraphs/kit/events/envelope';
import { at, TestHub, textAt } from './testkit/hub';
import { CREATE_REFERRAL, REFERRAL_INPUT } from './testkit/operations';
import { ORGANISATIONS, PERSONAS, type PersonaName } from './testkit/organisations';
import { seed, type World } from './testkit/seed';
import { permit, refer } from './testkit/steps';

/** What the helpdesk's database refuses by itself, and what a permit, a duplicate and a withdrawal may not give away. */
let hub: TestHub;
let world: World;
let noor: string;
let referralId: string;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  noor = await world.pupil('noor', { consents: [{ to: 'helpdeskAntwerp' }], login: 'pupil-noor' });
  referralId = textAt(await refer(hub, noor), 'createReferral.id');
  await hub.settle();
});
afterAll(() => hub.stop());

/** One statement as the app role, acting for a persona, or for nobody at all; taken back afterwards. */
async function sqlAs(
  persona: PersonaName | null,
  statement: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: hub.urls.helpdesk.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    if (persona !== null) {
      const { person, role, organisation } = PERSONAS[persona];
      await client.query(
        "select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true)",
        [role, organisation ?? '', person],
      );
    }
    const { rows } = await client.query(statement, values);
    await client.query('set constraints all immediate');
    return rows;
  } finally {
    await client.end();
  }
}

const statusOf = async (id: string) =>
  (await hub.rows('helpdesk', 'select status from helpdesk.referral where id = $1', [id]))[0]?.status;

it('the database knows the same steps as the code, and one of its own', async () => {
  const rows = await hub.rows('helpdesk', 'select from_status, to_status from helpdesk.referral_transition');
  const inDatabase = rows.map((row) => `${row.from_status} ${row.to_status}`).sort();
  const inCode = REFERRAL_STATUSES.flatMap((from) => TRANSITIONS[from].map((to) => `${from} ${to}`));
  expect(inDatabase).toEqual([...inCode, 'DUPLICATE RECEIVED'].sort());
});

describe('functions that see more than their caller', () => {
  it('tell nothing to nobody', async () => {
    const desk = ORGANISATIONS.helpdeskAntwerp.id;
    expect(await sqlAs(null, 'select helpdesk.dispatcher_on_duty($1) as it', [desk])).toEqual([{ it: null }]);
    expect(await sqlAs(null, "select helpdesk.next_referral_number($1, '2026-2027') as it", [desk])).toEqual([
      { it: null },
    ]);
    expect(await sqlAs(null, 'select helpdesk.permit_standing($1, $1) as it', [randomUUID()])).toEqual([
      { it: null },
    ]);
    expect(await sqlAs(null, 'select helpdesk.link_if_known($1) as it', [referralId])).toEqual([
      { it: false },
    ]);
  });

  it('link only what the same transaction made, so that nobody finds out who is known', async () => {
    for (const persona of ['clb-antwerp', 'clb-mechelen', 'school-mechelen', 'helpdesk-mechelen'] as const) {
      expect(await sqlAs(persona, 'select helpdesk.link_if_known($1) as it', [referralId])).toEqual([
        { it: false },
      ]);
    }
    expect(await statusOf(referralId)).toBe('RECEIVED');
  });

  it('take up no duplicate for a stranger, nor while the case is open', async () => {
    for (const persona of ['clb-mechelen', 'clb-antwerp', 'helpdesk-antwerp'] as const) {
      await sqlAs(persona, 'select helpdesk.take_up_duplicate($1)', [referralId]);
    }
    expect(
      await hub.rows('helpdesk', "select 1 from helpdesk.referral_event where from_status = 'DUPLICATE'"),
    ).toEqual([]);
  });
});

describe('whatever the service would do wrong', () => {
  const event =
    "insert into helpdesk.referral_event (referral_id, by_person, by_role, from_status, to_status) values ($1, $2, $3, 'RECEIVED', 'ASSIGNED')";

  it.each(['pupil-noor', 'school-antwerp', 'clb-mechelen', 'helpdesk-mechelen'] as const)(
    '%s adds nothing to the history of this case',
    async (persona) => {
      const { person, role } = PERSONAS[persona];
      await expect(sqlAs(persona, event, [referralId, person, role])).rejects.toMatchObject({
        code: '42501',
      });
    },
  );

  it('a referrer takes its referral back, and moves it nowhere else', async () => {
    const move = "update helpdesk.referral set status = 'TRIAGED' where id = $1";
    await expect(sqlAs('clb-antwerp', move, [referralId])).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['clb-antwerp', 'helpdesk-mechelen', 'city-analyst-mechelen', 'pupil-noor'] as const)(
    '%s opens no pupil to a helpdesk with a message of its own making',
    async (persona) => {
      const payload = {
        caseId: randomUUID(),
        helpdeskId: ORGANISATIONS.helpdeskMechelen.id,
        pupilId: noor,
        consentId: null,
      };
      const tell =
        "insert into hub.outbox (receiver, type, aggregate, payload) values ('pupils', 'CaseOpened', $1, $2)";
      await expect(sqlAs(persona, tell, [payload.caseId, payload])).rejects.toMatchObject({
        code: '42501',
      });
    },
  );
});

describe('a permit', () => {
  it('is the person’s who asked for it, not a colleague’s', async () => {
    const pupil = await world.pupil('colleague', { consents: [{ to: 'helpdeskAntwerp' }] });
    const token = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    const answer = await hub
      .execute(CREATE_REFERRAL, { input: { ...REFERRAL_INPUT, permit: token } })
      .as('clb-antwerp-colleague');
    expect(answer.codes).toEqual(['FORBIDDEN']);
  });

  it('ends with the consent it rests on, before its five minutes are over', async () => {
    const pupil = await world.pupil('withdrawn in time', { consents: [{ to: 'helpdeskAntwerp' }] });
    const token = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    const [consent] = await hub.rows('pupils', 'select id from pupils.consent_record where pupil_id = $1', [
      pupil,
    ]);
    const withdraw = 'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }';
    expect(
      (await hub.execute(withdraw, { input: { consentId: consent?.id } }).as('clb-antwerp')).errors,
    ).toEqual([]);
    await hub.settle();
    const answer = await hub
      .execute(CREATE_REFERRAL, { input: { ...REFERRAL_INPUT, permit: token } })
      .as('clb-antwerp');
    expect(answer.codes).toEqual(['CONSENT_WITHDRAWN']);
  });

  it('is not taken while nothing is heard from the owner who could have withdrawn it', async () => {
    const pupil = await world.pupil('unheard', { consents: [{ to: 'helpdeskAntwerp' }] });
    const token = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    await hub.rows('helpdesk', "update hub.watermark set delivered_up_to = now() - interval '31 seconds'");
    const create = hub.execute(CREATE_REFERRAL, { input: { ...REFERRAL_INPUT, permit: token } });
    expect((await create.as('clb-antwerp')).codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await hub.settle();
    expect((await create.as('clb-antwerp')).errors).toEqual([]);
  });
});

describe('a duplicate', () => {
  const withdraw = 'mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { status } }';
  const worklist = '{ worklist(first: 50) { edges { node { id pupil { displayName } } } } }';

  it('becomes the case when the first is withdrawn: its pupil does not disappear from the radar', async () => {
    const pupil = await world.pupil('twice referred', { consents: [{ to: 'helpdeskAntwerp' }] });
    const [first, second, third] = [
      await refer(hub, pupil),
      await refer(hub, pupil),
      await refer(hub, pupil),
    ].map((answer) => textAt(answer, 'createReferral.id'));
    await hub.execute(withdraw, { input: { referralId: first } }).as('clb-antwerp');
    await hub.settle();
    expect([await statusOf(first ?? ''), await statusOf(second ?? ''), await statusOf(third ?? '')]).toEqual([
      'WITHDRAWN',
      'RECEIVED',
      'DUPLICATE',
    ]);
    const seen = await hub.execute(worklist).as('helpdesk-antwerp');
    expect(at(seen, 'worklist.edges')).toContainEqual({
      node: { id: second, pupil: { displayName: 'twice referred van Test' } },
    });
    const [link] = await hub.rows('helpdesk', 'select duplicate_of from helpdesk.referral where id = $1', [
      third,
    ]);
    expect(link).toEqual({ duplicate_of: second });
  });

  it('that its referrer withdrew stays where it is', async () => {
    const pupil = await world.pupil('twice withdrawn', { consents: [{ to: 'helpdeskAntwerp' }] });
    const first = textAt(await refer(hub, pupil), 'createReferral.id');
    const second = textAt(await refer(hub, pupil), 'createReferral.id');
    await hub.execute(withdraw, { input: { referralId: second } }).as('clb-antwerp');
    await hub.execute(withdraw, { input: { referralId: first } }).as('clb-antwerp');
    expect([await statusOf(first), await statusOf(second)]).toEqual(['WITHDRAWN', 'DUPLICATE']);
  });
});

it('a watermark from the future keeps no right open', async () => {
  await hub.settle();
  const message = {
    id: randomUUID(),
    type: 'WATERMARK',
    aggregate: randomUUID(),
    payload: { deliveredUpTo: '2099-01-01T00:00:00Z' },
  };
  await hub.assembly.owners.helpdesk.receive(
    await sealMessage(hub.keys.pupils, 'pupils', 'helpdesk', message),
  );
  const [row] = await hub.rows(
    'helpdesk',
    "select delivered_up_to <= now() as past from hub.watermark where owner = 'pupils'",
  );
  expect(row).toEqual({ past: true });
});

describe('words and dates', () => {
  it('that nobody can see, or that take a case off the radar, are refused', async () => {
    const plan = 'mutation ($input: PlanNextActionInput!) { planNextAction(input: $input) { id } }';
    const input = { referralId, nextAction: 'Call', nextActionDue: new Date().toISOString().slice(0, 10) };
    for (const wrong of [
      { nextActionDue: '2199-12-31' },
      { nextAction: 'Call\u0000' },
      { nextAction: 'C\u202eall' },
    ]) {
      expect(
        (await hub.execute(plan, { input: { ...input, ...wrong } }).as('helpdesk-antwerp')).codes,
      ).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('a worklist of somebody who is nobody is empty, and no fault of ours', async () => {
    const answer = await hub
      .execute('{ worklist(filter: { owner: "not an id" }) { edges { cursor } } }')
      .as('helpdesk-antwerp');
    expect(answer.errors).toEqual([]);
    expect(at(answer, 'worklist.edges')).toEqual([]);
  });
});
