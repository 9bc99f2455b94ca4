import { randomUUID } from 'node:crypto';
import { type SqlActor, sqlAs } from '../../../tests/testkit/app-role';
import { at, type TestHub } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  answered,
  done,
  type Offers,
  opened,
  PROFO,
  plannedTable,
  RATIONALE,
  triaged,
} from '../../../tests/testkit/loop';
import { type Item, type LoopWorld, loopWorld, seenBy, stepsOf } from '../../../tests/testkit/loop-world';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { DENIED, REFUSED } from '../../../tests/testkit/step-sql';

/** What the database itself holds of tables, items and answers, whatever the service would do wrong. */
let hub: TestHub;
let loop: LoopWorld;
let offers: Offers;
/** One on an open table, with Arktos' answer. */
let open: Item;
/** One that was postponed, on a table that is open still. */
let decided: Item;

beforeAll(async () => {
  loop = await loopWorld();
  ({ hub, offers } = loop);
  open = await loop.item();
  await answered(hub, open.item, 'partner-arktos', 'YES');
  decided = await loop.item();
  await answered(hub, decided.item, 'partner-arktos', 'YES');
  await done(postpone(decided.item));
});
afterAll(() => hub.stop());

const { postpone } = stepsOf(() => hub);
const ANTWERP = ORGANISATIONS.helpdeskAntwerp.id;
const personOf = (persona: PersonaName) => PERSONAS[persona].person;

describe('a table', () => {
  const go = (id: string, status: string, actor: SqlActor = 'helpdesk-antwerp') =>
    sqlAs(
      hub,
      actor,
      `update helpdesk.dispatch_table set status = $2,
        closed_at = case when $2 in ('CLOSED', 'CANCELLED') then now() end where id = $1 returning id`,
      [id, status],
    );

  it('goes from planned to open to closed, or is called off before it is opened, and no other way', async () => {
    const planned = await plannedTable(hub);
    const running = await plannedTable(hub);
    const over = await plannedTable(hub);
    for (const id of [running, over]) await opened(hub, id);
    await hub.rows(
      'helpdesk',
      "update helpdesk.dispatch_table set status = 'CLOSED', closed_at = now() where id = $1",
      [over],
    );
    for (const [id, to] of [
      [planned, 'CLOSED'],
      [running, 'PLANNED'],
      [running, 'CANCELLED'],
      [over, 'OPEN'],
      [over, 'PLANNED'],
    ] as const)
      await expect(go(id, to)).rejects.toMatchObject(REFUSED);
    for (const [id, to] of [
      [planned, 'OPEN'],
      [planned, 'CANCELLED'],
      [running, 'CLOSED'],
    ] as const)
      expect(await go(id, to)).toHaveLength(1);
  });

  it('is neither closed nor called off over an item without a decision', async () => {
    const waiting = await loop.item(false);
    const undecided = { ...REFUSED, constraint: 'table_is_decided' };
    await expect(go(waiting.table, 'CANCELLED')).rejects.toMatchObject(undecided);
    await expect(go(open.table, 'CLOSED')).rejects.toMatchObject(undecided);
    expect(await go(decided.table, 'CLOSED')).toHaveLength(1);
  });

  it('is over from a moment on, or is not', async () => {
    await expect(
      hub.rows('helpdesk', 'update helpdesk.dispatch_table set closed_at = now() where id = $1', [
        open.table,
      ]),
    ).rejects.toMatchObject(REFUSED);
    await expect(
      hub.rows('helpdesk', "update helpdesk.dispatch_table set status = 'CLOSED' where id = $1", [
        decided.table,
      ]),
    ).rejects.toMatchObject(REFUSED);
  });

  it('is led by its own helpdesk', async () => {
    const plan = (desk: string, persona: PersonaName) =>
      sqlAs(
        hub,
        persona,
        "insert into helpdesk.dispatch_table (helpdesk_id, kind, scheduled_at, place, chair) values ($1, 'NAFT', now(), 'Zaal 1', $2)",
        [desk, personOf(persona)],
      );
    await plan(ANTWERP, 'helpdesk-antwerp');
    await expect(plan(ANTWERP, 'helpdesk-mechelen')).rejects.toMatchObject(DENIED);
    await expect(plan(ANTWERP, 'clb-antwerp')).rejects.toMatchObject(DENIED);
    for (const stranger of ['helpdesk-mechelen', 'partner-arktos', 'clb-antwerp'] as const)
      expect([stranger, await go(decided.table, 'CLOSED', stranger)]).toEqual([stranger, []]);
    await expect(
      sqlAs(hub, 'helpdesk-antwerp', 'update helpdesk.dispatch_table set helpdesk_id = $2 where id = $1', [
        open.table,
        ORGANISATIONS.helpdeskMechelen.id,
      ]),
    ).rejects.toMatchObject(DENIED);
  });

  it('seats whom its helpdesk seats, until it is over', async () => {
    const seat = (table: string, persona: PersonaName) =>
      sqlAs(
        hub,
        persona,
        "insert into helpdesk.dispatch_table_participant (table_id, organisation_id, because) values ($1, $2, 'INVITED') returning table_id",
        [table, ORGANISATIONS.serviceJac.id],
      );
    expect(await seat(open.table, 'helpdesk-antwerp')).toHaveLength(1);
    for (const stranger of ['helpdesk-mechelen', 'partner-arktos', 'service-jac', 'clb-antwerp'] as const)
      await expect(seat(open.table, stranger)).rejects.toMatchObject(DENIED);
    const over = await plannedTable(hub);
    await hub.rows(
      'helpdesk',
      "update helpdesk.dispatch_table set status = 'CANCELLED', closed_at = now() where id = $1",
      [over],
    );
    await expect(seat(over, 'helpdesk-antwerp')).rejects.toMatchObject(DENIED);
  });

  it('and what lay on it are gone for providers thirty days after it, before anything was forgotten', async () => {
    const { table, item } = await loop.item();
    await done(postpone(item));
    const closedFor = (days: string) =>
      hub.rows(
        'helpdesk',
        "update helpdesk.dispatch_table set status = 'CLOSED', closed_at = now() - $2::interval where id = $1",
        [table, days],
      );
    const query = 'query ($id: ID!) { dispatchTable(id: $id) { id } }';
    const seen = async () => [
      (await seenBy(hub, 'partner-arktos')).has(item),
      at(await hub.execute(query, { id: table }).as('partner-arktos'), 'dispatchTable'),
    ];
    await closedFor('29 days 23 hours');
    expect(await seen()).toEqual([true, { id: table }]);
    await closedFor('30 days 1 minute');
    expect(await seen()).toEqual([false, null]);
  });
});

