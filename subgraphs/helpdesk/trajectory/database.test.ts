import { randomUUID } from 'node:crypto';
import { type SqlActor, sqlAs } from '../../../tests/testkit/app-role';
import { type TestHub, textAt } from '../../../tests/testkit/hub';
import { ARKTOS, done, PROFO, RATIONALE, triaged } from '../../../tests/testkit/loop';
import { type Case, co, type LoopWorld, lead, loopWorld, stepsOf } from '../../../tests/testkit/loop-world';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';

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

const { assign, end } = stepsOf(() => hub);
const DENIED = { code: '42501' };
const REFUSED = { code: '23514' };
const personOf = (persona: PersonaName) => PERSONAS[persona].person;
const as = (actor: SqlActor, ...statements: string[]) => sqlAs(hub, actor, statements.join(';\n'));
const asDispatcher = (...statements: string[]) => as('helpdesk-antwerp', ...statements);

/** The steps of a case and its trajectory in SQL, each with its event. */
const by = (persona: PersonaName) => `'${personOf(persona)}', '${PERSONAS[persona].role}'`;
const caseEvent = (referral: string, to: string, persona: PersonaName = 'helpdesk-antwerp') =>
  `insert into helpdesk.referral_event (referral_id, by_person, by_role, to_status) values ('${referral}', ${by(persona)}, '${to}')`;
const event = (id: string, to: string, persona: PersonaName = 'helpdesk-antwerp') =>
  `insert into helpdesk.trajectory_event (trajectory_id, by_person, by_role, to_status) values ('${id}', ${by(persona)}, '${to}')`;
const change = (id: string, what: string) =>
  `update helpdesk.trajectory set ${what} where id = '${id}' returning id`;
const changeCase = (id: string, what: string) =>
  `update helpdesk.referral set ${what} where id = '${id}' returning id`;
