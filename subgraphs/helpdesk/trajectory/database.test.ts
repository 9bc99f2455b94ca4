import { randomUUID } from 'node:crypto';
import { type SqlActor, sqlAs } from '../../../tests/testkit/app-role';
import { type TestHub, textAt } from '../../../tests/testkit/hub';
import { ARKTOS, done, PROFO, RATIONALE, triaged } from '../../../tests/testkit/loop';
import { type Case, co, type LoopWorld, lead, loopWorld, stepsOf } from '../../../tests/testkit/loop-world';
import { ORGANISATIONS, type PersonaName } from '../../../tests/testkit/organisations';
import {
  caseEvent,
  changeCase,
  changeTrajectory,
  DENIED,
  ENDED,
  REFUSED,
  trajectoryEvent,
} from '../../../tests/testkit/step-sql';

/** What the database itself holds of assignments and trajectories (R4, R5, R6), whatever the service would do wrong. */
let hub: TestHub;
let loop: LoopWorld;
/** Led by Arktos, with Profo, before the agreement. */
let proposed: Case;
let watched: Case;
let running: Case;

beforeAll(async () => {
  loop = await loopWorld();
  hub = loop.hub;
  const pupil = await loop.pupil();
  const referral = await triaged(hub, pupil);
  const parts = [lead(ARKTOS.id, loop.offers.arktos), co(PROFO.id, loop.offers.profo)];
  proposed = { pupil, referral, id: textAt(await done(assign(referral, parts)), 'assignReferral.id') };
  watched = await loop.watched();
  running = await loop.running();
  await hub.settle();
});
afterAll(() => hub.stop());

const { assign } = stepsOf(() => hub);
const as = (actor: SqlActor, ...statements: string[]) => sqlAs(hub, actor, statements.join(';\n'));
const asDispatcher = (...statements: string[]) => as('helpdesk-antwerp', ...statements);

describe('R4: a case that is assigned', () => {
  let referral: string;
  const id = randomUUID();
  beforeAll(async () => {
    referral = await triaged(hub, await loop.pupil());
  });

  const insert = (
    status = 'PROPOSED',
    considered = `{${ARKTOS.id}}`,
    desk = ORGANISATIONS.helpdeskAntwerp.id,
  ) =>
    `insert into helpdesk.trajectory (id, referral_id, helpdesk_id, rationale, considered_providers)
    values ('${id}', '${referral}', '${desk}', '${RATIONALE}', '${considered}');
    ${trajectoryEvent(id, status)}`;
  const part = (organisation: string, role: string) =>
    `insert into helpdesk.assignment (trajectory_id, organisation_id, offer_id, offer_type, role)
    values ('${id}', '${organisation}', '${randomUUID()}', 'NAFT', '${role}')`;
  const assigned = (what = `decision_rationale = '${RATIONALE}', considered_providers = '{${ARKTOS.id}}'`) =>
    `update helpdesk.referral set status = 'ASSIGNED', ${what} where id = '${referral}'; ${caseEvent(referral, 'ASSIGNED')}`;
  const arktos = part(ARKTOS.id, 'LEAD');

  it('has a trajectory with one lead, a rationale and who was considered', async () => {
    await asDispatcher(insert(), arktos, assigned());
    await asDispatcher(insert(), arktos, part(PROFO.id, 'CO'), assigned());
    const whole = { ...REFUSED, constraint: 'assigned_is_whole' };
    await expect(asDispatcher(insert(), assigned())).rejects.toMatchObject(whole);
    await expect(asDispatcher(insert(), part(PROFO.id, 'CO'), assigned())).rejects.toMatchObject(whole);
    await expect(
      asDispatcher(insert(), arktos, assigned(`considered_providers = '{${ARKTOS.id}}'`)),
    ).rejects.toMatchObject(whole);
    await expect(
      asDispatcher(insert(), arktos, assigned(`decision_rationale = '${RATIONALE}'`)),
    ).rejects.toMatchObject(whole);
    await expect(asDispatcher(insert('PROPOSED', '{}'), arktos, assigned())).rejects.toMatchObject({
      constraint: 'trajectory_considered_providers_check',
    });
  });

  it('has no second lead, and no provider twice', async () => {
    await expect(asDispatcher(insert(), arktos, part(PROFO.id, 'LEAD'))).rejects.toMatchObject({
      constraint: 'assignment_lead',
    });
    await expect(asDispatcher(insert(), arktos, part(ARKTOS.id, 'CO'))).rejects.toMatchObject({
      code: '23505',
    });
  });

  it('rests on a consent that stands', async () => {
    const [row] = await hub.rows('helpdesk', 'select consent_id from helpdesk.referral where id = $1', [
      referral,
    ]);
    await hub.rows('helpdesk', 'insert into helpdesk.withdrawn_consent (consent_id) values ($1)', [
      row?.consent_id,
    ]);
    await expect(asDispatcher(insert(), arktos, assigned())).rejects.toMatchObject({
      constraint: 'assigned_with_consent',
    });
    await hub.rows('helpdesk', 'delete from helpdesk.withdrawn_consent where consent_id = $1', [
      row?.consent_id,
    ]);
  });

  it('is assigned by its own helpdesk, to a proposal', async () => {
    for (const stranger of ['helpdesk-mechelen', 'partner-arktos', 'clb-antwerp'] as const)
      await expect(as(stranger, insert())).rejects.toMatchObject(DENIED);
    const elsewhere = insert('PROPOSED', undefined, ORGANISATIONS.helpdeskMechelen.id);
    await expect(asDispatcher(elsewhere)).rejects.toMatchObject(DENIED);
    await expect(
      asDispatcher(
        `insert into helpdesk.assignment (trajectory_id, organisation_id, offer_id, offer_type, role)
        values ('${running.id}', '${PROFO.id}', '${randomUUID()}', 'NAFT', 'CO')`,
      ),
    ).rejects.toMatchObject(DENIED);
    await expect(
      as('partner-arktos', trajectoryEvent(running.id, 'RUNNING', 'partner-arktos'), part(PROFO.id, 'CO')),
    ).rejects.toMatchObject(DENIED);
  });

  it('has one trajectory at a time, which begins as a proposal', async () => {
    await expect(
      asDispatcher(
        `insert into helpdesk.trajectory (referral_id, helpdesk_id, rationale, considered_providers)
        values ('${running.referral}', '${ORGANISATIONS.helpdeskAntwerp.id}', '${RATIONALE}', '{${ARKTOS.id}}')`,
      ),
    ).rejects.toMatchObject({ constraint: 'trajectory_live' });
    // The app role cannot name the state at all; a definer's insert could, and is refused too.
    await expect(
      hub.rows(
        'helpdesk',
        `select set_config('hub.role', 'HELPDESK', true);
        insert into helpdesk.trajectory (referral_id, helpdesk_id, status, agreed_on, rationale, considered_providers)
        values ('${referral}', '${ORGANISATIONS.helpdeskAntwerp.id}', 'AGREED', current_date, '${RATIONALE}', '{${ARKTOS.id}}')`,
      ),
    ).rejects.toMatchObject({ ...REFUSED, message: 'a trajectory begins as a proposal' });
  });
});

