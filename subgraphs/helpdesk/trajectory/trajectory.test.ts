import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  agreed,
  assigned,
  CONSENTING,
  done,
  ended,
  heldRoundTable,
  inDays,
  mutate,
  type Offers,
  PROFO,
  PROS,
  RATIONALE,
  soon,
  stands,
  started,
  threeOffers,
  triaged,
} from '../../../tests/testkit/loop';
import { ORGANISATIONS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { today } from '../../kit/calendar';
import { TRAJECTORY_STATUSES, TRAJECTORY_TRANSITIONS } from './trajectory';

/** From the assignment to what came of it: who says what, when it counts, and what is refused on the way. */
let hub: TestHub;
let world: World;
let offers: Offers;
let pupils = 0;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  offers = await threeOffers(world);
});
afterAll(() => hub.stop());

const nextPupil = (changes = {}) => {
  pupils += 1;
  return world.pupil(`course ${pupils}`, { ...CONSENTING, ...changes });
};
interface Case {
  readonly pupil: string;
  readonly referral: string;
  readonly id: string;
}
async function proposed(changes = {}): Promise<Case> {
  const pupil = await nextPupil(changes);
  const referral = await triaged(hub, pupil);
  return { pupil, referral, id: await assigned(hub, referral, offers) };
}
async function watched(): Promise<Case> {
  const case_ = await proposed();
  await agreed(hub, case_.referral, case_.id);
  return case_;
}
async function running(): Promise<Case> {
  const case_ = await watched();
  await started(hub, case_.id);
  return case_;
}
const agree = (trajectoryId: string, more = {}, persona: PersonaName = 'helpdesk-antwerp') =>
  mutate(hub, 'agreeTrajectory', { trajectoryId, agreedStart: inDays(5), dayPartsPlanned: 20, ...more }).as(
    persona,
  );
const start = (trajectoryId: string, persona: PersonaName, more = {}) =>
  mutate(hub, 'confirmStart', { trajectoryId, startedOn: today(), ...more }).as(persona);
const end = (trajectoryId: string, persona: PersonaName, more = {}) =>
  mutate(hub, 'endAssignment', { trajectoryId, endedOn: today(), ...more }).as(persona);
const complete = (trajectoryId: string, persona: PersonaName = 'helpdesk-antwerp') =>
  mutate(hub, 'completeTrajectory', { trajectoryId, outcome: 'STAYED_AT_SCHOOL' }).as(persona);
const stallIt = (trajectoryId: string, persona: PersonaName = 'helpdesk-antwerp') =>
  mutate(hub, 'stallTrajectory', { trajectoryId, reason: 'The provider is full after all', ...soon }).as(
    persona,
  );
const assign = (referralId: string, assignments: object[], more = {}) =>
  mutate(hub, 'assignReferral', {
    referralId,
    rationale: RATIONALE,
    consideredProviders: [ARKTOS.id, PROFO.id, PROS.id],
    assignments,
    ...more,
  }).as('helpdesk-antwerp');
const lead = (organisationId: string, offerId: string) => ({ organisationId, offerId, role: 'LEAD' });

/** What this persona sees of a trajectory. */
const seen = async (id: string, persona: PersonaName, fields = 'id status') =>
  at(
    await hub.execute(`query ($id: ID!) { trajectory(id: $id) { ${fields} } }`, { id }).as(persona),
    'trajectory',
  );
async function withdrawConsent(pupil: string, purpose: string): Promise<void> {
  const [row] = await hub.rows(
    'pupils',
    'select id from pupils.consent_record where pupil_id = $1 and purpose = $2 order by recipients limit 1',
    [pupil, purpose],
  );
  const ids = await hub.rows(
    'pupils',
    'select id from pupils.consent_record where pupil_id = $1 and purpose = $2',
    [pupil, purpose],
  );
  expect(row).toBeDefined();
  for (const { id } of ids) {
    const answer = await hub
      .execute('mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }', {
        input: { consentId: id },
      })
      .as('clb-antwerp');
    expect(answer.errors).toEqual([]);
  }
}

