import { randomUUID } from 'node:crypto';
import { signPermit } from '../subgraphs/kit/permit';
import { at, TestHub, textAt } from './testkit/hub';
import { createTestIssuer } from './testkit/issuer';
import { CREATE_REFERRAL, REFERRAL_INPUT } from './testkit/operations';
import { ORGANISATIONS, PERSONAS } from './testkit/organisations';
import { CHANGE_DAY, DAY_BEFORE_CHANGE, seed, type World } from './testkit/seed';
import { permit, refer } from './testkit/steps';

/** Every wrong request gets a clear code from the closed list, loses nothing, and leaves the hub up. */
let hub: TestHub;
let world: World;
let noor: string;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  noor = await world.pupil('noor', { consents: [{ to: 'helpdeskAntwerp' }] });
});
afterAll(() => hub.stop());

const referralsOf = async (pupilId: string) =>
  (
    await hub.rows(
      'helpdesk',
      'select status from helpdesk.referral where pupil_id = $1 order by received_at, number',
      [pupilId],
    )
  ).map((row) => row.status);

describe('who calls', () => {
  it('a malformed token, a stranger’s token and an ended one get the same 401', async () => {
    const other = await createTestIssuer();
    const answers = [
      await hub.execute('{ helpdesks { id } }').withToken('not-a-token'),
      await hub.execute('{ helpdesks { id } }').withToken(await other.tokenFor(PERSONAS['clb-antwerp'])),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.codes).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('without a token only what is public exists', async () => {
    const open = await hub.execute('{ helpdesks { name operatingModes { name } } }').withToken(null);
    expect(at(open, 'helpdesks')).toHaveLength(2);
    const closed = await hub.execute('{ worklist { edges { cursor } } }').withToken(null);
    expect(closed.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('a session that signed out is refused within the second', async () => {
    const token = await hub.issuer.tokenFor(PERSONAS['clb-antwerp']);
    const out = await hub.execute('mutation { signOut { endedAt } }').withToken(token);
    expect(out.errors).toEqual([]);
    await hub.settle();
    expect((await hub.execute('{ helpdesks { id } }').withToken(token)).status).toBe(401);
    expect((await hub.execute('{ helpdesks { id } }').as('clb-antwerp')).status).toBe(200);
  });
});

describe('what is asked', () => {
  const codes = async (query: string, variables = {}) =>
    (await hub.execute(query, variables).as('clb-antwerp')).codes;

  it('a field that is unknown, and one that is another role’s, are refused in the same words', async () => {
    const unknown = await hub.execute('{ worklisd { edges { cursor } } }').as('clb-antwerp');
    const hidden = await hub.execute('{ worklist { edges { cursor } } }').as('clb-antwerp');
    expect(unknown.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(hidden.errors[0]?.message).toBe(unknown.errors[0]?.message.replace('worklisd', 'worklist'));
  });

  it.each([0, 101, -1, 1_000_000_000])('a page of %s is refused', async (first) => {
    expect(
      await codes('query ($first: Int) { myCaseload(first: $first) { edges { cursor } } }', { first }),
    ).toEqual(['BAD_USER_INPUT']);
  });

  it('a page of null and a cursor of somebody’s own making are refused', async () => {
    expect(await codes('{ myCaseload(first: null) { edges { cursor } } }')).toEqual(['BAD_USER_INPUT']);
    expect(await codes('{ myCaseload(after: "cGlyYXRl") { edges { cursor } } }')).toEqual(['BAD_USER_INPUT']);
  });

  it.each(['2026', '2026-2028', '2026-2025', 'abcd-efgh'])(
    'the school year %s is refused',
    async (schoolYear) => {
      const query =
        'query ($id: ID!, $schoolYear: SchoolYear) { pupil(id: $id) { absenceSummary(schoolYear: $schoolYear) { problematicHalfDays } } }';
      expect(await codes(query, { id: noor, schoolYear })).toEqual(['BAD_USER_INPUT']);
    },
  );

  it('two mutations in one document are refused before either is done', async () => {
    const document = `mutation ($a: WithdrawReferralInput!) { one: withdrawReferral(input: $a) { id } two: withdrawReferral(input: $a) { id } }`;
    expect(await codes(document, { a: { referralId: randomUUID() } })).toEqual(['BAD_USER_INPUT']);
  });

  it('a mutation without a key that makes it safe to repeat is refused', async () => {
    const input = { referralId: randomUUID() };
    const answer = await hub
      .execute('mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { id } }', {
        input,
      })
      .withKey('')
      .as('clb-antwerp');
    expect(answer.codes).toEqual(['BAD_REQUEST']);
  });

  it('an id that is none is answered like one that does not exist', async () => {
    const query =
      'query ($id: ID!) { pupil(id: $id) { id } referral(id: $id) { id } school(id: $id) { id } helpdesk(id: $id) { id } }';
    const none = await hub.execute(query, { id: "1' or '1'='1" }).as('clb-antwerp');
    const absent = await hub.execute(query, { id: randomUUID() }).as('clb-antwerp');
    expect(none.text).toBe(absent.text);
    expect(none.data).toEqual({ pupil: null, referral: null, school: null, helpdesk: null });
  });
});

describe('a permit', () => {
  const facts = () => ({
    pupilId: noor,
    helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
    consentId: randomUUID(),
    schoolId: null,
    problematicHalfDays: 1,
    level: 'SECONDARY',
    ageBand: 'FROM_15_TO_17',
    area: null,
    situation: 'AT_RISK',
    issuedBy: {
      person: PERSONAS['clb-antwerp'].person,
      organisation: ORGANISATIONS.clbAntwerp.id,
      role: 'CLB',
    },
  });
  const createWith = (token: string) =>
    hub.execute(CREATE_REFERRAL, { input: { ...REFERRAL_INPUT, permit: token } }).as('clb-antwerp');
  const header = (changes = {}) => ({
    id: randomUUID(),
    issuer: 'pupils' as const,
    receiver: 'helpdesk' as const,
    issuedAt: new Date(),
    ...changes,
  });

  it('that is old, for another owner, or signed by another key is refused and nothing is registered', async () => {
    const old = await signPermit(
      hub.keys.pupils,
      header({ issuedAt: new Date(Date.now() - 301_000) }),
      facts(),
    );
    const elsewhere = await signPermit(hub.keys.pupils, header({ receiver: 'services' }), facts());
    const forged = await signPermit(hub.keys.gateway, header(), facts());
    for (const token of [old, elsewhere, forged, 'nonsense']) {
      expect((await createWith(token)).codes).toEqual(['BAD_USER_INPUT']);
    }
    expect(await referralsOf(noor)).toEqual([]);
  });

  it('is used once: with another key it is a conflict, with the same key the same referral', async () => {
    const pupil = await world.pupil('once', { consents: [{ to: 'helpdeskAntwerp' }] });
    const token = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    const create = hub.execute(CREATE_REFERRAL, { input: { ...REFERRAL_INPUT, permit: token } });
    const key = randomUUID();
    const first = await create.withKey(key).as('clb-antwerp');
    const again = await create.withKey(key).as('clb-antwerp');
    expect(at(again, 'createReferral.id')).toBe(at(first, 'createReferral.id'));
    expect((await create.withKey(randomUUID()).as('clb-antwerp')).codes).toEqual(['CONFLICT']);
    expect(await referralsOf(pupil)).toEqual(['RECEIVED']);
  });

  it('two at once with the same key make one referral', async () => {
    const pupil = await world.pupil('at once', { consents: [{ to: 'helpdeskAntwerp' }] });
    const token = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    const create = hub
      .execute(CREATE_REFERRAL, { input: { ...REFERRAL_INPUT, permit: token } })
      .withKey(randomUUID());
    const answers = await Promise.all([1, 2, 3, 4].map(() => create.as('clb-antwerp')));
    expect(new Set(answers.map((answer) => at(answer, 'createReferral.id'))).size).toBe(1);
    expect(await referralsOf(pupil)).toEqual(['RECEIVED']);
  });

  it('a key that came with another request is a conflict', async () => {
    const pupil = await world.pupil('conflict', { consents: [{ to: 'helpdeskAntwerp' }] });
    const token = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    const key = randomUUID();
    const input = { ...REFERRAL_INPUT, permit: token };
    await hub.execute(CREATE_REFERRAL, { input }).withKey(key).as('clb-antwerp');
    const other = await hub
      .execute(CREATE_REFERRAL, { input: { ...input, urgency: 'HIGH' } })
      .withKey(key)
      .as('clb-antwerp');
    expect(other.codes).toEqual(['IDEMPOTENCY_CONFLICT']);
  });
});

describe('consent', () => {
  it.each([
    ['none', [], 'CONSENT_REQUIRED'],
    ['asked and not answered', [{ to: 'helpdeskAntwerp', decision: 'REQUESTED' }], 'CONSENT_REQUIRED'],
    ['refused', [{ to: 'helpdeskAntwerp', decision: 'REFUSED' }], 'CONSENT_REQUIRED'],
    ['past its time', [{ to: 'helpdeskAntwerp', expired: true }], 'CONSENT_REQUIRED'],
    ['for another helpdesk', [{ to: 'helpdeskMechelen' }], 'CONSENT_REQUIRED'],
    [
      'given by a parent of a pupil who decides',
      [{ to: 'helpdeskAntwerp', givenBy: 'GUARDIAN' }],
      'CONSENT_REQUIRED',
    ],
    ['withdrawn', [{ to: 'helpdeskAntwerp', withdrawn: true }], 'CONSENT_WITHDRAWN'],
  ] as const)('that is %s gives no permit', async (state, consents, code) => {
    const pupil = await world.pupil(`consent ${state}`, { consents });
    expect((await permit(hub, pupil, 'clb-antwerp')).codes).toEqual([code]);
    expect((await permit(hub, pupil, 'school-antwerp')).codes).toEqual([code]);
  });

  it('of a parent counts below 12, and the level of school may still not be taken in', async () => {
    const child = await world.pupil('child', {
      age: 10,
      enrolments: [{ school: 'schoolAntwerp', level: 'PRIMARY' }],
      consents: [{ to: 'helpdeskAntwerp', givenBy: 'GUARDIAN' }],
    });
    expect((await refer(hub, child)).codes).toEqual(['NOT_ELIGIBLE']);
  });
});

describe('a second referral about the same pupil', () => {
  it('is answered to its maker like any other; only the helpdesk sees the link', async () => {
    const pupil = await world.pupil('known', {
      enrolments: [
        { school: 'schoolMechelen', end: DAY_BEFORE_CHANGE },
        { school: 'schoolAntwerp', start: CHANGE_DAY },
      ],
      consents: [{ to: 'helpdeskAntwerp' }],
    });
    const first = await refer(hub, pupil);
    const second = await refer(hub, pupil);
    expect(second.errors).toEqual([]);
    const shape = (answer: typeof first) => ({
      status: at(answer, 'createReferral.status'),
      events: at(answer, 'createReferral.events'),
    });
    expect(shape(second)).toEqual(shape(first));
    expect(at(second, 'createReferral.number')).not.toBe(at(first, 'createReferral.number'));
    expect(await referralsOf(pupil)).toEqual(['RECEIVED', 'DUPLICATE']);

    const id = textAt(second, 'createReferral.id');
    const seen = await hub
      .execute('query ($id: ID!) { referral(id: $id) { status duplicateOf { id } } }', { id })
      .as('helpdesk-antwerp');
    expect(seen.data).toEqual({
      referral: { status: 'DUPLICATE', duplicateOf: { id: at(first, 'createReferral.id') } },
    });

    const withdraw =
      'mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { status events { from to } } }';
    const withdrawn = await hub.execute(withdraw, { input: { referralId: id } }).as('clb-antwerp');
    expect(withdrawn.data).toEqual({
      withdrawReferral: {
        status: 'WITHDRAWN',
        events: [
          { from: null, to: 'RECEIVED' },
          { from: 'RECEIVED', to: 'WITHDRAWN' },
        ],
      },
    });
    expect((await hub.execute(withdraw, { input: { referralId: id } }).as('clb-antwerp')).codes).toEqual([
      'INVALID_TRANSITION',
    ]);
  });

  it('two at once leave one open case', async () => {
    const pupil = await world.pupil('raced', { consents: [{ to: 'helpdeskAntwerp' }] });
    const answers = await Promise.all([refer(hub, pupil), refer(hub, pupil), refer(hub, pupil)]);
    expect(answers.map((answer) => at(answer, 'createReferral.status'))).toEqual([
      'RECEIVED',
      'RECEIVED',
      'RECEIVED',
    ]);
    expect((await referralsOf(pupil)).sort()).toEqual(['DUPLICATE', 'DUPLICATE', 'RECEIVED']);
  });
});

describe('a step that the table of states forbids', () => {
  const steps = {
    triage: 'mutation ($input: TriageReferralInput!) { triageReferral(input: $input) { status } }',
    resume: 'mutation ($input: ResumeReferralInput!) { resumeReferral(input: $input) { status } }',
    ask: 'mutation ($input: RequestInformationInput!) { requestInformation(input: $input) { status } }',
  };
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

  it('is refused with the states that are allowed, and changes nothing', async () => {
    const pupil = await world.pupil('steps', { consents: [{ to: 'helpdeskAntwerp' }] });
    const referralId = textAt(await refer(hub, pupil), 'createReferral.id');
    const input = { referralId, nextAction: 'Call the CLB', nextActionDue: soon };
    const refused = await hub.execute(steps.resume, { input }).as('helpdesk-antwerp');
    expect(refused.codes).toEqual(['INVALID_TRANSITION']);
    expect(refused.errors[0]?.extensions.details).toMatchObject({
      from: 'RECEIVED',
      allowed: ['TRIAGED', 'INFO_REQUESTED', 'WITHDRAWN', 'DUPLICATE'],
    });
    expect(await referralsOf(pupil)).toEqual(['RECEIVED']);
    expect(
      (
        await hub
          .execute(steps.triage, { input: { ...input, nextActionDue: '2020-01-01' } })
          .as('helpdesk-antwerp')
      ).codes,
    ).toEqual(['BAD_USER_INPUT']);
  });

  it('a wait for information that is over becomes the dispatcher’s turn by itself, once', async () => {
    const pupil = await world.pupil('waiting', { consents: [{ to: 'helpdeskAntwerp' }] });
    const referralId = textAt(await refer(hub, pupil), 'createReferral.id');
    await hub
      .execute(steps.ask, {
        input: { referralId, question: 'Which measures did the school take?', answerBy: soon },
      })
      .as('helpdesk-antwerp');
    await hub.assembly.owners.helpdesk.runTimer('expire_information_requests', new Date());
    expect(await referralsOf(pupil)).toEqual(['INFO_REQUESTED']);
    const later = new Date(Date.now() + 5 * 86_400_000);
    await hub.assembly.owners.helpdesk.runTimer('expire_information_requests', later);
    await hub.assembly.owners.helpdesk.runTimer('expire_information_requests', later);
    expect(await referralsOf(pupil)).toEqual(['EXPIRED']);
    const events = await hub.rows(
      'helpdesk',
      'select to_status, by_role, by_person from helpdesk.referral_event where referral_id = $1 order by id',
      [referralId],
    );
    expect(events.at(-1)).toEqual({ to_status: 'EXPIRED', by_role: 'SYSTEM', by_person: null });
    expect(events).toHaveLength(3);
    const input = { referralId, nextAction: 'Call the school', nextActionDue: soon };
    expect((await hub.execute(steps.resume, { input }).as('helpdesk-antwerp')).data).toEqual({
      resumeReferral: { status: 'RECEIVED' },
    });
  });
});