describe('who sits at a table by rule', () => {
  const seats = async (kind: string, persona: SqlActor = 'helpdesk-antwerp', desk = ANTWERP) =>
    (await sqlAs(hub, persona, 'select helpdesk.providers_for_table($1, $2) as it', [desk, kind])).map(
      ({ it: one }) => one,
    );

  it('is told to the helpdesk itself only', async () => {
    for (const stranger of ['helpdesk-mechelen', 'partner-arktos', 'clb-antwerp', null] as const)
      expect([stranger, await seats('NAFT', stranger)]).toEqual([stranger, []]);
    expect(await seats('NAFT')).toContain(ARKTOS.id);
  });

  it('are partners with an offer of that kind in the area, also one that is full', async () => {
    const youth = await loop.world.offer('youth of pros', {
      of: 'partnerPros',
      type: 'YOUTH_COACHING',
      route: ['ANY_PROFESSIONAL'],
    });
    await hub.settle();
    expect(await seats('WELFARE')).toEqual([ORGANISATIONS.partnerPros.id]);
    expect((await seats('MIXED')).sort()).toEqual([ARKTOS.id, PROFO.id, ORGANISATIONS.partnerPros.id].sort());
    const told = (change: string, offer: string) =>
      hub.rows('helpdesk', `update helpdesk.leased_offer set ${change} where offer_id = $1`, [offer]);
    await told("status = 'FULL'", youth);
    expect(await seats('WELFARE')).toEqual([ORGANISATIONS.partnerPros.id]);
    await told("service_area = '{12025}'", youth);
    expect(await seats('WELFARE')).toEqual([]);
    await told(`service_area = '{11002}', organisation_id = '${ORGANISATIONS.serviceJac.id}'`, youth);
    expect(await seats('WELFARE')).toEqual([]);
    await told("status = 'PAUSED'", offers.profo);
    expect(await seats('NAFT')).not.toContain(PROFO.id);
    await told("status = 'PUBLISHED'", offers.profo);
  });
});