it('the table of states in the database is the one in the code', async () => {
  const rows = await hub.rows(
    'helpdesk',
    'select from_status, to_status from helpdesk.trajectory_transition',
  );
  expect(rows.map((row) => `${row.from_status} ${row.to_status}`).sort()).toEqual(
    TRAJECTORY_STATUSES.flatMap((from) => TRAJECTORY_TRANSITIONS[from].map((to) => `${from} ${to}`)).sort(),
  );
});

describe('the whole way', () => {
  it('goes from the assignment over agreement, start and end to an outcome, and each step is on record', async () => {
    const { referral, id } = await running();
    await ended(hub, id);
    await heldRoundTable(hub, referral, 'CLOSING');
    await done(complete(id));
    expect(await stands(hub, referral)).toEqual(['COMPLETED', 'COMPLETED']);
    const fields =
      'status outcome closedOn actualStart agreedOn dayPartsPlanned events { from to role } assignments { startedOn endedOn role }';
    expect(await seen(id, 'helpdesk-antwerp', fields)).toEqual({
      status: 'COMPLETED',
      outcome: 'STAYED_AT_SCHOOL',
      closedOn: today(),
      actualStart: today(),
      agreedOn: today(),
      dayPartsPlanned: 20,
      events: [
        { from: null, to: 'PROPOSED', role: 'HELPDESK' },
        { from: 'PROPOSED', to: 'AGREED', role: 'HELPDESK' },
        { from: 'AGREED', to: 'START_WATCH', role: 'HELPDESK' },
        { from: 'START_WATCH', to: 'RUNNING', role: 'PARTNER' },
        { from: 'RUNNING', to: 'CLOSING_ROUND_TABLE', role: 'PARTNER' },
        { from: 'CLOSING_ROUND_TABLE', to: 'COMPLETED', role: 'HELPDESK' },
      ],
      assignments: [{ startedOn: today(), endedOn: today(), role: 'LEAD' }],
    });
  });

  it('runs when the lead has started and is over when all have ended, in whatever order the others come', async () => {
    const referral = await triaged(hub, await nextPupil());
    const parts = [
      lead(ARKTOS.id, offers.arktos),
      { organisationId: PROFO.id, offerId: offers.profo, role: 'CO' },
    ];
    const id = textAt(await done(assign(referral, parts)), 'assignReferral.id');
    await hub.settle();
    await agreed(hub, referral, id);
    await started(hub, id, 'partner-profo');
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'START_WATCH']);
    await started(hub, id, 'partner-arktos');
    expect(await stands(hub, referral)).toEqual(['STARTED', 'RUNNING']);
    await ended(hub, id, 'partner-arktos');
    expect(await stands(hub, referral)).toEqual(['STARTED', 'RUNNING']);
    await ended(hub, id, 'partner-profo');
    expect(await stands(hub, referral)).toEqual(['STARTED', 'CLOSING_ROUND_TABLE']);
  });

  it('the helpdesk can say for a provider that it began or ended, and for whom it says it', async () => {
    const { referral, id } = await watched();
    expect((await start(id, 'helpdesk-antwerp')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await start(id, 'helpdesk-antwerp', { organisationId: PROS.id })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
    await done(start(id, 'helpdesk-antwerp', { organisationId: ARKTOS.id }));
    await done(end(id, 'helpdesk-antwerp', { organisationId: ARKTOS.id }));
    expect(await stands(hub, referral)).toEqual(['STARTED', 'CLOSING_ROUND_TABLE']);
  });

  it('a class needs no consent, no notice and no round table', async () => {
    const input = {
      helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
      subjectKind: 'CLASS_GROUP',
      groupSize: 18,
      schoolId: ORGANISATIONS.schoolAntwerp.id,
      channel: 'CLB',
      situation: 'AT_RISK',
      reasons: ['CLASS_CLIMATE'],
      question: 'Who can help this class to be one again?',
      schoolMeasures: ['CLB_INVOLVED'],
    };
    const referral = textAt(
      await done(mutate(hub, 'createReferral', input).as('clb-antwerp')),
      'createReferral.id',
    );
    await done(mutate(hub, 'triageReferral', { referralId: referral, ...soon }).as('helpdesk-antwerp'));
    const id = textAt(await done(assign(referral, [lead(ARKTOS.id, offers.arktos)])), 'assignReferral.id');
    await done(agree(id));
    await started(hub, id);
    await ended(hub, id);
    await done(complete(id));
    expect(await stands(hub, referral)).toEqual(['COMPLETED', 'COMPLETED']);
  });
});

