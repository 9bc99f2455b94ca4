import { randomUUID } from 'node:crypto';
import { sqlAs } from '../../../tests/testkit/app-role';
import { type TestHub, textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  answered,
  done,
  heldRoundTable,
  mutate,
  NEED,
  plannedTable,
  stands,
  toArktos,
  triaged,
} from '../../../tests/testkit/loop';
import {
  caseRow,
  type LoopWorld,
  lead,
  loopWorld,
  seenBy,
  stepsOf,
  trajectoryOf,
  withdrawConsent,
} from '../../../tests/testkit/loop-world';
import { CREATE_REFERRAL, REFERRAL_INPUT } from '../../../tests/testkit/operations';
import { permit, refer } from '../../../tests/testkit/steps';
import { today } from '../../kit/calendar';
import { referralFactsSchema } from '../../kit/contracts/referral-facts';
import { readPermit, signPermit } from '../../kit/permit';

/** A consent to refer that ends by itself counts as gone from that moment on (L12, R4): its day has come, or the pupil decides now. */
let loop: LoopWorld;
let hub: TestHub;

beforeAll(async () => {
  loop = await loopWorld();
  hub = loop.hub;
});
afterAll(() => hub.stop());

const { agree, assign, decide, reopen, respond, stallIt, start } = stepsOf(() => hub);

/** The moment has come that the permit named. */
const end = (referral: string, until = "now() - interval '1 minute'") =>
  hub.rows('helpdesk', `update helpdesk.referral set consent_until = ${until} where id = $1`, [referral]);
const atTheHour = () => hub.assembly.owners.helpdesk.runTimer('end_lapsed_consents', new Date());
const history = (referral: string) =>
  hub.rows(
    'helpdesk',
    'select to_status, reason from helpdesk.referral_event where referral_id = $1 order by id',
    [referral],
  );
const ENDED = 'The consent to the referral has ended';

describe('when it ends', () => {
  it('is said by the permit, and kept with the referral as it was said', async () => {
    const pupil = await loop.pupil({ age: 11, consents: [{ to: 'helpdeskAntwerp', givenBy: 'GUARDIAN' }] });
    const referral = textAt(await done(refer(hub, pupil)), 'createReferral.id');
    const [row] = await hub.rows('helpdesk', 'select consent_until from helpdesk.referral where id = $1', [
      referral,
    ]);
    // Born on 1 January: at 12, at midnight in Flanders.
    expect(row?.consent_until).toEqual(new Date(`${new Date().getUTCFullYear()}-12-31T23:00:00Z`));
    for (const persona of ['helpdesk-antwerp', 'clb-antwerp'] as const)
      await expect(
        sqlAs(hub, persona, "update helpdesk.referral set consent_until = '2099-01-01' where id = $1", [
          referral,
        ]),
      ).rejects.toMatchObject({ code: '42501' });
  });

  it('a permit on it opens no referral any more', async () => {
    const given = await done(permit(hub, await loop.pupil(), 'clb-antwerp'));
    const asked = { issuer: 'pupils', receiver: 'helpdesk' } as const;
    const { shares } = await readPermit(textAt(given, 'permitReferral.permit'), {
      ...asked,
      key: hub.keys.pupils.publicKey,
      shares: referralFactsSchema,
    });
    const consentUntil = new Date(Date.now() - 1000).toISOString();
    const over = await signPermit(
      hub.keys.pupils,
      { ...asked, id: randomUUID(), issuedAt: new Date() },
      { ...shares, consentUntil },
    );
    const input = { ...REFERRAL_INPUT, permit: over };
    const answer = await hub.execute(CREATE_REFERRAL, { input }).as('clb-antwerp');
    expect(answer.codes).toEqual(['CONSENT_REQUIRED']);
  });
});