const ended = ', next_action = null, next_action_due = null';

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
    ${event(id, status)}`;
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
      as('partner-arktos', event(running.id, 'RUNNING', 'partner-arktos'), part(PROFO.id, 'CO')),
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
      change(watched.id, "status = 'STALLED'"),
      changeCase(watched.referral, "status = 'STALLED'"),
      caseEvent(watched.referral, 'STALLED'),
    ];
    await expect(asDispatcher(...stall)).rejects.toMatchObject({
      ...REFUSED,
      message: 'a trajectory changes state with an event only',
    });
    await expect(asDispatcher(...stall, event(watched.id, 'RUNNING'))).rejects.toMatchObject(REFUSED);
    await asDispatcher(...stall, event(watched.id, 'STALLED'));
  });

  it('of a trajectory goes by the table of steps', async () => {
    for (const [{ id }, to] of [
      [proposed, 'RUNNING'],
      [watched, 'COMPLETED'],
      [running, 'START_WATCH'],
      [running, 'STOPPED'],
    ] as const)
      await expect(asDispatcher(change(id, `status = '${to}'`))).rejects.toMatchObject({
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
      () => [change(running.id, "status = 'STALLED'"), event(running.id, 'STALLED')],
    ],
    [
      'a trajectory that was not agreed on does not stall alone either',
      () => [change(proposed.id, "status = 'STALLED'"), event(proposed.id, 'STALLED')],
    ],
    [
      'a case does not start alone',
      () => [changeCase(watched.referral, "status = 'STARTED'"), caseEvent(watched.referral, 'STARTED')],
    ],
    [
      'a trajectory does not start alone',
      () => [
        change(watched.id, "status = 'RUNNING', actual_start = current_date"),
        event(watched.id, 'RUNNING'),
      ],
    ],
    [
      'a case that ends leaves no trajectory behind',
      () => [
        changeCase(running.referral, `status = 'WITHDRAWN'${ended}`),
        caseEvent(running.referral, 'WITHDRAWN'),
      ],
    ],
    [
      'a case that is completed has completed its trajectory',
      () => [
        changeCase(running.referral, `status = 'COMPLETED'${ended}`),
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
    const mine = (persona: PersonaName, to = 'STALLED') => as(persona, event(running.id, to, persona));
    for (const stranger of ['helpdesk-mechelen', 'partner-pros', 'clb-mechelen', 'pupil-noor'] as const)
      await expect(mine(stranger)).rejects.toMatchObject(DENIED);
    await expect(mine('clb-antwerp', 'COMPLETED')).rejects.toMatchObject(DENIED);
    await expect(as('partner-arktos', event(running.id, 'RUNNING', 'partner-profo'))).rejects.toMatchObject(
      DENIED,
    );
    await expect(
      as('partner-arktos', event(running.id, 'RUNNING', 'helpdesk-antwerp')),
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
    ['has started on no day to come', () => change(running.id, 'actual_start = current_date + 2')],
    ['that runs has started', () => change(running.id, 'actual_start = null')],
    ['that is watched has a deadline', () => change(watched.id, 'start_deadline = null')],
    ['that is watched was agreed on', () => change(watched.id, 'agreed_on = null')],
    [
      'that is completed has an outcome',
      () =>
        `${change(running.id, "status = 'CLOSING_ROUND_TABLE'")};
        ${change(running.id, "status = 'COMPLETED', closed_on = current_date")}`,
    ],
    [
      'that is completed has a last day',
      () =>
        `${change(running.id, "status = 'CLOSING_ROUND_TABLE'")};
        ${change(running.id, "status = 'COMPLETED', outcome = 'WORK'")}`,
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
      await expect(asDispatcher(change(running.id, what))).rejects.toMatchObject(DENIED);
    for (const what of [`organisation_id = '${PROFO.id}'`, "role = 'CO'", `offer_id = '${randomUUID()}'`])
      await expect(
        asDispatcher(`update helpdesk.assignment set ${what} where trajectory_id = '${running.id}'`),
      ).rejects.toMatchObject(DENIED);
  });
});

describe('a provider', () => {
  const begin = (organisation: string, trajectory = watched) =>
    `update helpdesk.assignment set started_on = current_date
    where trajectory_id = '${trajectory.id}' and organisation_id = '${organisation}' returning id`;

  it('begins its own part once it was agreed on, and not another’s', async () => {
    expect(await as('partner-arktos', begin(ARKTOS.id))).toHaveLength(1);
    await expect(as('partner-profo', begin(PROFO.id, proposed))).rejects.toMatchObject(DENIED);
    expect(await as('partner-profo', begin(ARKTOS.id, proposed))).toEqual([]);
    expect(await as('partner-pros', begin(ARKTOS.id))).toEqual([]);
  });

  it('changes nothing of a part that is over', async () => {
    const over = await loop.running();
    await done(end(over.id, 'partner-arktos'));
    const again = (what: string) =>
      `update helpdesk.assignment set ${what} where trajectory_id = '${over.id}' returning id`;
    expect(await as('partner-arktos', again('ended_on = null'))).toEqual([]);
    await expect(asDispatcher(again('ended_on = null'))).rejects.toMatchObject(REFUSED);
    // How long it sees on is nobody's to say: the database counts it.
    await expect(asDispatcher(again("sight_until = '2099-01-01'"))).rejects.toMatchObject(DENIED);
  });

  it('starts or closes a trajectory, and takes it nowhere else', async () => {
    await expect(as('partner-arktos', change(running.id, "status = 'STALLED'"))).rejects.toMatchObject(
      DENIED,
    );
    expect(await as('partner-pros', change(running.id, "status = 'CLOSING_ROUND_TABLE'"))).toEqual([]);
  });

  it('starts its case, and names neither who has it nor what was decided', async () => {
    const starting = (more = '') =>
      as(
        'partner-arktos',
        change(watched.id, "status = 'RUNNING', actual_start = current_date"),
        event(watched.id, 'RUNNING', 'partner-arktos'),
        changeCase(watched.referral, `status = 'STARTED'${more}`),
        caseEvent(watched.referral, 'STARTED', 'partner-arktos'),
      );
    await starting();
    for (const to of ['WITHDRAWN', 'STALLED'])
      await expect(
        as(
          'partner-arktos',
          changeCase(watched.referral, `status = '${to}'${to === 'WITHDRAWN' ? ended : ''}`),
        ),
      ).rejects.toMatchObject(DENIED);
    for (const more of [
      `owner_user_ref = '${personOf('partner-arktos')}'`,
      "decision_rationale = 'Because we can'",
      `considered_providers = '{${ARKTOS.id}}'`,
      'notice_exception = true',
      'referrer_withdrew_at = now()',
    ])
      await expect(starting(`, ${more}`)).rejects.toMatchObject({
        ...DENIED,
        message: 'only the helpdesk names who has a case',
      });
  });

  it('writes into a case’s history that it started, in its own name, and nothing else', async () => {
    const write = (persona: PersonaName, to: string, name = persona) =>
      as(persona, caseEvent(running.referral, to, name));
    await write('partner-arktos', 'STARTED');
    await expect(write('partner-arktos', 'STALLED')).rejects.toMatchObject(DENIED);
    await expect(write('partner-arktos', 'STARTED', 'partner-profo')).rejects.toMatchObject(DENIED);
    await expect(write('partner-arktos', 'STARTED', 'helpdesk-antwerp')).rejects.toMatchObject(DENIED);
    await expect(write('partner-pros', 'STARTED')).rejects.toMatchObject(DENIED);
  });
});

describe('a referrer', () => {
  const release = () =>
    `update helpdesk.assignment set released_at = now() where trajectory_id = '${running.id}' returning id`;
  const withdraw = () => [
    changeCase(running.referral, `status = 'WITHDRAWN'${ended}`),
    caseEvent(running.referral, 'WITHDRAWN', 'clb-antwerp'),
  ];

  it('withdraws its referral, and starts or stalls nothing', async () => {
    for (const [referral, to] of [
      [watched.referral, 'STARTED'],
      [running.referral, 'STALLED'],
    ] as const)
      await expect(as('clb-antwerp', changeCase(referral, `status = '${to}'`))).rejects.toMatchObject(DENIED);
  });

  it('stops what runs by withdrawing, and not otherwise', async () => {
    const stall = change(running.id, "status = 'STALLED'");
    expect(await as('clb-antwerp', stall)).toEqual([]);
    expect(await as('clb-antwerp', release())).toEqual([]);
    const stopped = [
      event(running.id, 'STALLED', 'clb-antwerp'),
      release(),
      change(running.id, "status = 'STOPPED'"),
      event(running.id, 'STOPPED', 'clb-antwerp'),
    ];
    await as('clb-antwerp', ...withdraw(), stall, ...stopped);
    await expect(
      as('clb-antwerp', ...withdraw(), change(running.id, "status = 'CLOSING_ROUND_TABLE'")),
    ).rejects.toMatchObject(DENIED);
  });
});

describe('consents on lease', () => {
  it('are told by the pupils owner, and neither read, written nor taken away by anybody in a role', async () => {
    const read = 'select 1 as it from helpdesk.leased_consent limit 1';
    const tell = `insert into helpdesk.leased_consent (consent_id, organisation_id, pupil_id, valid_from)
      values ('${randomUUID()}', '${ORGANISATIONS.partnerPros.id}', '${running.pupil}', now())`;
    // A deletion that gives nothing back asks no right to read; who may look says what is left.
    const take = `delete from helpdesk.leased_consent;
      select set_config('hub.role', 'SYSTEM', true), set_config('hub.session', 'events:pupils', true);
      ${read}`;
    for (const actor of [
      'helpdesk-antwerp',
      'partner-arktos',
      'clb-antwerp',
      { task: 'events:offers' },
    ] as const) {
      expect([actor, await as(actor, read)]).toEqual([actor, []]);
      await expect(as(actor, tell)).rejects.toMatchObject(DENIED);
      expect([actor, await as(actor, take)]).toEqual([actor, [{ it: 1 }]]);
    }
    expect(await as({ task: 'events:pupils' }, take)).toEqual([]);
  });

  it('count from their first day to their last, and while their owner is heard', async () => {
    const consents = async () =>
      (await as('partner-arktos', `select helpdesk.consents_to('${running.pupil}', '${ARKTOS.id}') as it`))[0]
        ?.it;
    const lasts = (from: string, until: string) =>
      hub.rows(
        'helpdesk',
        `update helpdesk.leased_consent set valid_from = ${from}, valid_until = ${until} where pupil_id = '${running.pupil}'`,
      );
    expect(await consents()).toBe(true);
    await lasts("now() + interval '1 hour'", 'null');
    expect(await consents()).toBe(false);
    await lasts("now() - interval '1 day'", "now() - interval '1 second'");
    expect(await consents()).toBe(false);
    await lasts("now() - interval '1 day'", "now() + interval '1 hour'");
    expect(await consents()).toBe(true);
    expect(await hub.withoutWord('helpdesk', 'pupils', consents)).toBe(false);
  });
});
