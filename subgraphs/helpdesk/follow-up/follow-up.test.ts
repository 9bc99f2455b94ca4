import { randomUUID } from 'node:crypto';
import { sqlAs } from '../../../tests/testkit/app-role';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { refer } from '../../../tests/testkit/steps';
import {
  endSight,
  leaseConsent,
  type SeededTrajectory,
  seedTrajectory,
  type TrajectorySeed,
} from '../../../tests/testkit/trajectories';
import { today } from '../../kit/calendar';
import { sealMessage } from '../../kit/events/envelope';

/** Signals about trajectories: who gives them, what they do to the case, who works them off. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

interface Course extends SeededTrajectory {
  readonly referralId: string;
  readonly pupil: string;
}
async function course(name: string, seeded: TrajectorySeed = {}): Promise<Course> {
  const pupil = await world.pupil(name, { consents: [{ to: 'helpdeskAntwerp' }] });
  const referralId = textAt(await refer(hub, pupil), 'createReferral.id');
  await hub.rows(
    'helpdesk',
    "update helpdesk.referral set next_action = 'Wait for the start', next_action_due = '2099-01-01' where id = $1",
    [referralId],
  );
  return { ...(await seedTrajectory(hub, referralId, seeded)), referralId, pupil };
}

const REPORT = `mutation ($input: ReportSignalInput!) {
  reportSignal(input: $input) { id signal source note organisation { id } raisedAt trajectory { id status } } }`;
const COMPLETE = `mutation ($input: CompleteFollowUpInput!) {
  completeFollowUp(input: $input) { id doneOn contactResult dueOn } }`;
const LIST = `query ($first: Int, $after: String) { followUps(first: $first, after: $after) {
  edges { node { id signal dueOn trajectory { id followUps { id } } organisation { name } } } pageInfo { hasNextPage endCursor } } }`;
const report = (
  { id }: { readonly id: string },
  signal: string,
  persona: PersonaName = 'partner-arktos',
  note?: string,
) => hub.execute(REPORT, { input: { trajectoryId: id, signal, note } }).as(persona);
const complete = (followUpId: string) =>
  hub.execute(COMPLETE, { input: { followUpId, contactResult: 'Spoke with the provider' } });

const caseOf = async ({ referralId }: Course) =>
  (
    await hub.rows(
      'helpdesk',
      'select status, next_action, next_action_due::text, owner_user_ref from helpdesk.referral where id = $1',
      [referralId],
    )
  )[0];
const lastEvent = async ({ referralId }: Course) =>
  (
    await hub.rows(
      'helpdesk',
      'select by_person, by_role, from_status, to_status, reason from helpdesk.referral_event where referral_id = $1 order by id desc limit 1',
      [referralId],
    )
  )[0];
const raised = ({ id }: { readonly id: string }) =>
  hub.rows(
    'helpdesk',
    'select signal, source, session_id, organisation_id, due_on::text from helpdesk.follow_up where trajectory_id = $1',
    [id],
  );

describe('a signal', () => {
  it('of a provider is its organisation’s, due today, and becomes the case’s next action, with an event', async () => {
    const trajectory = await course('no show');
    const before = await caseOf(trajectory);
    const answer = await report(trajectory, 'NO_SHOW', 'partner-arktos', 'Twice this week');
    expect(answer.errors).toEqual([]);
    expect(at(answer, 'reportSignal')).toMatchObject({
      signal: 'NO_SHOW',
      source: 'PROVIDER',
      note: 'Twice this week',
      organisation: { id: ORGANISATIONS.partnerArktos.id },
      trajectory: { id: trajectory.id, status: 'RUNNING' },
    });
    expect((await raised(trajectory)).map(({ due_on }) => due_on)).toEqual([today()]);
    expect(await caseOf(trajectory)).toEqual({
      ...before,
      next_action: 'Follow up: NO_SHOW',
      next_action_due: today(),
    });
    expect(await lastEvent(trajectory)).toEqual({
      by_person: PERSONAS['partner-arktos'].person,
      by_role: 'PARTNER',
      from_status: 'STARTED',
      to_status: 'STARTED',
      reason: 'Signal: NO_SHOW',
    });
  });

  it('of a dispatcher is the helpdesk’s', async () => {
    const trajectory = await course('by dispatcher');
    const answer = await report(trajectory, 'CONSENT_WITHDRAWN', 'helpdesk-antwerp');
    expect(at(answer, 'reportSignal')).toMatchObject({
      source: 'DISPATCHER',
      organisation: { id: ORGANISATIONS.helpdeskAntwerp.id },
    });
    expect(await lastEvent(trajectory)).toMatchObject({
      by_role: 'HELPDESK',
      reason: 'Signal: CONSENT_WITHDRAWN',
    });
  });

  it('that all is well leaves the next action where it is', async () => {
    const trajectory = await course('well');
    const before = [await caseOf(trajectory), await lastEvent(trajectory)];
    expect((await report(trajectory, 'OK')).errors).toEqual([]);
    expect([await caseOf(trajectory), await lastEvent(trajectory)]).toEqual(before);
  });

  it('never puts off what was due before', async () => {
    const trajectory = await course('overdue');
    await hub.rows('helpdesk', "update helpdesk.referral set next_action_due = '2026-01-02' where id = $1", [
      trajectory.referralId,
    ]);
    await report(trajectory, 'PROVIDER_FULL');
    expect(await caseOf(trajectory)).toMatchObject({
      next_action: 'Follow up: PROVIDER_FULL',
      next_action_due: '2026-01-02',
    });
  });

  it.each(['PROPOSED', 'START_WATCH', 'STALLED'] as const)(
    'is taken on a trajectory that is %s',
    async (status) => {
      expect((await report(await course(`taken ${status}`, { status }), 'OTHER')).errors).toEqual([]);
    },
  );

  it.each(['partner-arktos', 'helpdesk-antwerp'] as const)(
    'is not taken from %s on a trajectory that is over',
    async (persona) => {
      const trajectory = await course(`over ${persona}`, { status: 'COMPLETED' });
      expect((await report(trajectory, 'OTHER', persona)).codes).toEqual(['INVALID_TRANSITION']);
      expect(await raised(trajectory)).toEqual([]);
    },
  );

  it('that a consent was withdrawn is not a provider’s to give', async () => {
    const trajectory = await course('not yours');
    expect((await report(trajectory, 'CONSENT_WITHDRAWN')).codes).toEqual(['FORBIDDEN']);
    expect(await raised(trajectory)).toEqual([]);
  });

  it('is refused from who has no part in the trajectory, as if there were none', async () => {
    const trajectory = await course('strangers');
    for (const persona of ['partner-profo', 'helpdesk-mechelen'] as const)
      expect([persona, (await report(trajectory, 'OTHER', persona)).codes]).toEqual([persona, ['NOT_FOUND']]);
    for (const persona of [
      'clb-antwerp',
      'clb-mechelen',
      'school-antwerp',
      'city-analyst-antwerp',
      'pupil-noor',
    ] as const)
      expect(new Set((await report(trajectory, 'OTHER', persona)).codes)).toEqual(
        new Set(['GRAPHQL_VALIDATION_FAILED']),
      );
    await endSight(hub, trajectory.assignments.partnerArktos);
    expect((await report(trajectory, 'OTHER')).codes).toEqual(['NOT_FOUND']);
    expect(await raised(trajectory)).toEqual([]);
  });

  it.each(['', ' ', 'x'.repeat(501), 'a\u202eb'])(
    'has a note of 1 to 500 characters that can be seen',
    async (note) => {
      const trajectory = await course(`note ${note.length} ${note.charCodeAt(0)}`);
      expect((await report(trajectory, 'OTHER', 'partner-arktos', note)).codes).toEqual(['BAD_USER_INPUT']);
    },
  );
});

describe('following up', () => {
  it('is done once: the same request again is the same, another a conflict', async () => {
    const trajectory = await course('done');
    const id = textAt(await report(trajectory, 'OTHER'), 'reportSignal.id');
    const request = complete(id).withKey(randomUUID());
    const done = await request.as('helpdesk-antwerp');
    expect(done.data).toEqual({
      completeFollowUp: { id, doneOn: today(), contactResult: 'Spoke with the provider', dueOn: today() },
    });
    expect((await request.as('helpdesk-antwerp')).data).toEqual(done.data);
    expect((await complete(id).as('helpdesk-antwerp-colleague')).codes).toEqual(['CONFLICT']);
    expect(await hub.rows('helpdesk', 'select done_by from helpdesk.follow_up where id = $1', [id])).toEqual([
      { done_by: PERSONAS['helpdesk-antwerp'].person },
    ]);
  });

  it('by two dispatchers at once is one’s', async () => {
    const id = textAt(await report(await course('race'), 'OTHER'), 'reportSignal.id');
    const both = await Promise.all([
      complete(id).as('helpdesk-antwerp'),
      complete(id).as('helpdesk-antwerp-colleague'),
    ]);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
  });

  it('is the helpdesk’s own, and needs words', async () => {
    const id = textAt(await report(await course('foreign'), 'OTHER'), 'reportSignal.id');
    expect((await complete(id).as('helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
    expect(new Set((await complete(id).as('partner-arktos')).codes)).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    );
    const empty = { input: { followUpId: id, contactResult: ' ' } };
    expect((await hub.execute(COMPLETE, empty).as('helpdesk-antwerp')).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the list of signals', () => {
  it('holds the helpdesk’s own open ones, due first, page by page, without a statement more per signal', async () => {
    const open: string[] = [];
    await hub.rows(
      'helpdesk',
      "update helpdesk.follow_up set done_on = current_date, contact_result = 'before' where done_on is null",
    );
    for (const name of ['a', 'b', 'c', 'd']) {
      open.push(textAt(await report(await course(`listed ${name}`), 'OTHER'), 'reportSignal.id'));
    }
    const [a = '', b = '', c = '', d = ''] = open;
    const due = (id: string, day: string) =>
      hub.rows('helpdesk', 'update helpdesk.follow_up set due_on = $2 where id = $1', [id, day]);
    await due(c, '2026-01-02');
    await due(a, '2026-02-02');
    await due(b, '2026-03-02');
    await complete(d).as('helpdesk-antwerp');
    const page = (variables: object) => hub.execute(LIST, { ...variables }).as('helpdesk-antwerp');
    const nodes = (answer: Awaited<ReturnType<typeof page>>) => {
      const edges = at(answer, 'followUps.edges');
      return Array.isArray(edges) ? edges.map(({ node }) => node.id) : [];
    };
    const first = await page({ first: 2 });
    expect(nodes(first)).toEqual([c, a]);
    expect(nodes(await page({ first: 2, after: textAt(first, 'followUps.pageInfo.endCursor') }))).toEqual([
      b,
    ]);
    expect(at(first, 'followUps.edges.0.node')).toMatchObject({ trajectory: { followUps: [{ id: c }] } });
    const many = await hub.statements(() => page({ first: 3 }));
    expect(many).toBe(await hub.statements(() => page({ first: 1 })));
    expect(at(await hub.execute(LIST).as('helpdesk-mechelen'), 'followUps.edges')).toEqual([]);
    const foreign = textAt(first, 'followUps.pageInfo.endCursor');
    expect((await hub.execute(LIST, { after: foreign }).as('helpdesk-mechelen')).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('R7: a problematic absence on a half day of a provider', () => {
  const halfDay = async (trajectory: Course, day = '2026-02-02') => {
    const id = randomUUID();
    await hub.rows(
      'helpdesk',
      "insert into helpdesk.trajectory_session (id, trajectory_id, assignment_id, day, day_part) values ($1, $2, $3, $4, 'AM')",
      [id, trajectory.id, trajectory.assignments.partnerArktos, day],
    );
    return id;
  };
  const tell = async (sessionId: string, id = randomUUID()) =>
    hub.assembly.owners.helpdesk.receive(
      await sealMessage(hub.keys.pupils, 'pupils', 'helpdesk', {
        id,
        type: 'AbsentFromDayPart',
        aggregate: sessionId,
        payload: { sessionId, at: new Date().toISOString() },
      }),
    );

  it.each(['RUNNING', 'START_WATCH'] as const)(
    'of a trajectory that is %s is one signal, however often it is told',
    async (status) => {
      const trajectory = await course(`absent ${status}`, { status });
      const session = await halfDay(trajectory);
      await tell(session);
      await tell(session);
      await tell(session, randomUUID());
      expect(await raised(trajectory)).toEqual([
        { signal: 'NO_SHOW', source: 'ABSENCE', session_id: session, organisation_id: null, due_on: today() },
      ]);
      expect(await caseOf(trajectory)).toMatchObject({
        next_action: 'Follow up: NO_SHOW',
        next_action_due: today(),
      });
      expect(await lastEvent(trajectory)).toMatchObject({
        by_person: null,
        by_role: 'SYSTEM',
        reason: 'Signal: NO_SHOW',
      });
    },
  );

  it('stays followed up when it is told again', async () => {
    const trajectory = await course('absent and done');
    const session = await halfDay(trajectory);
    await tell(session);
    await hub.rows(
      'helpdesk',
      "update helpdesk.follow_up set done_on = current_date, contact_result = 'Called' where session_id = $1",
      [session],
    );
    await hub.rows(
      'helpdesk',
      "update helpdesk.referral set next_action = 'Wait', next_action_due = '2099-01-01' where id = $1",
      [trajectory.referralId],
    );
    await tell(session);
    expect(await raised(trajectory)).toHaveLength(1);
    expect(await caseOf(trajectory)).toMatchObject({ next_action: 'Wait', next_action_due: '2099-01-01' });
  });

  it.each(['AGREED', 'STALLED', 'COMPLETED'] as const)(
    'of a trajectory that is %s is none',
    async (status) => {
      const trajectory = await course(`absent ${status}`, { status });
      await tell(await halfDay(trajectory));
      expect(await raised(trajectory)).toEqual([]);
    },
  );

  it('after the provider’s part ended, or of which nothing is known, is none', async () => {
    const trajectory = await course('absent afterwards');
    await hub.rows(
      'helpdesk',
      "update helpdesk.assignment set started_on = '2026-01-05', ended_on = '2026-02-01' where trajectory_id = $1",
      [trajectory.id],
    );
    await tell(await halfDay(trajectory));
    await tell(randomUUID());
    expect(await raised(trajectory)).toEqual([]);
    await tell(await halfDay(trajectory, '2026-01-30'));
    expect(await raised(trajectory)).toHaveLength(1);
  });
});

describe('the database itself', () => {
  const insert = `insert into helpdesk.follow_up (trajectory_id, helpdesk_id, signal, source, organisation_id, due_on)
    values ($1, $2, $3, $4, $5, current_date)`;
  const desk = ORGANISATIONS.helpdeskAntwerp.id;
  const arktos = ORGANISATIONS.partnerArktos.id;

  it('takes a signal from nobody in another’s name', async () => {
    const { id } = await course('names');
    const refused = [
      ['partner-arktos', 'OTHER', 'PROVIDER', ORGANISATIONS.partnerProfo.id],
      ['partner-arktos', 'OTHER', 'DISPATCHER', arktos],
      ['partner-arktos', 'NO_SHOW', 'ABSENCE', arktos],
      ['partner-arktos', 'CONSENT_WITHDRAWN', 'PROVIDER', arktos],
      ['partner-profo', 'OTHER', 'PROVIDER', ORGANISATIONS.partnerProfo.id],
      ['helpdesk-antwerp', 'OTHER', 'PROVIDER', arktos],
      ['helpdesk-mechelen', 'OTHER', 'DISPATCHER', desk],
      ['clb-antwerp', 'OTHER', 'DISPATCHER', desk],
    ] as const;
    for (const [persona, signal, source, organisation] of refused)
      await expect(
        sqlAs(hub, persona, insert, [id, desk, signal, source, organisation]),
      ).rejects.toMatchObject({ code: '42501' });
    await expect(
      sqlAs(hub, { task: 'events:offers' }, insert, [id, desk, 'NO_SHOW', 'ABSENCE', null]),
    ).rejects.toMatchObject({ code: '42501' });
    await sqlAs(hub, { task: 'timer:watch_starts' }, insert, [id, desk, 'OTHER', 'DEADLINE', null]);
    await sqlAs(hub, { task: 'events:pupils' }, insert, [id, desk, 'CONSENT_WITHDRAWN', 'CONSENT', null]);
  });

  it('pulls a case forward for a signal that the actor has just raised, and for no other', async () => {
    const trajectory = await course('pulled');
    const signal = textAt(await report(trajectory, 'OTHER'), 'reportSignal.id');
    const pull = 'select helpdesk.pull_next_action($1) as it';
    for (const actor of [
      'partner-arktos',
      'partner-profo',
      'helpdesk-antwerp',
      'clb-antwerp',
      null,
      { task: 'events:pupils' },
    ] as const)
      expect(await sqlAs(hub, actor, pull, [signal])).toEqual([{ it: false }]);
    const raise = (signalled: string) => {
      const id = randomUUID();
      return `insert into helpdesk.follow_up (id, trajectory_id, helpdesk_id, signal, source, organisation_id, due_on)
        values ('${id}', '${trajectory.id}', '${desk}', '${signalled}', 'PROVIDER', '${arktos}', current_date);
        select helpdesk.pull_next_action('${id}') as it`;
    };
    expect(await sqlAs(hub, 'partner-arktos', raise('OK'))).toEqual([{ it: false }]);
    expect(await sqlAs(hub, 'partner-arktos', raise('NO_SHOW'))).toEqual([{ it: true }]);
    expect(await sqlAs(hub, 'partner-arktos', `${raise('NO_SHOW')}; ${raise('NO_SHOW')}`)).toEqual([
      { it: false },
    ]);
  });

  it('lets a provider start a case that was assigned to it with consent, and change nothing else of it', async () => {
    const running = await course('hands off');
    const assigned = await course('to start', { status: 'START_WATCH' });
    for (const { pupil } of [running, assigned]) await leaseConsent(hub, pupil, 'partnerArktos');
    await hub.settle();
    const change = ({ referralId }: Course, what: string) =>
      sqlAs(hub, 'partner-arktos', `update helpdesk.referral set ${what} where id = $1 returning status`, [
        referralId,
      ]);
    const planned = "next_action = 'Nothing', next_action_due = '2099-02-02'";
    expect(await change(running, planned)).toEqual([]);
    await expect(change(assigned, planned)).rejects.toMatchObject({ code: '42501' });
    await expect(change(assigned, "status = 'STALLED'")).rejects.toMatchObject({ code: '42501' });
    // It may start it, so far as its trajectory has started too, which is checked in the end.
    await expect(change(assigned, "status = 'STARTED'")).rejects.toMatchObject({ code: '23514' });
  });

  it('has a signal followed up once, today, by the one who does it', async () => {
    const signal = textAt(await report(await course('once'), 'OTHER'), 'reportSignal.id');
    const finish = (day: string, person: string) =>
      `update helpdesk.follow_up set done_on = ${day}, done_by = '${person}', contact_result = 'Called' where id = $1 returning id`;
    const me = PERSONAS['helpdesk-antwerp'].person;
    const by = (persona: PersonaName, statement: string) => sqlAs(hub, persona, statement, [signal]);
    await expect(by('helpdesk-antwerp', finish("'2026-01-01'", me))).rejects.toMatchObject({ code: '42501' });
    await expect(
      by('helpdesk-antwerp', finish('helpdesk.local_today()', PERSONAS['helpdesk-antwerp-colleague'].person)),
    ).rejects.toMatchObject({ code: '42501' });
    for (const persona of ['partner-arktos', 'helpdesk-mechelen', 'clb-antwerp'] as const)
      expect(await by(persona, finish('helpdesk.local_today()', PERSONAS[persona].person))).toEqual([]);
    expect(await by('helpdesk-antwerp', finish('helpdesk.local_today()', me))).toHaveLength(1);
    await complete(signal).as('helpdesk-antwerp');
    expect(await by('helpdesk-antwerp', finish('helpdesk.local_today()', me))).toEqual([]);
  });

  it('shows a signal to the helpdesk, the case’s centre and who gave it', async () => {
    const trajectory = await course('seen', { co: 'partnerProfo' });
    const signal = textAt(await report(trajectory, 'OTHER'), 'reportSignal.id');
    await hub.settle();
    const seen = (persona: PersonaName) =>
      sqlAs(hub, persona, 'select 1 as it from helpdesk.follow_up where id = $1', [signal]);
    for (const persona of ['helpdesk-antwerp', 'clb-antwerp', 'partner-arktos'] as const)
      expect([persona, await seen(persona)]).toEqual([persona, [{ it: 1 }]]);
    for (const persona of [
      'partner-profo',
      'clb-mechelen',
      'school-antwerp',
      'helpdesk-mechelen',
      'city-analyst-antwerp',
      'pupil-noor',
      'dpo',
    ] as const)
      expect([persona, await seen(persona)]).toEqual([persona, []]);
    await endSight(hub, trajectory.assignments.partnerArktos);
    expect(await seen('partner-arktos')).toEqual([]);
  });
});