describe('once it has ended', () => {
  it('nothing is placed on a table or assigned, with a hint to ask anew', async () => {
    const referral = await triaged(hub, await loop.pupil());
    await end(referral);
    const input = { referralId: referral, tableId: await plannedTable(hub), need: NEED };
    const placed = await mutate(hub, 'placeOnTable', input).as('helpdesk-antwerp');
    const assigned = await assign(referral, [lead(ARKTOS.id, loop.offers.arktos)]);
    for (const answer of [placed, assigned]) {
      expect(answer.codes).toEqual(['CONSENT_REQUIRED']);
      expect(answer.errors[0]?.extensions.hint).toMatch(/on a new consent/);
    }
    expect(await stands(hub, referral)).toEqual(['TRIAGED', null]);
    await end(referral, "now() + interval '1 hour'");
    await done(assign(referral, [lead(ARKTOS.id, loop.offers.arktos)]));
  });

  it('what lies on a table is shown to no provider, answered by none, and assigned to none', async () => {
    const { referral, item } = await loop.item();
    await answered(hub, item, 'partner-arktos', 'YES');
    expect((await seenBy(hub, 'partner-profo')).has(item)).toBe(true);
    await end(referral);
    for (const persona of ['partner-arktos', 'partner-profo'] as const)
      expect((await seenBy(hub, persona)).has(item)).toBe(false);
    expect((await respond(item, 'partner-profo')).codes).toEqual(['NOT_FOUND']);
    expect((await decide(toArktos(item, loop.offers))).codes).toEqual(['CONSENT_REQUIRED']);
  });

  it('nothing is agreed on', async () => {
    const { referral, id } = await loop.proposed();
    await heldRoundTable(hub, referral, 'START');
    await end(referral);
    expect((await agree(id)).codes).toEqual(['CONSENT_REQUIRED']);
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'PROPOSED']);
  });

  it('nothing starts, whoever says so, and the provider sees the referral no more', async () => {
    const { referral, id } = await loop.watched();
    await end(referral);
    expect((await start(id, 'partner-arktos')).codes).toEqual(['CONSENT_REQUIRED']);
    const helpdesks = await start(id, 'helpdesk-antwerp', { organisationId: ARKTOS.id });
    expect(helpdesks.codes).toEqual(['CONSENT_REQUIRED']);
    expect(await trajectoryOf(hub, id, 'partner-arktos', 'referral { id }')).toEqual({ referral: null });
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'START_WATCH']);
  });

  it('nothing is taken up again', async () => {
    const { referral, id } = await loop.running();
    await done(stallIt(id));
    await end(referral);
    const answer = await reopen(referral);
    expect(answer.codes).toEqual(['CONSENT_REQUIRED']);
    expect(answer.errors[0]?.extensions.hint).toMatch(/on a new consent/);
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
  });

  it('the database lets no case be assigned, whatever the code asks', async () => {
    const { referral, id } = await loop.proposed();
    await end(referral);
    const move = `begin; update helpdesk.trajectory set status = 'AGREED', agreed_on = current_date where id = '${id}';
      insert into helpdesk.trajectory_event (trajectory_id, by_role, to_status) values ('${id}', 'SYSTEM', 'AGREED'); commit`;
    await expect(hub.rows('helpdesk', move)).rejects.toMatchObject({ constraint: 'assigned_with_consent' });
  });

  it('that it was withdrawn before is what is said', async () => {
    const pupil = await loop.pupil();
    const referral = await triaged(hub, pupil);
    await withdrawConsent(hub, pupil, 'REFERRAL');
    await hub.settle();
    await end(referral);
    const answer = await assign(referral, [lead(ARKTOS.id, loop.offers.arktos)]);
    expect(answer.codes).toEqual(['CONSENT_WITHDRAWN']);
    const before = await history(referral);
    await atTheHour();
    expect(await history(referral)).toEqual(before);
  });
});

describe('by a timer', () => {
  it.each(['proposed', 'watched', 'running'] as const)(
    'what is %s stalls once, with a signal, also while nothing is heard of consents',
    async (stage) => {
      const { referral, id } = await loop[stage]();
      await end(referral);
      await hub.withoutWord('helpdesk', 'pupils', atTheHour);
      const after = await history(referral);
      await atTheHour();
      expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
      const signals = await hub.rows(
        'helpdesk',
        'select signal, source from helpdesk.follow_up where trajectory_id = $1',
        [id],
      );
      expect(signals).toEqual([{ signal: 'CONSENT_WITHDRAWN', source: 'CONSENT' }]);
      expect(await caseRow(hub, referral)).toMatchObject({
        next_action: 'Speak with the referrer: a consent was withdrawn, or has ended',
        next_action_due: today(),
      });
      expect(await history(referral)).toEqual(after);
    },
  );

  it('a case in which nothing runs is the dispatcher’s turn today, once, and what was planned then stays', async () => {
    const referral = await triaged(hub, await loop.pupil());
    await end(referral, "now() + interval '1 hour'");
    await atTheHour();
    expect(await history(referral)).not.toContainEqual({ to_status: 'TRIAGED', reason: ENDED });
    await end(referral);
    await atTheHour();
    expect(await caseRow(hub, referral)).toMatchObject({
      status: 'TRIAGED',
      next_action: 'Speak with the referrer: the consent has ended, and is to be asked anew',
      next_action_due: today(),
      reason: ENDED,
    });
    await hub.rows('helpdesk', "update helpdesk.referral set next_action = 'Call the family' where id = $1", [
      referral,
    ]);
    await atTheHour();
    expect(await caseRow(hub, referral)).toMatchObject({ next_action: 'Call the family' });
    expect((await history(referral)).filter(({ reason }) => reason === ENDED)).toHaveLength(1);
  });

  it('a duplicate looks like any referral that was received (R2)', async () => {
    const pupil = await loop.pupil();
    await triaged(hub, pupil);
    const duplicate = textAt(await done(refer(hub, pupil)), 'createReferral.id');
    await end(duplicate);
    await atTheHour();
    await atTheHour();
    expect((await history(duplicate)).filter(({ reason }) => reason === ENDED)).toEqual([
      { to_status: 'RECEIVED', reason: ENDED },
    ]);
  });

  it('a case that is over stays as it is', async () => {
    const referral = await triaged(hub, await loop.pupil());
    await done(mutate(hub, 'withdrawReferral', { referralId: referral }).as('clb-antwerp'));
    const before = await history(referral);
    await end(referral);
    await atTheHour();
    expect(await history(referral)).toEqual(before);
  });
});