describe('an assignment without a table', () => {
  it.each<[string, () => object[], object, string]>([
    ['has one lead', () => [{ ...lead(ARKTOS.id, offers.arktos), role: 'CO' }], {}, 'BAD_USER_INPUT'],
    [
      'has no second lead',
      () => [lead(ARKTOS.id, offers.arktos), lead(PROFO.id, offers.profo)],
      {},
      'BAD_USER_INPUT',
    ],
    [
      'considers whom it names',
      () => [lead(ARKTOS.id, offers.arktos)],
      { consideredProviders: [PROFO.id] },
      'BAD_USER_INPUT',
    ],
    ['says why', () => [lead(ARKTOS.id, offers.arktos)], { rationale: 'Because' }, 'BAD_USER_INPUT'],
  ])('%s', async (_, parts, more, code) => {
    const referral = await triaged(hub, await nextPupil());
    expect((await assign(referral, parts(), more)).codes).toEqual([code]);
    expect(await stands(hub, referral)).toEqual(['TRIAGED', null]);
  });

  it('is made once, also when two are made at once', async () => {
    const referral = await triaged(hub, await nextPupil());
    const answers = await Promise.all([
      assign(referral, [lead(ARKTOS.id, offers.arktos)]),
      assign(referral, [lead(PROFO.id, offers.profo)]),
    ]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'INVALID_TRANSITION']);
    expect(
      await hub.rows('helpdesk', 'select 1 from helpdesk.trajectory where referral_id = $1', [referral]),
    ).toHaveLength(1);
  });

  it('tells its offer that a place is taken, and that it is free again when the part has ended', async () => {
    const places = async () =>
      (
        await hub.rows('offers', 'select places_taken from offers.offer_capacity where offer_id = $1', [
          offers.arktos,
        ])
      )[0]?.places_taken;
    await hub.settle();
    const before = Number(await places());
    const { id } = await running();
    await hub.settle();
    expect(await places()).toBe(before + 1);
    await ended(hub, id);
    await hub.settle();
    expect(await places()).toBe(before);
  });
});

