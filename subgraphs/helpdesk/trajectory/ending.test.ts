import { type TestHub, textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  agreed,
  done,
  ended,
  heldRoundTable,
  inDays,
  mutate,
  type Offers,
  PROFO,
  soon,
  stands,
  started,
  triaged,
} from '../../../tests/testkit/loop';
import { caseRow, co, type LoopWorld, lead, loopWorld, stepsOf } from '../../../tests/testkit/loop-world';
import { today } from '../../kit/calendar';

/** How a part ends, how a trajectory is completed, and what becomes of one that stalls. */
let loop: LoopWorld;
let hub: TestHub;
let offers: Offers;

beforeAll(async () => {
  loop = await loopWorld();
  ({ hub, offers } = loop);
});
afterAll(() => hub.stop());

const { end, complete, stallIt, assign } = stepsOf(() => hub);

describe('an end', () => {
  it('comes after the start, on a day that has come, once', async () => {
    const { id } = await loop.watched();
    expect((await end(id, 'partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
    await started(hub, id);
    expect((await end(id, 'partner-arktos', { endedOn: inDays(1) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await end(id, 'partner-arktos', { endedOn: inDays(-1) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await end(id, 'partner-profo')).codes).toEqual(['NOT_FOUND']);
    await ended(hub, id);
    expect((await end(id, 'partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('of a part that never began is the helpdesk’s to say', async () => {
    const referral = await triaged(hub, await loop.pupil());
    const parts = [lead(ARKTOS.id, offers.arktos), co(PROFO.id, offers.profo)];
    const id = textAt(await done(assign(referral, parts)), 'assignReferral.id');
    await hub.settle();
    await agreed(hub, referral, id);
    await started(hub, id);
    expect((await end(id, 'partner-profo')).codes).toEqual(['CONFLICT']);
    await done(end(id, 'helpdesk-antwerp', { organisationId: PROFO.id }));
    await ended(hub, id);
    expect(await stands(hub, referral)).toEqual(['STARTED', 'CLOSING_ROUND_TABLE']);
  });

  it('is not completed by a closing round table of before the start', async () => {
    const { referral, id } = await loop.running();
    await done(end(id, 'partner-arktos'));
    await heldRoundTable(hub, referral, 'CLOSING');
    const held = (day: string) =>
      hub.pastTriggers(
        'helpdesk',
        `update helpdesk.round_table set held_on = '${day}', scheduled_at = '${day}'::date + time '12:00'
        where referral_id = '${referral}' and purpose = 'CLOSING'`,
      );
    await held(inDays(-1));
    expect((await complete(id)).codes).toEqual(['CONFLICT']);
    await held(today());
    await done(complete(id));
  });

  it('is completed after its closing round table, by the helpdesk', async () => {
    const { referral, id } = await loop.running();
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
    const { referral, id } = await loop.proposed();
    await done(stallIt(id));
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
    expect(await caseRow(hub, referral)).toMatchObject({
      next_action: soon.nextAction,
      next_action_due: soon.nextActionDue,
      reason: 'The provider is full after all',
    });
    expect((await stallIt(id)).codes).toEqual(['INVALID_TRANSITION']);
    expect((await stallIt(id, 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
  });

  it('is begun again with the same lead, or replaced by another, as a trajectory of its own', async () => {
    const { referral, id } = await loop.running();
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
      for (const make of [loop.proposed, loop.watched, loop.running]) {
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
