import { randomUUID } from 'node:crypto';
import { type TestHub, textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  agreed,
  done,
  ended,
  heldRoundTable,
  mutate,
  PROFO,
  stands,
  started,
  triaged,
} from '../../../tests/testkit/loop';
import {
  caseRow,
  co,
  type LoopWorld,
  lead,
  loopWorld,
  stepsOf,
  trajectoryOf,
  withdrawConsent,
} from '../../../tests/testkit/loop-world';
import { today } from '../../kit/calendar';
import { sealMessage } from '../../kit/events/envelope';

/** What rests on a consent stops with it, whenever that ends. */
let loop: LoopWorld;
let hub: TestHub;

beforeAll(async () => {
  loop = await loopWorld();
  hub = loop.hub;
});
afterAll(() => hub.stop());

const { agree, assign, start } = stepsOf(() => hub);

describe('a consent', () => {
  it('that is withdrawn between decision and start lets nothing start (L16)', async () => {
    const { pupil, referral, id } = await loop.watched();
    await withdrawConsent(hub, pupil, 'TRAJECTORY');
    await hub.settle();
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
    expect((await start(id, 'partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
    expect(await trajectoryOf(hub, id, 'partner-arktos', 'status referral { id }')).toEqual({
      status: 'STALLED',
      referral: null,
    });
  });

  it('that was withdrawn before the agreement stops the start at the provider’s own word', async () => {
    const { pupil, referral, id } = await loop.watched();
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
      const { pupil, referral, id } = await loop.running();
      await withdrawConsent(hub, pupil, purpose);
      await hub.settle();
      expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
      const signals = await hub.rows(
        'helpdesk',
        'select signal, source from helpdesk.follow_up where trajectory_id = $1',
        [id],
      );
      expect(signals).toEqual([{ signal: 'CONSENT_WITHDRAWN', source: 'CONSENT' }]);
      expect(await trajectoryOf(hub, id, 'partner-arktos', 'status referral { id }')).toEqual({
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

  it('to the referral that is withdrawn before anything was agreed on stalls what was proposed: it is the dispatcher’s turn, today', async () => {
    const { pupil, referral } = await loop.proposed();
    await withdrawConsent(hub, pupil, 'REFERRAL');
    await hub.settle();
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
    expect(await caseRow(hub, referral)).toMatchObject({
      next_action: 'Speak with the referrer: a consent was withdrawn, or has ended',
      next_action_due: today(),
    });
  });

  it('to the referral that is withdrawn before the closing round table stalls what waits for that', async () => {
    const { pupil, referral, id } = await loop.running();
    await ended(hub, id);
    await withdrawConsent(hub, pupil, 'TRAJECTORY');
    await hub.settle();
    // Nobody is assigned any more to whom that consent was given.
    expect(await stands(hub, referral)).toEqual(['STARTED', 'CLOSING_ROUND_TABLE']);
    await withdrawConsent(hub, pupil, 'REFERRAL');
    await hub.settle();
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
    expect(await caseRow(hub, referral)).toMatchObject({
      next_action: 'Speak with the referrer: a consent was withdrawn, or has ended',
      next_action_due: today(),
      reason: 'A consent was withdrawn, or has ended',
    });
  });

  it('that is withdrawn is told as often as it may be, and changes nothing of a case that is over', async () => {
    const { pupil, referral } = await loop.running();
    const withdraw = mutate(hub, 'withdrawReferral', { referralId: referral }, 'status');
    await done(withdraw.as('helpdesk-antwerp'));
    const before = await caseRow(hub, referral);
    const [row] = await hub.rows('helpdesk', 'select consent_id from helpdesk.referral where id = $1', [
      referral,
    ]);
    const tell = async () =>
      hub.assembly.owners.helpdesk.receive(
        await sealMessage(hub.keys.pupils, 'pupils', 'helpdesk', {
          id: randomUUID(),
          type: 'ConsentWithdrawn',
          aggregate: pupil,
          payload: { consentId: row?.consent_id, at: new Date().toISOString() },
        }),
      );
    await tell();
    await tell();
    expect(await caseRow(hub, referral)).toEqual(before);
    expect(await stands(hub, referral)).toEqual(['WITHDRAWN', 'STOPPED']);
  });

  it('to a part that has ended is needed no more by those who go on', async () => {
    const referral = await triaged(hub, await loop.pupil());
    const parts = [lead(ARKTOS.id, loop.offers.arktos), co(PROFO.id, loop.offers.profo)];
    const id = textAt(await done(assign(referral, parts)), 'assignReferral.id');
    await hub.settle();
    await agreed(hub, referral, id);
    for (const provider of ['partner-arktos', 'partner-profo'] as const) await started(hub, id, provider);
    await ended(hub, id, 'partner-profo');
    const lapse = (organisation: string) =>
      hub.rows(
        'helpdesk',
        `update helpdesk.leased_consent set valid_until = now() where organisation_id = $1 and pupil_id =
          (select pupil_id from helpdesk.referral where id = $2)`,
        [organisation, referral],
      );
    const run = () => hub.assembly.owners.helpdesk.runTimer('end_lapsed_consents', new Date());
    await lapse(PROFO.id);
    await run();
    expect(await stands(hub, referral)).toEqual(['STARTED', 'RUNNING']);
    await lapse(ARKTOS.id);
    await run();
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
  });

  it('that begins on a day to come does not count yet', async () => {
    const { pupil, referral } = await loop.running();
    await hub.rows(
      'helpdesk',
      "update helpdesk.leased_consent set valid_from = now() + interval '1 hour' where pupil_id = $1",
      [pupil],
    );
    await hub.assembly.owners.helpdesk.runTimer('end_lapsed_consents', new Date());
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
  });

  it('whose time has passed stalls what rests on it, by a timer', async () => {
    const { pupil, referral } = await loop.running();
    await hub.rows(
      'helpdesk',
      "update helpdesk.leased_consent set valid_until = now() - interval '1 minute' where pupil_id = $1",
      [pupil],
    );
    await hub.assembly.owners.helpdesk.runTimer('end_lapsed_consents', new Date());
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
  });

  it('is not ended because nothing is heard of it', async () => {
    const { referral } = await loop.running();
    await hub.withoutWord('helpdesk', 'pupils', () =>
      hub.assembly.owners.helpdesk.runTimer('end_lapsed_consents', new Date()),
    );
    expect(await stands(hub, referral)).toEqual(['STARTED', 'RUNNING']);
  });

  it('that is withdrawn while somebody assigns or agrees leaves nothing that runs on it', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const { pupil, referral, id } = await loop.proposed();
      await heldRoundTable(hub, referral, 'START');
      await Promise.all([
        agree(id),
        withdrawConsent(hub, pupil, turn % 2 === 0 ? 'TRAJECTORY' : 'REFERRAL').then(() => hub.settle()),
      ]);
      await hub.settle();
      const [, trajectory] = await stands(hub, referral);
      expect(['PROPOSED', 'STALLED']).toContain(trajectory);
    }
  });
});
