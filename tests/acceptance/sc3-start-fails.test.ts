import { today } from '../../subgraphs/kit/calendar';
import { addDays } from '../../subgraphs/kit/school-calendar';
import { at, TestHub } from '../testkit/hub';
import {
  agreed,
  assigned,
  done,
  heldRoundTable,
  MECHELEN,
  mutate,
  type Offers,
  ofMechelen,
  soon,
  stands,
  threeOffers,
  triaged,
} from '../testkit/loop';
import type { PersonaName } from '../testkit/organisations';
import { LAST_YEAR, seed, THIS_YEAR } from '../testkit/seed';
import { codesOf, LATE, nodesAt, seenBy, startWasDue, UNKNOWN } from '../testkit/stories';

/**
 * SC3: a trajectory that was agreed on in Mechelen does not start. The school records absences on its half days, the provider
 * reports that the pupil was not there, and the radar lists the case until a dispatcher takes it up. How it is assigned anew is
 * in sc3-assigned-anew.test.ts.
 */
let hub: TestHub;
let offers: Offers;
let pupil: string;
let referral: string;
let first: string;
const { clb, helpdesk } = MECHELEN;
const NAME = 'Kanarie van Test';
const STRANGERS: readonly PersonaName[] = [
  'partner-profo',
  'helpdesk-antwerp',
  'clb-antwerp',
  'school-antwerp',
];
const OFF_RADAR = '{ offRadar { edges { node { because referral { id } } } } }';

/** The three newest half days before today on which there can have been school, weekends aside. */
const HALF_DAYS = [-1, -2, -3, -4, -5]
  .map((days) => addDays(today(), days))
  .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
  .slice(0, 3)
  .map((date) => ({ date, dayPart: 'AM' }));

const offRadar = async (persona: PersonaName = helpdesk) =>
  nodesAt(await done(hub.execute(OFF_RADAR).as(persona)), 'offRadar');
const followUps = async (persona: PersonaName = helpdesk) =>
  nodesAt(
    await done(
      hub
        .execute('{ followUps(first: 100) { edges { node { id signal source note trajectory { id } } } } }')
        .as(persona),
    ),
    'followUps',
  );
const stallOverdue = () => hub.assembly.owners.helpdesk.runTimer('stall_overdue_starts', new Date());

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  offers = await threeOffers(world);
  const lastDay = `${THIS_YEAR.slice(0, 4)}-08-31`;
  pupil = await world.pupil('kanarie', {
    ...ofMechelen('partnerArktos', 'partnerProfo'),
    // Enrolled in both years, so that there is a school on the days before today on any date.
    enrolments: [{ school: 'schoolMechelen', year: LAST_YEAR, end: lastDay }, { school: 'schoolMechelen' }],
    name: NAME,
    login: 'pupil-noor',
  });
  referral = await triaged(hub, pupil, MECHELEN);
  first = await assigned(hub, referral, offers, MECHELEN);
  await agreed(hub, referral, first, MECHELEN);
});
afterAll(() => hub.stop());

describe('1. two weeks of school pass, and it has not started', () => {
  it('on the last day of the deadline nobody is late', async () => {
    await startWasDue(hub, referral, today());
    await stallOverdue();
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'START_WATCH']);
    expect(await offRadar()).toEqual([]);
  });

  it('the provider writes down three half days at which the pupil was not; nobody else can', async () => {
    await startWasDue(hub, referral, LATE);
    const sessions = HALF_DAYS.map((halfDay) => ({ ...halfDay, attended: false }));
    const record = () => mutate(hub, 'recordSessions', { trajectoryId: first, sessions }, 'dayPartsDone');
    expect(await codesOf(record, ['partner-profo', helpdesk, clb, 'school-mechelen', 'pupil-noor'])).toEqual({
      'partner-profo': 'NOT_FOUND',
      [helpdesk]: UNKNOWN,
      [clb]: UNKNOWN,
      'school-mechelen': UNKNOWN,
      'pupil-noor': UNKNOWN,
    });
    expect(at(await done(record().as('partner-arktos')), 'recordSessions')).toEqual({ dayPartsDone: 0 });
  });

  it('the school records those half days with code B, and the dispatcher hears of each (R7); the provider of none', async () => {
    const halfDays = HALF_DAYS.map((halfDay) => ({ ...halfDay, code: 'B' }));
    const record = () => mutate(hub, 'recordAbsences', { pupilId: pupil, halfDays }, 'recorded');
    expect(await codesOf(record, ['school-antwerp', 'partner-arktos', helpdesk])).toEqual({
      'school-antwerp': 'NOT_FOUND',
      'partner-arktos': UNKNOWN,
      [helpdesk]: UNKNOWN,
    });
    await hub.settle();
    expect(await followUps()).toEqual([]);
    await done(record().as('school-mechelen'));
    await hub.settle();
    await hub.settle();
    const flag = { signal: 'NO_SHOW', source: 'ABSENCE', note: null, trajectory: { id: first } };
    expect(await followUps()).toEqual([1, 2, 3].map(() => ({ id: expect.any(String), ...flag })));
    expect(await followUps('helpdesk-antwerp')).toEqual([]);
    for (const ask of [
      '{ followUps { edges { cursor } } }',
      '{ trajectoriesForUs { edges { node { followUps { id } } } } }',
    ])
      expect((await hub.execute(ask).as('partner-arktos')).codes).toEqual([UNKNOWN]);
  });

  it('the provider reports that the pupil does not come; that takes nothing off the radar', async () => {
    const report = () =>
      mutate(
        hub,
        'reportSignal',
        { trajectoryId: first, signal: 'NO_SHOW', note: 'Drie keer niet' },
        'signal source',
      );
    expect(await codesOf(report, [...STRANGERS.slice(0, 2), clb, 'school-mechelen'])).toEqual({
      'partner-profo': 'NOT_FOUND',
      'helpdesk-antwerp': 'NOT_FOUND',
      [clb]: UNKNOWN,
      'school-mechelen': UNKNOWN,
    });
    expect(at(await done(report().as('partner-arktos')), 'reportSignal')).toEqual({
      signal: 'NO_SHOW',
      source: 'PROVIDER',
    });
    const consent = mutate(hub, 'reportSignal', { trajectoryId: first, signal: 'CONSENT_WITHDRAWN' });
    expect((await consent.as('partner-arktos')).codes).toEqual(['FORBIDDEN']);
    expect(await offRadar()).toEqual([{ because: ['NOT_STARTED'], referral: { id: referral } }]);
  });

  it('the radar is the helpdesk’s own', async () => {
    expect(await offRadar('helpdesk-antwerp')).toEqual([]);
    const others: PersonaName[] = [
      'partner-arktos',
      clb,
      'school-mechelen',
      'city-analyst-mechelen',
      'pupil-noor',
    ];
    expect(Object.values(await codesOf(() => hub.execute(OFF_RADAR), others))).toEqual(
      others.map(() => UNKNOWN),
    );
  });
});