describe('an item', () => {
  const place = (
    [table, referral]: readonly [string, string],
    persona: PersonaName = 'helpdesk-antwerp',
    more: readonly [string, string] = ['', ''],
  ) =>
    sqlAs(
      hub,
      persona,
      `insert into helpdesk.dispatch_item (table_id, referral_id, position, subject_kind, need, reasons, urgency${more[0]})
      values ($1, $2, 9, 'PUPIL', 'A way back to class', '{TRUANCY}', 'NORMAL'${more[1]}) returning id`,
      [table, referral],
    );
  const decide = (id: string, change: string, persona: SqlActor = 'helpdesk-antwerp') =>
    sqlAs(hub, persona, `update helpdesk.dispatch_item set ${change} where id = $1 returning id`, [id]);
  const POSTPONED = `decision = 'POSTPONED', decided_at = now(), rationale = '${RATIONALE}'`;
  const EXPERTS = `decision = 'EXPERT_TABLE', decided_at = now(), rationale = '${RATIONALE}'`;

  it('is placed by its helpdesk, on a table of its own that is not over', async () => {
    const referral = await triaged(hub, await loop.pupil());
    const over = await plannedTable(hub);
    await hub.rows(
      'helpdesk',
      "update helpdesk.dispatch_table set status = 'CANCELLED', closed_at = now() where id = $1",
      [over],
    );
    // With its case on the table: an item alone would lie there for ever.
    await expect(place([open.table, referral])).rejects.toMatchObject(REFUSED);
    const both = await sqlAs(
      hub,
      'helpdesk-antwerp',
      `update helpdesk.referral set status = 'ON_DISPATCH_TABLE' where id = '${referral}';
      insert into helpdesk.referral_event (referral_id, by_person, by_role, from_status, to_status)
      values ('${referral}', '${PERSONAS['helpdesk-antwerp'].person}', 'HELPDESK', 'TRIAGED', 'ON_DISPATCH_TABLE');
      insert into helpdesk.dispatch_item (table_id, referral_id, position, subject_kind, need, reasons, urgency)
      values ('${open.table}', '${referral}', 9, 'PUPIL', 'A way back to class', '{TRUANCY}', 'NORMAL') returning id`,
    );
    expect(both).toHaveLength(1);
    await expect(place([over, referral])).rejects.toMatchObject(REFUSED);
    const elsewhere = await plannedTable(hub, 'helpdesk-mechelen');
    await expect(place([elsewhere, referral], 'helpdesk-mechelen')).rejects.toMatchObject(REFUSED);
    // Whose case it is holds for who sees both, too.
    await expect(
      hub.rows(
        'helpdesk',
        `select set_config('hub.role', 'HELPDESK', true);
        insert into helpdesk.dispatch_item (table_id, referral_id, position, subject_kind, need, reasons, urgency)
        values ('${elsewhere}', '${referral}', 9, 'PUPIL', 'A way back to class', '{TRUANCY}', 'NORMAL')`,
      ),
    ).rejects.toMatchObject(REFUSED);
    for (const stranger of ['helpdesk-mechelen', 'clb-antwerp', 'partner-arktos'] as const)
      await expect(place([open.table, referral], stranger)).rejects.toMatchObject({
        code: expect.stringMatching(/42501|23514/),
      });
  });

  it('lies on one table at a time', async () => {
    await expect(
      hub.rows(
        'helpdesk',
        `insert into helpdesk.dispatch_item (table_id, referral_id, position, subject_kind, need, reasons, urgency)
        values ($1, $2, 9, 'PUPIL', 'A way back to class', '{TRUANCY}', 'NORMAL')`,
        [await plannedTable(hub), open.referral],
      ),
    ).rejects.toMatchObject({ code: '23505', constraint: 'dispatch_item_undecided' });
  });

  it('is decided once, and who decided it when stays', async () => {
    const once = { ...REFUSED, constraint: 'item_is_decided_once' };
    for (const change of [
      EXPERTS,
      'decision = null, decided_at = null',
      "decided_at = now() + interval '1 hour'",
      `decided_by = '${randomUUID()}'`,
    ])
      await expect(decide(decided.item, change)).rejects.toMatchObject(once);
  });

  it('is decided at an open table, or postponed before it', async () => {
    const { item } = await loop.item(false);
    await expect(decide(item, EXPERTS)).rejects.toMatchObject(REFUSED);
    expect(await decide(item, POSTPONED)).toHaveLength(1);
    expect(await decide(open.item, EXPERTS)).toHaveLength(1);
  });

  it('is decided with a rationale', async () => {
    await expect(decide(open.item, "decision = 'POSTPONED', decided_at = now()")).rejects.toMatchObject(
      REFUSED,
    );
  });

  it('is decided by its helpdesk, and moves to no other table or case', async () => {
    for (const stranger of ['helpdesk-mechelen', 'partner-arktos', 'clb-antwerp', 'school-antwerp'] as const)
      expect([stranger, await decide(open.item, POSTPONED, stranger)]).toEqual([stranger, []]);
    await expect(decide(open.item, `table_id = '${decided.table}'`)).rejects.toMatchObject(DENIED);
    await expect(decide(open.item, `referral_id = '${decided.referral}'`)).rejects.toMatchObject(DENIED);
  });

  it('is taken off the table by a referrer who withdraws, and not decided by it', async () => {
    const withdrawing = (decision: string) =>
      sqlAs(
        hub,
        'clb-antwerp',
        `update helpdesk.referral set status = 'WITHDRAWN', next_action = null, next_action_due = null where id = '${open.referral}';
        insert into helpdesk.referral_event (referral_id, by_person, by_role, from_status, to_status)
          values ('${open.referral}', '${personOf('clb-antwerp')}', 'CLB', 'ON_DISPATCH_TABLE', 'WITHDRAWN');
        update helpdesk.dispatch_item set ${decision} where id = '${open.item}' returning id`,
      );
    await expect(withdrawing(POSTPONED)).rejects.toMatchObject(DENIED);
    expect(await withdrawing("decision = 'WITHDRAWN', decided_at = now()")).toHaveLength(1);
  });
});