describe('R5: a state', () => {
  it('of a trajectory changes with its event', async () => {
    const stall = [
      changeTrajectory(watched.id, "status = 'STALLED'"),
      changeCase(watched.referral, "status = 'STALLED'"),
      caseEvent(watched.referral, 'STALLED'),
    ];
    await expect(asDispatcher(...stall)).rejects.toMatchObject({
      ...REFUSED,
      message: 'a trajectory changes state with an event only',
    });
    await expect(asDispatcher(...stall, trajectoryEvent(watched.id, 'RUNNING'))).rejects.toMatchObject(
      REFUSED,
    );
    await asDispatcher(...stall, trajectoryEvent(watched.id, 'STALLED'));
  });

  it('of a trajectory goes by the table of steps', async () => {
    for (const [{ id }, to] of [
      [proposed, 'RUNNING'],
      [watched, 'COMPLETED'],
      [running, 'START_WATCH'],
      [running, 'STOPPED'],
    ] as const)
      await expect(asDispatcher(changeTrajectory(id, `status = '${to}'`))).rejects.toMatchObject({
        ...REFUSED,
        message: expect.stringContaining(`does not go from`),
      });
  });

  const disagrees = { ...REFUSED, constraint: 'case_agrees_with_trajectory' };
  it.each<[string, () => string[]]>([
    [
      'a trajectory does not run on while its case stalls',
      () => [changeCase(running.referral, "status = 'STALLED'"), caseEvent(running.referral, 'STALLED')],
    ],
    [
      'a trajectory does not stall alone',
      () => [changeTrajectory(running.id, "status = 'STALLED'"), trajectoryEvent(running.id, 'STALLED')],
    ],
    [
      'a trajectory that was not agreed on does not stall alone either',
      () => [changeTrajectory(proposed.id, "status = 'STALLED'"), trajectoryEvent(proposed.id, 'STALLED')],
    ],
    [
      'a case does not start alone',
      () => [changeCase(watched.referral, "status = 'STARTED'"), caseEvent(watched.referral, 'STARTED')],
    ],
    [
      'a trajectory does not start alone',
      () => [
        changeTrajectory(watched.id, "status = 'RUNNING', actual_start = current_date"),
        trajectoryEvent(watched.id, 'RUNNING'),
      ],
    ],
    [
      'a case that ends leaves no trajectory behind',
      () => [
        changeCase(running.referral, `status = 'WITHDRAWN'${ENDED}`),
        caseEvent(running.referral, 'WITHDRAWN'),
      ],
    ],
    [
      'a case that is completed has completed its trajectory',
      () => [
        changeCase(running.referral, `status = 'COMPLETED'${ENDED}`),
        caseEvent(running.referral, 'COMPLETED'),
      ],
    ],
    [
      'a case that is taken up again has at most a stalled trajectory',
      () => [
        changeCase(running.referral, "status = 'STALLED'"),
        caseEvent(running.referral, 'STALLED'),
        changeCase(running.referral, "status = 'REOPENED'"),
        caseEvent(running.referral, 'REOPENED'),
      ],
    ],
  ])('%s', async (_, statements) => {
    await expect(asDispatcher(...statements())).rejects.toMatchObject(disagrees);
  });

  it('is written down as one’s own, by who may change it; what was written stays', async () => {
    const mine = (persona: PersonaName, to = 'STALLED') =>
      as(persona, trajectoryEvent(running.id, to, persona));
    for (const stranger of ['helpdesk-mechelen', 'partner-pros', 'clb-mechelen', 'pupil-noor'] as const)
      await expect(mine(stranger)).rejects.toMatchObject(DENIED);
    await expect(mine('clb-antwerp', 'COMPLETED')).rejects.toMatchObject(DENIED);
    await expect(
      as('partner-arktos', trajectoryEvent(running.id, 'RUNNING', 'partner-profo')),
    ).rejects.toMatchObject(DENIED);
    await expect(
      as('partner-arktos', trajectoryEvent(running.id, 'RUNNING', 'helpdesk-antwerp')),
    ).rejects.toMatchObject(DENIED);
    for (const statement of [
      "update helpdesk.trajectory_event set reason = 'other'",
      'delete from helpdesk.trajectory_event',
      'delete from helpdesk.trajectory',
      'delete from helpdesk.assignment',
    ])
      await expect(asDispatcher(statement)).rejects.toMatchObject(DENIED);
  });

  it('is not the school’s to read in the trajectory’s history', async () => {
    const read = `select 1 as it from helpdesk.trajectory_event where trajectory_id = '${running.id}'`;
    expect(
      await as('school-antwerp', `select 1 as it from helpdesk.trajectory where id = '${running.id}'`),
    ).toEqual([{ it: 1 }]);
    expect(await as('school-antwerp', read)).toEqual([]);
    expect(await as('clb-antwerp', read)).not.toEqual([]);
  });
});