describe('2. the deadline itself stalls it', () => {
  it('once, with a signal of its own; on the radar it stays, as nobody has taken it up', async () => {
    await stallOverdue();
    await stallOverdue();
    expect(await stands(hub, referral)).toEqual(['STALLED', 'STALLED']);
    expect((await followUps()).filter(({ source }) => source === 'DEADLINE')).toHaveLength(1);
    expect(await offRadar()).toEqual([{ because: ['NOT_STARTED'], referral: { id: referral } }]);
  });

  it('the provider cannot start it any more, nor plan half days', async () => {
    const start = mutate(hub, 'confirmStart', { trajectoryId: first, startedOn: today() });
    expect((await start.as('partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
    const plan = mutate(hub, 'recordSessions', {
      trajectoryId: first,
      sessions: [{ date: HALF_DAYS[0]?.date, dayPart: 'PM' }],
    });
    expect((await plan.as('partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('a dispatcher says what happens next, and the radar is empty', async () => {
    const plan = () => mutate(hub, 'planNextAction', { referralId: referral, ...soon });
    const others: PersonaName[] = ['helpdesk-antwerp', clb, 'school-mechelen', 'partner-arktos'];
    expect(await codesOf(plan, others)).toEqual({
      'helpdesk-antwerp': 'NOT_FOUND',
      [clb]: UNKNOWN,
      'school-mechelen': UNKNOWN,
      'partner-arktos': UNKNOWN,
    });
    await done(plan().as(helpdesk));
    expect(await offRadar()).toEqual([]);
  });
});

describe('3. the helpdesk follows up', () => {
  it('it phones, and writes down what came of each signal, once', async () => {
    const waiting = await followUps();
    const [one] = waiting;
    const complete = (followUpId: unknown) =>
      mutate(hub, 'completeFollowUp', { followUpId, contactResult: 'Spoke with the mother by phone' });
    expect(await codesOf(() => complete(one?.id), ['helpdesk-antwerp', 'partner-arktos', clb])).toEqual({
      'helpdesk-antwerp': 'NOT_FOUND',
      'partner-arktos': UNKNOWN,
      [clb]: UNKNOWN,
    });
    for (const { id } of waiting) await done(complete(id).as(helpdesk));
    expect((await complete(one?.id).as(helpdesk)).codes).toEqual(['CONFLICT']);
    expect(await followUps()).toEqual([]);
    const ask = hub.execute('query ($id: ID!) { trajectory(id: $id) { followUps { source doneOn } } }', {
      id: first,
    });
    const sources = ['ABSENCE', 'ABSENCE', 'ABSENCE', 'PROVIDER', 'DEADLINE'];
    expect(await seenBy(ask, 'trajectory.followUps', [clb, 'clb-antwerp', 'school-mechelen'])).toEqual({
      [clb]: sources.map((source) => ({ source, doneOn: today() })),
      'clb-antwerp': undefined,
      'school-mechelen': UNKNOWN,
    });
  });

  it('a round table looks at it: for those who were asked, and for nobody else', async () => {
    const id = await heldRoundTable(hub, referral, 'FOLLOW_UP', MECHELEN);
    const ask = hub.execute('query ($id: ID!) { roundTable(id: $id) { purpose agreements { text } } }', {
      id,
    });
    const held = { purpose: 'FOLLOW_UP', agreements: [{ text: expect.any(String) }] };
    const there: PersonaName[] = [helpdesk, clb, 'school-mechelen', 'partner-arktos', 'pupil-noor'];
    expect(await seenBy(ask, 'roundTable', [...there, ...STRANGERS])).toEqual({
      ...Object.fromEntries(there.map((persona) => [persona, held])),
      ...Object.fromEntries(STRANGERS.map((persona) => [persona, null])),
    });
    expect((await ask.as('city-analyst-mechelen')).codes).toEqual([UNKNOWN]);
  });
});