describe('an agreement', () => {
  it('needs a round table that was held since the proposal', async () => {
    const { referral, id } = await proposed();
    expect((await agree(id)).codes).toEqual(['CONFLICT']);
    await heldRoundTable(hub, referral, 'FOLLOW_UP');
    expect((await agree(id)).codes).toEqual(['CONFLICT']);
    await heldRoundTable(hub, referral, 'START');
    await hub.rows(
      'helpdesk',
      "update helpdesk.trajectory set proposed_at = now() + interval '2 days' where id = $1",
      [id],
    );
    expect((await agree(id)).codes).toEqual(['CONFLICT']);
    await hub.rows('helpdesk', 'update helpdesk.trajectory set proposed_at = now() where id = $1', [id]);
    await done(agree(id));
  });

  it('needs the consent of the pupil’s side to a trajectory with every provider, and says with whom it lacks', async () => {
    const { referral, id } = await proposed({
      consents: [{ to: 'helpdeskAntwerp' }, { to: 'partnerProfo' }],
    });
    await heldRoundTable(hub, referral, 'START');
    const refused = await agree(id);
    expect(refused.codes).toEqual(['CONSENT_REQUIRED']);
    expect(refused.errors[0]?.extensions.details).toEqual({ missing: [ARKTOS.id] });
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'PROPOSED']);
  });

  it('is not made while nothing is heard of consents', async () => {
    const { referral, id } = await proposed();
    await heldRoundTable(hub, referral, 'START');
    const silent = hub.execute(
      'mutation ($input: AgreeTrajectoryInput!) { agreeTrajectory(input: $input) { id } }',
      { input: { trajectoryId: id, agreedStart: inDays(5), dayPartsPlanned: 20 } },
    );
    const answer = await hub.withoutWord('helpdesk', 'pupils', () => silent.as('helpdesk-antwerp'));
    expect(answer.codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await done(agree(id));
  });

  it.each<[string, object]>([
    ['has a start that is not past', { agreedStart: '2026-01-01' }],
    ['has a start within a year', { agreedStart: '2099-01-01' }],
    ['plans at least one half day', { dayPartsPlanned: 0 }],
    ['plans at most 400 half days', { dayPartsPlanned: 401 }],
  ])('%s', async (_, more) => {
    const { referral, id } = await proposed();
    await heldRoundTable(hub, referral, 'START');
    expect((await agree(id, more)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('for a start in more than thirty days signals a gap (R8)', async () => {
    const { referral, id } = await proposed();
    await heldRoundTable(hub, referral, 'START');
    await done(agree(id, { agreedStart: inDays(31) }));
    expect(
      await hub.rows('helpdesk', 'select 1 from helpdesk.gap_evidence where referral_id = $1', [referral]),
    ).toHaveLength(1);
  });

  it('is the helpdesk’s to write down', async () => {
    const { id } = await proposed();
    expect((await agree(id, {}, 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
    for (const persona of [
      'partner-arktos',
      'clb-antwerp',
      'school-antwerp',
      'city-coordinator-antwerp',
    ] as const)
      expect((await agree(id, {}, persona)).codes[0]).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a start', () => {
  it('is not in the future, nor before the agreement, and comes once (R6)', async () => {
    const { referral, id } = await watched();
    expect((await start(id, 'partner-arktos', { startedOn: inDays(1) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await start(id, 'partner-arktos', { startedOn: inDays(-1) })).codes).toEqual(['BAD_USER_INPUT']);
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'START_WATCH']);
    await expect(
      hub.rows('helpdesk', 'update helpdesk.trajectory set actual_start = $2 where id = $1', [id, inDays(1)]),
    ).rejects.toMatchObject({ code: '23514' });
    await started(hub, id);
    expect((await start(id, 'partner-arktos')).codes).toEqual(['CONFLICT']);
  });

  it('comes after the agreement', async () => {
    const { id } = await proposed();
    expect((await start(id, 'partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('is said by who is assigned, for itself', async () => {
    const { id } = await watched();
    expect((await start(id, 'partner-profo')).codes).toEqual(['NOT_FOUND']);
    expect((await start(id, 'helpdesk-mechelen', { organisationId: ARKTOS.id })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await start(id, 'partner-arktos', { organisationId: PROFO.id })).codes).toEqual(['FORBIDDEN']);
    for (const persona of ['clb-antwerp', 'school-antwerp', 'service-jac', 'city-analyst-antwerp'] as const)
      expect((await start(id, persona)).codes[0]).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('two that come at once count once', async () => {
    const { id } = await watched();
    const answers = await Promise.all([start(id, 'partner-arktos'), start(id, 'partner-arktos')]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
  });

  it('that did not come by its deadline stalls the case by itself, with a signal, once (R6)', async () => {
    const { referral, id } = await watched();
    const run = (days: number) =>
      hub.assembly.owners.helpdesk.runTimer('stall_overdue_starts', new Date(Date.now() + days * 86_400_000));
    await hub.rows('helpdesk', 'update helpdesk.trajectory set start_deadline = $2 where id = $1', [
      id,
      inDays(14),
    ]);
    await run(14);
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'START_WATCH']);
    await run(15);
    await run(15);
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
    const signals = await hub.rows(
      'helpdesk',
      'select signal, source from helpdesk.follow_up where trajectory_id = $1',
      [id],
    );
    expect(signals).toEqual([{ signal: 'OTHER', source: 'DEADLINE' }]);
    const [event] = await hub.rows(
      'helpdesk',
      "select by_person, by_role from helpdesk.referral_event where referral_id = $1 and to_status = 'STALLED'",
      [referral],
    );
    expect(event).toEqual({ by_person: null, by_role: 'SYSTEM' });
  });
});

describe('a consent', () => {
  it('that is withdrawn between decision and start lets nothing start (L16)', async () => {
    const { pupil, referral, id } = await watched();
    await withdrawConsent(pupil, 'TRAJECTORY');
    await hub.settle();
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
    expect((await start(id, 'partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
    expect(await seen(id, 'partner-arktos', 'status referral { id }')).toEqual({
      status: 'STALLED',
      referral: null,
    });
  });

  it('that was withdrawn before the agreement stops the start at the provider’s own word', async () => {
    const { pupil, referral, id } = await watched();
    // As it is before the helpdesk has stalled it: what the provider asks finds the consent gone.
    await hub.rows('helpdesk', 'update helpdesk.leased_consent set valid_until = now() where pupil_id = $1', [
      pupil,
    ]);
    expect((await start(id, 'partner-arktos')).codes).toEqual(['CONSENT_WITHDRAWN']);
    expect((await start(id, 'helpdesk-antwerp', { organisationId: ARKTOS.id })).codes).toEqual([
      'CONSENT_REQUIRED',
    ]);
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'START_WATCH']);
  });

  it.each(['TRAJECTORY', 'REFERRAL'])(
    'to the %s that is withdrawn while it runs stalls it, with a signal, and keeps its history',
    async (purpose) => {
      const { pupil, referral, id } = await running();
      await withdrawConsent(pupil, purpose);
      await hub.settle();
      expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
      const signals = await hub.rows(
        'helpdesk',
        'select signal, source from helpdesk.follow_up where trajectory_id = $1',
        [id],
      );
      expect(signals).toEqual([{ signal: 'CONSENT_WITHDRAWN', source: 'CONSENT' }]);
      expect(await seen(id, 'partner-arktos', 'status referral { id }')).toEqual({
        status: 'STALLED',
        referral: null,
      });
      const events = await hub.rows(
        'helpdesk',
        'select to_status from helpdesk.trajectory_event where trajectory_id = $1 order by id',
        [id],
      );
      expect(events.map(({ to_status }) => to_status)).toEqual([
        'PROPOSED',
        'AGREED',
        'START_WATCH',
        'RUNNING',
        'STALLED',
      ]);
    },
  );

  it('whose time has passed stalls what rests on it, by a timer', async () => {
    const { pupil, referral } = await running();
    await hub.rows(
      'helpdesk',
      "update helpdesk.leased_consent set valid_until = now() - interval '1 minute' where pupil_id = $1",
      [pupil],
    );
    await hub.assembly.owners.helpdesk.runTimer('end_lapsed_consents', new Date());
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
  });

  it('is not ended because nothing is heard of it', async () => {
    const { referral } = await running();
    await hub.withoutWord('helpdesk', 'pupils', () =>
      hub.assembly.owners.helpdesk.runTimer('end_lapsed_consents', new Date()),
    );
    expect(await stands(hub, referral)).toEqual(['STARTED', 'RUNNING']);
  });

  it('that is withdrawn while somebody assigns or agrees leaves nothing that runs on it', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const { pupil, referral, id } = await proposed();
      await heldRoundTable(hub, referral, 'START');
      await Promise.all([
        agree(id),
        withdrawConsent(pupil, turn % 2 === 0 ? 'TRAJECTORY' : 'REFERRAL').then(() => hub.settle()),
      ]);
      await hub.settle();
      const [, trajectory] = await stands(hub, referral);
      expect(['PROPOSED', 'STALLED']).toContain(trajectory);
    }
  });
});

describe('what a provider sees', () => {
  const WHO =
    'status assignments { consented } referral { number reasons question school { id } pupil { displayName birthDate age } }';

  it('is the trajectory from the assignment on, and the pupil from the consent on (R9)', async () => {
    const { referral, id } = await proposed({
      name: 'Kanarie van Test',
      consents: [{ to: 'helpdeskAntwerp' }],
    });
    expect(await seen(id, 'partner-profo')).toBeNull();
    expect(await seen(id, 'partner-arktos', WHO)).toEqual({
      status: 'PROPOSED',
      assignments: [{ consented: false }],
      referral: null,
    });
    const query = 'query ($id: ID!) { referral(id: $id) { id } }';
    expect(at(await hub.execute(query, { id: referral }).as('partner-arktos'), 'referral')).toBeNull();
    const consenting = await proposed({ name: 'Kanarie van Test' });
    expect(await seen(consenting.id, 'partner-arktos', WHO)).toMatchObject({
      assignments: [{ consented: true }],
      referral: {
        reasons: ['TRUANCY'],
        pupil: { displayName: 'Kanarie van Test' },
        school: { id: ORGANISATIONS.schoolAntwerp.id },
      },
    });
    expect(
      at(await hub.execute(query, { id: consenting.referral }).as('partner-profo'), 'referral'),
    ).toBeNull();
  });

  it('goes on for days of grace after a part that had started, and ends with them (L31)', async () => {
    const { id } = await running();
    await ended(hub, id);
    await hub.settle();
    expect(await seen(id, 'partner-arktos', WHO)).toMatchObject({ referral: { pupil: { age: 15 } } });
    await hub.rows(
      'helpdesk',
      "update helpdesk.assignment set sight_until = now() - interval '1 minute' where trajectory_id = $1",
      [id],
    );
    expect(await seen(id, 'partner-arktos', WHO)).toBeNull();
    const mine = await hub
      .execute('{ trajectoriesForUs(first: 100) { edges { node { id } } } }')
      .as('partner-arktos');
    expect(mine.text).not.toContain(id);
  });

  it('ends at once for a part that never began', async () => {
    const { referral, id } = await watched();
    await done(stallIt(id));
    await done(
      mutate(hub, 'reopenReferral', { referralId: referral, reason: 'Another way', ...soon }).as(
        'helpdesk-antwerp',
      ),
    );
    await done(assign(referral, [lead(PROFO.id, offers.profo)]));
    expect(await seen(id, 'partner-arktos')).toBeNull();
    const [row] = await hub.rows('helpdesk', 'select status from helpdesk.trajectory where id = $1', [id]);
    expect(row).toEqual({ status: 'REPLACED' });
  });

  it('has no events, rationale or signals of others in it: its schema does not know them', async () => {
    const { id } = await proposed();
    for (const field of [
      'events { to }',
      'rationale',
      'followUps { signal }',
      'consideredProviders { id }',
    ]) {
      const answer = await hub
        .execute(`query ($id: ID!) { trajectory(id: $id) { ${field} } }`, { id })
        .as('partner-arktos');
      expect(answer.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });
});

describe('others see of a trajectory', () => {
  it('what is theirs: helpdesk and centre all, the school status and dates, strangers nothing', async () => {
    const { id } = await running();
    expect(await seen(id, 'clb-antwerp', 'status rationale events { to }')).toMatchObject({
      status: 'RUNNING',
      rationale: RATIONALE,
    });
    expect(await seen(id, 'school-antwerp', 'status actualStart assignments { role startedOn }')).toEqual({
      status: 'RUNNING',
      actualStart: today(),
      assignments: [{ role: 'LEAD', startedOn: today() }],
    });
    for (const stranger of [
      'clb-mechelen',
      'school-mechelen',
      'school-antwerp-south',
      'helpdesk-mechelen',
      'partner-profo',
      'pupil-noor',
    ] as const)
      expect([stranger, await seen(id, stranger)]).toEqual([stranger, null]);
    for (const persona of ['city-analyst-antwerp', 'city-coordinator-antwerp', 'service-jac', 'dpo'] as const)
      expect(
        (await hub.execute('query ($id: ID!) { trajectory(id: $id) { id } }', { id }).as(persona)).codes,
      ).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('an end', () => {
  it('comes after the start, on a day that has come, once', async () => {
    const { id } = await watched();
    expect((await end(id, 'partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
    await started(hub, id);
    expect((await end(id, 'partner-arktos', { endedOn: inDays(1) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await end(id, 'partner-arktos', { endedOn: inDays(-1) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await end(id, 'partner-profo')).codes).toEqual(['NOT_FOUND']);
    await ended(hub, id);
    expect((await end(id, 'partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('of a part that never began is the helpdesk’s to say', async () => {
    const referral = await triaged(hub, await nextPupil());
    const parts = [
      lead(ARKTOS.id, offers.arktos),
      { organisationId: PROFO.id, offerId: offers.profo, role: 'CO' },
    ];
    const id = textAt(await done(assign(referral, parts)), 'assignReferral.id');
    await hub.settle();
    await agreed(hub, referral, id);
    await started(hub, id);
    expect((await end(id, 'partner-profo')).codes).toEqual(['CONFLICT']);
    await done(end(id, 'helpdesk-antwerp', { organisationId: PROFO.id }));
    await ended(hub, id);
    expect(await stands(hub, referral)).toEqual(['STARTED', 'CLOSING_ROUND_TABLE']);
  });

  it('is completed after its closing round table, by the helpdesk', async () => {
    const { referral, id } = await running();
    expect((await complete(id)).codes).toEqual(['INVALID_TRANSITION']);
    await ended(hub, id);
    expect((await complete(id)).codes).toEqual(['CONFLICT']);
    await heldRoundTable(hub, referral, 'CLOSING');
    expect((await complete(id, 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
    expect((await complete(id, 'partner-arktos')).codes[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    await done(complete(id));
    expect((await complete(id)).codes).toEqual(['INVALID_TRANSITION']);
  });
});

describe('a trajectory that stalls', () => {
  it('takes its case along, and is not stalled twice', async () => {
    const { referral, id } = await proposed();
    await done(stallIt(id));
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
    expect((await stallIt(id)).codes).toEqual(['INVALID_TRANSITION']);
    expect((await stallIt(id, 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
  });

  it('is begun again with the same lead, or replaced by another, as a trajectory of its own', async () => {
    const { referral, id } = await running();
    const again = async (organisation: string, offer: string) => {
      await done(
        mutate(hub, 'reopenReferral', { referralId: referral, reason: 'Once more', ...soon }).as(
          'helpdesk-antwerp',
        ),
      );
      return textAt(await done(assign(referral, [lead(organisation, offer)])), 'assignReferral.id');
    };
    await done(stallIt(id));
    const second = await again(ARKTOS.id, offers.arktos);
    await done(stallIt(second));
    const third = await again(PROFO.id, offers.profo);
    const rows = await hub.rows(
      'helpdesk',
      'select id, status from helpdesk.trajectory where referral_id = $1',
      [referral],
    );
    const status = Object.fromEntries(rows.map((row) => [String(row.id), row.status]));
    expect([status[id], status[second], status[third]]).toEqual(['RESTARTED', 'REPLACED', 'PROPOSED']);
  });

  it.each(['helpdesk-antwerp', 'clb-antwerp'] as const)(
    'stops when %s withdraws the referral, wherever it stands (L16)',
    async (persona) => {
      for (const make of [proposed, watched, running]) {
        const { referral, id } = await make();
        await done(mutate(hub, 'withdrawReferral', { referralId: referral }, 'status').as(persona));
        expect(await stands(hub, referral)).toEqual(['WITHDRAWN', 'STOPPED']);
        const open = await hub.rows(
          'helpdesk',
          'select 1 from helpdesk.assignment where trajectory_id = $1 and released_at is null',
          [id],
        );
        expect(open).toEqual([]);
      }
    },
  );
});