describe('R6: a trajectory', () => {
  it.each<[string, () => string]>([
    ['has started on no day to come', () => changeTrajectory(running.id, 'actual_start = current_date + 2')],
    ['that runs has started', () => changeTrajectory(running.id, 'actual_start = null')],
    ['that is watched has a deadline', () => changeTrajectory(watched.id, 'start_deadline = null')],
    ['that is watched was agreed on', () => changeTrajectory(watched.id, 'agreed_on = null')],
    [
      'that is completed has an outcome',
      () =>
        `${changeTrajectory(running.id, "status = 'CLOSING_ROUND_TABLE'")};
        ${changeTrajectory(running.id, "status = 'COMPLETED', closed_on = current_date")}`,
    ],
    [
      'that is completed has a last day',
      () =>
        `${changeTrajectory(running.id, "status = 'CLOSING_ROUND_TABLE'")};
        ${changeTrajectory(running.id, "status = 'COMPLETED', outcome = 'WORK'")}`,
    ],
  ])('%s', async (_, statement) => {
    await expect(asDispatcher(statement())).rejects.toMatchObject(REFUSED);
  });

  it.each([
    ['has ended after it began', 'ended_on = started_on - 1'],
    ['has ended only if it began', 'started_on = null, ended_on = current_date'],
  ])('a part %s', async (_, what) => {
    await expect(
      asDispatcher(`update helpdesk.assignment set ${what} where trajectory_id = '${running.id}'`),
    ).rejects.toMatchObject(REFUSED);
  });

  it('keeps what was decided when it was assigned', async () => {
    for (const what of [
      "rationale = 'Another reason altogether'",
      `considered_providers = '{${PROFO.id}}'`,
      `referral_id = '${watched.referral}'`,
      `helpdesk_id = '${ORGANISATIONS.helpdeskMechelen.id}'`,
    ])
      await expect(asDispatcher(changeTrajectory(running.id, what))).rejects.toMatchObject(DENIED);
    for (const what of [`organisation_id = '${PROFO.id}'`, "role = 'CO'", `offer_id = '${randomUUID()}'`])
      await expect(
        asDispatcher(`update helpdesk.assignment set ${what} where trajectory_id = '${running.id}'`),
      ).rejects.toMatchObject(DENIED);
  });
});
