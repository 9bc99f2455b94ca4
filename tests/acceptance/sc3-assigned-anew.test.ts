import { at, TestHub, textAt } from '../testkit/hub';
import {
  ARKTOS,
  agreed,
  assigned,
  done,
  MECHELEN,
  mutate,
  type Offers,
  ofMechelen,
  PROFO,
  PROS,
  RATIONALE,
  soon,
  stands,
  threeOffers,
  triaged,
} from '../testkit/loop';
import { PERSONAS, type PersonaName } from '../testkit/organisations';
import { seed } from '../testkit/seed';
import { codesOf, LATE, namesForUs, placesTaken, seenBy, startWasDue, UNKNOWN } from '../testkit/stories';

/**
 * SC3, after the stall: the case is taken up again and assigned anew, first to the same lead, then to another. Who had not
 * started loses sight at once, and what happened stays on record.
 */
let hub: TestHub;
let offers: Offers;
let pupil: string;
let referral: string;
let first: string;
const { clb, helpdesk } = MECHELEN;
const NAME = 'Kanarie van Test';
const assign = (partner: { readonly id: string }, offerId: string) =>
  mutate(hub, 'assignReferral', {
    referralId: referral,
    rationale: RATIONALE,
    consideredProviders: [ARKTOS.id, PROFO.id, PROS.id],
    assignments: [{ organisationId: partner.id, offerId, role: 'LEAD' }],
  });
const trajectories = async () =>
  Object.fromEntries(
    (
      await hub.rows('helpdesk', 'select id, status from helpdesk.trajectory where referral_id = $1', [
        referral,
      ])
    ).map((row) => [String(row.id), row.status]),
  );

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  offers = await threeOffers(world);
  pupil = await world.pupil('kanarie', {
    ...ofMechelen('partnerArktos', 'partnerProfo'),
    name: NAME,
    login: 'pupil-noor',
  });
  referral = await triaged(hub, pupil, MECHELEN);
  first = await assigned(hub, referral, offers, MECHELEN);
  await agreed(hub, referral, first, MECHELEN);
  await startWasDue(hub, referral, LATE);
  await hub.assembly.owners.helpdesk.runTimer('stall_overdue_starts', new Date());
});
afterAll(() => hub.stop());