describe('an answer', () => {
  const answer = (item: string, persona: PersonaName, organisation: string, person = personOf(persona)) =>
    sqlAs(
      hub,
      persona,
      "insert into helpdesk.provider_response (item_id, organisation_id, can_take, answered_by) values ($1, $2, 'YES', $3)",
      [item, organisation, person],
    );
  const change = (item: string, persona: PersonaName, what = "can_take = 'NO'") =>
    sqlAs(
      hub,
      persona,
      `update helpdesk.provider_response set ${what} where item_id = $1 and organisation_id = '${ARKTOS.id}' returning id`,
      [item],
    );

  it('is given in one’s own name, at a table of one’s own', async () => {
    await answer(open.item, 'partner-profo', PROFO.id);
    await expect(answer(open.item, 'partner-arktos', PROFO.id)).rejects.toMatchObject(DENIED);
    await expect(
      answer(open.item, 'partner-profo', PROFO.id, personOf('partner-arktos')),
    ).rejects.toMatchObject(DENIED);
    await expect(answer(open.item, 'service-jac', ORGANISATIONS.serviceJac.id)).rejects.toMatchObject(DENIED);
    await expect(answer(open.item, 'helpdesk-antwerp', PROFO.id)).rejects.toMatchObject(DENIED);
  });

  it('is one’s own to change, in one’s own name, until the decision', async () => {
    const mine = `answered_by = '${personOf('partner-arktos')}'`;
    expect(await change(open.item, 'partner-arktos', `can_take = 'NO', ${mine}`)).toHaveLength(1);
    await expect(
      change(open.item, 'partner-arktos', `answered_by = '${personOf('partner-profo')}'`),
    ).rejects.toMatchObject(DENIED);
    for (const stranger of ['partner-profo', 'helpdesk-antwerp', 'clb-antwerp', 'service-jac'] as const)
      expect([stranger, await change(open.item, stranger)]).toEqual([stranger, []]);
    expect(await change(decided.item, 'partner-arktos')).toEqual([]);
    await expect(answer(decided.item, 'partner-profo', PROFO.id)).rejects.toMatchObject(DENIED);
    await expect(change(open.item, 'partner-arktos', `item_id = '${decided.item}'`)).rejects.toMatchObject(
      DENIED,
    );
  });

  it('is seen by who gave it, by helpdesk and centre, and by no other provider', async () => {
    const seen = (persona: PersonaName) =>
      sqlAs(hub, persona, 'select organisation_id as by from helpdesk.provider_response where item_id = $1', [
        open.item,
      ]);
    for (const reader of ['partner-arktos', 'helpdesk-antwerp', 'clb-antwerp'] as const)
      expect([reader, await seen(reader)]).toEqual([reader, [{ by: ARKTOS.id }]]);
    for (const stranger of ['partner-profo', 'service-jac', 'helpdesk-mechelen', 'school-antwerp'] as const)
      expect([stranger, await seen(stranger)]).toEqual([stranger, []]);
  });

  it('is deleted by the timer that forgets, and by nobody else', async () => {
    const forget = (actor: SqlActor) =>
      sqlAs(hub, actor, 'delete from helpdesk.provider_response where item_id = $1 returning id', [
        open.item,
      ]);
    for (const actor of [
      'partner-arktos',
      'helpdesk-antwerp',
      { task: 'timer:stall_overdue_starts' },
    ] as const)
      expect(await forget(actor)).toEqual([]);
    expect(await forget({ task: 'timer:forget_dispatch_lists' })).toHaveLength(1);
  });
});
