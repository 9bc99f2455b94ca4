import { randomUUID } from 'node:crypto';
import { type SqlActor, sqlAs } from '../../../tests/testkit/app-role';
import { type TestHub, textAt } from '../../../tests/testkit/hub';
import { ARKTOS, done, PROFO, triaged } from '../../../tests/testkit/loop';
import { type Case, co, type LoopWorld, lead, loopWorld, stepsOf } from '../../../tests/testkit/loop-world';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import {
  caseEvent,
  changeCase,
  changeTrajectory,
  DENIED,
  ENDED,
  REFUSED,
  trajectoryEvent,
} from '../../../tests/testkit/step-sql';

/** What the database lets provider and referrer do with a trajectory, and who may touch the consents it rests on. */
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
const personOf = (persona: keyof typeof PERSONAS) => PERSONAS[persona].person;
const as = (actor: SqlActor, ...statements: string[]) => sqlAs(hub, actor, statements.join(';\n'));
const asDispatcher = (...statements: string[]) => as('helpdesk-antwerp', ...statements);

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
    await expect(
      as('partner-arktos', changeTrajectory(running.id, "status = 'STALLED'")),
    ).rejects.toMatchObject(DENIED);
    expect(await as('partner-pros', changeTrajectory(running.id, "status = 'CLOSING_ROUND_TABLE'"))).toEqual(
      [],
    );
  });

  it('starts its case, and names neither who has it nor what was decided', async () => {
    const starting = (more = '') =>
      as(
        'partner-arktos',
        changeTrajectory(watched.id, "status = 'RUNNING', actual_start = current_date"),
        trajectoryEvent(watched.id, 'RUNNING', 'partner-arktos'),
        changeCase(watched.referral, `status = 'STARTED'${more}`),
        caseEvent(watched.referral, 'STARTED', 'partner-arktos'),
      );
    await starting();
    for (const to of ['WITHDRAWN', 'STALLED'])
      await expect(
        as(
          'partner-arktos',
          changeCase(watched.referral, `status = '${to}'${to === 'WITHDRAWN' ? ENDED : ''}`),
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
    changeCase(running.referral, `status = 'WITHDRAWN'${ENDED}`),
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
    const stall = changeTrajectory(running.id, "status = 'STALLED'");
    expect(await as('clb-antwerp', stall)).toEqual([]);
    expect(await as('clb-antwerp', release())).toEqual([]);
    const stopped = [
      trajectoryEvent(running.id, 'STALLED', 'clb-antwerp'),
      release(),
      changeTrajectory(running.id, "status = 'STOPPED'"),
      trajectoryEvent(running.id, 'STOPPED', 'clb-antwerp'),
    ];
    await as('clb-antwerp', ...withdraw(), stall, ...stopped);
    await expect(
      as('clb-antwerp', ...withdraw(), changeTrajectory(running.id, "status = 'CLOSING_ROUND_TABLE'")),
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