describe('1. the case is taken up again', () => {
  it('before that nobody can be assigned; the helpdesk reopens it, and nobody else', async () => {
    expect((await assign(ARKTOS, offers.arktos).as(helpdesk)).codes).toEqual(['INVALID_TRANSITION']);
    const reopen = () =>
      mutate(hub, 'reopenReferral', {
        referralId: referral,
        reason: 'The family wants to try again',
        ...soon,
      });
    const others: PersonaName[] = ['helpdesk-antwerp', clb, 'school-mechelen', 'partner-arktos'];
    expect(await codesOf(reopen, others)).toEqual({
      'helpdesk-antwerp': 'NOT_FOUND',
      [clb]: UNKNOWN,
      'school-mechelen': UNKNOWN,
      'partner-arktos': UNKNOWN,
    });
    await done(reopen().as(helpdesk));
    expect(await stands(hub, referral)).toEqual(['REOPENED', 'STALLED']);
  });

  it('to the same lead: a trajectory of its own, and the one before is begun again', async () => {
    const others: PersonaName[] = ['helpdesk-antwerp', clb, 'partner-arktos'];
    expect(await codesOf(() => assign(ARKTOS, offers.arktos), others)).toEqual({
      'helpdesk-antwerp': 'NOT_FOUND',
      [clb]: UNKNOWN,
      'partner-arktos': UNKNOWN,
    });
    expect(await placesTaken(hub, offers.arktos, 'partner-arktos')).toBe(1);
    const second = textAt(await done(assign(ARKTOS, offers.arktos).as(helpdesk)), 'assignReferral.id');
    expect(await trajectories()).toEqual({ [first]: 'RESTARTED', [second]: 'PROPOSED' });
    expect(await placesTaken(hub, offers.arktos, 'partner-arktos')).toBe(1);
    expect(await namesForUs(hub, 'partner-arktos')).toEqual({ [second]: NAME });
    // What never started is not a history to keep sight of.
    const ask = hub.execute('query ($id: ID!) { trajectory(id: $id) { id } }', { id: first });
    expect(await seenBy(ask, 'trajectory', ['partner-arktos', helpdesk, clb])).toEqual({
      'partner-arktos': null,
      [helpdesk]: { id: first },
      [clb]: { id: first },
    });
  });

  it('to another: the one before is replaced, and who had not started loses sight and place at once', async () => {
    const [second = ''] =
      Object.entries(await trajectories()).find(([, status]) => status === 'PROPOSED') ?? [];
    const stall = { trajectoryId: second, reason: 'Arktos is full after all', ...soon };
    await done(mutate(hub, 'stallTrajectory', stall).as(helpdesk));
    const reopen = { referralId: referral, reason: 'Another provider is free', ...soon };
    await done(mutate(hub, 'reopenReferral', reopen).as(helpdesk));
    expect(await namesForUs(hub, 'partner-arktos')).toEqual({ [second]: NAME });
    const third = textAt(await done(assign(PROFO, offers.profo).as(helpdesk)), 'assignReferral.id');
    // Without waiting for any message: the name is closed by the helpdesk's own rows.
    expect(await namesForUs(hub, 'partner-arktos')).toEqual({});
    await hub.settle();
    expect(await trajectories()).toEqual({ [first]: 'RESTARTED', [second]: 'REPLACED', [third]: 'PROPOSED' });
    const edges = await hub.rows(
      'pupils',
      `select holder_id from pupils.access_edge where pupil_id = $1 and relation = 'ASSIGNMENT'
        and (valid_until is null or valid_until > now())`,
      [pupil],
    );
    expect(edges).toEqual([{ holder_id: PROFO.id }]);
    expect(await namesForUs(hub, 'partner-profo')).toEqual({ [third]: NAME });
    const ask = hub.execute('query ($id: ID!) { referral(id: $id) { id } }', { id: referral });
    expect(await seenBy(ask, 'referral', ['partner-arktos', 'partner-profo'])).toEqual({
      'partner-arktos': null,
      'partner-profo': { id: referral },
    });
    expect(await placesTaken(hub, offers.arktos, 'partner-arktos')).toBe(0);
    expect(await placesTaken(hub, offers.profo, 'partner-profo')).toBe(1);
  });
});

describe('2. what happened stays on record', () => {
  const HISTORY = 'query ($id: ID!) { referral(id: $id) { events { from to by role reason } } }';
  const history = async (persona: PersonaName) => {
    const events = at(await hub.execute(HISTORY, { id: referral }).as(persona), 'referral.events');
    return (Array.isArray(events) ? events : []).filter(({ from, to }) => from !== to);
  };

  it('helpdesk and centre read the whole way, and who went it', async () => {
    const way = await history(helpdesk);
    expect(way.map(({ to }) => to)).toEqual([
      ...['RECEIVED', 'TRIAGED', 'ASSIGNED'],
      ...['STALLED', 'REOPENED', 'ASSIGNED'],
      ...['STALLED', 'REOPENED', 'ASSIGNED'],
    ]);
    expect(way.slice(3, 6)).toEqual([
      { from: 'ASSIGNED', to: 'STALLED', by: null, role: 'SYSTEM', reason: 'It did not start in time' },
      {
        ...{ from: 'STALLED', to: 'REOPENED', by: PERSONAS[helpdesk].person, role: 'HELPDESK' },
        reason: 'The family wants to try again',
      },
      {
        from: 'REOPENED',
        to: 'ASSIGNED',
        by: PERSONAS[helpdesk].person,
        role: 'HELPDESK',
        reason: RATIONALE,
      },
    ]);
    expect(await history(clb)).toEqual(way);
  });

  it('school, provider and pupil have no such field; others have no such case', async () => {
    const ask = hub.execute(HISTORY, { id: referral });
    expect(
      await seenBy(ask, 'referral', [
        'school-mechelen',
        'partner-profo',
        'pupil-noor',
        'clb-antwerp',
        'helpdesk-antwerp',
      ]),
    ).toEqual({
      'school-mechelen': UNKNOWN,
      'partner-profo': UNKNOWN,
      'pupil-noor': UNKNOWN,
      'clb-antwerp': null,
      'helpdesk-antwerp': null,
    });
    const status = hub.execute('query ($id: ID!) { referral(id: $id) { status } }', { id: referral });
    expect(at(await status.as('school-mechelen'), 'referral.status')).toBe('ASSIGNED');
  });
});
