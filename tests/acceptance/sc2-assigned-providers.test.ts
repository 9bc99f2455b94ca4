import { today } from '../../subgraphs/kit/calendar';
import { addDaysOutsideHolidays } from '../../subgraphs/kit/school-calendar';
import { countReferrals } from '../testkit/figures';
import { at, TestHub } from '../testkit/hub';
import {
  ARKTOS,
  answered,
  done,
  ended,
  heldRoundTable,
  inDays,
  MECHELEN,
  mutate,
  type Offers,
  ofMechelen,
  opened,
  PROFO,
  placed,
  plannedTable,
  stands,
  started,
  threeOffers,
  toArktosAndProfo,
  triaged,
} from '../testkit/loop';
import type { PersonaName } from '../testkit/organisations';
import { seed, THIS_YEAR } from '../testkit/seed';
import { codesOf, consents, graceIsOver, namesForUs, placesTaken, seenBy, UNKNOWN } from '../testkit/stories';

/**
 * SC2, after the decision at the table: Arktos leads, Profo works along. What each of them sees before and after the pupil
 * consents, while it runs, and after the end; the places of their offers; and how a shared case is counted.
 */
let hub: TestHub;
let offers: Offers;
let pupil: string;
let referral: string;
let trajectory: string;
const { clb, helpdesk } = MECHELEN;
const NAME = 'Kanarie van Test';
/** Nobody of these has to do with the case. */
const STRANGERS: readonly PersonaName[] = [
  'partner-pros',
  'helpdesk-antwerp',
  'clb-antwerp',
  'school-antwerp',
  'pupil-bram',
];

const seen = (fields: string) =>
  hub.execute(`query ($id: ID!) { trajectory(id: $id) { ${fields} } }`, { id: trajectory });
const names = async () => ({
  arktos: await namesForUs(hub, 'partner-arktos'),
  profo: await namesForUs(hub, 'partner-profo'),
  pros: await namesForUs(hub, 'partner-pros'),
});
const taken = async () => [
  await placesTaken(hub, offers.arktos, 'partner-arktos'),
  await placesTaken(hub, offers.profo, 'partner-profo'),
  await placesTaken(hub, offers.pros, 'partner-pros'),
];
/** Who is told of the pupil in whatever way a provider could ask. */
const WHO = 'referral { number reasons question pupil { displayName birthDate age } }';

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  offers = await threeOffers(world);
  pupil = await world.pupil('kanarie', { ...ofMechelen(), name: NAME, login: 'pupil-noor' });
  await world.pupil('bram', { login: 'pupil-bram' });
  referral = await triaged(hub, pupil, MECHELEN);
  const table = await plannedTable(hub, helpdesk);
  const item = await placed(hub, referral, table, MECHELEN);
  await opened(hub, table, MECHELEN);
  await answered(hub, item, 'partner-arktos', 'YES');
  await answered(hub, item, 'partner-profo', 'TOGETHER');
  await answered(hub, item, 'partner-pros', 'NO');
  await done(mutate(hub, 'decideDispatchItem', toArktosAndProfo(item, offers)).as(helpdesk));
  await hub.settle();
  const query = 'query ($id: ID!) { referral(id: $id) { trajectories { id } } }';
  const [made] = Object(at(await hub.execute(query, { id: referral }).as(helpdesk), 'referral.trajectories'));
  trajectory = made.id;
});
afterAll(() => hub.stop());

describe('1. assigned, and the pupil has not consented to a trajectory', () => {
  it('both have the trajectory with their parts, and nobody in it; the third has nothing', async () => {
    expect(await names()).toEqual({
      arktos: { [trajectory]: null },
      profo: { [trajectory]: null },
      pros: {},
    });
    const without = { status: 'PROPOSED', referral: null };
    expect(await seenBy(seen(`status ${WHO}`), 'trajectory', ['partner-arktos', 'partner-profo'])).toEqual({
      'partner-arktos': without,
      'partner-profo': without,
    });
    const strangers = await seenBy(seen('status'), 'trajectory', STRANGERS);
    expect(strangers).toEqual(Object.fromEntries(STRANGERS.map((persona) => [persona, null])));
    const ask = hub.execute('query ($id: ID!) { referral(id: $id) { id } }', { id: referral });
    expect(await seenBy(ask, 'referral', ['partner-arktos', 'partner-profo', 'partner-pros'])).toEqual({
      'partner-arktos': null,
      'partner-profo': null,
      'partner-pros': null,
    });
  });

  it('a place is taken at both offers, and at no other', async () => {
    expect(await taken()).toEqual([1, 1, 0]);
  });

  it('nothing is agreed on, planned or begun', async () => {
    await heldRoundTable(hub, referral, 'START', MECHELEN);
    const agree = { trajectoryId: trajectory, agreedStart: inDays(5), dayPartsPlanned: 20 };
    const refused = await mutate(hub, 'agreeTrajectory', agree).as(helpdesk);
    expect(refused.codes).toEqual(['CONSENT_REQUIRED']);
    expect(Object(refused.errors[0]?.extensions.details).missing.sort()).toEqual(
      [ARKTOS.id, PROFO.id].sort(),
    );
    for (const [name, more] of [
      ['confirmStart', { startedOn: today() }],
      ['recordSessions', { sessions: [{ date: today(), dayPart: 'AM' }] }],
      ['endAssignment', { endedOn: today() }],
    ] as const)
      expect(
        (await mutate(hub, name, { trajectoryId: trajectory, ...more }).as('partner-arktos')).codes,
      ).toEqual(['INVALID_TRANSITION']);
  });
});

describe('2. the pupil consents, and it is agreed on', () => {
  it('to Arktos alone: Arktos knows who it is, Profo does not, and it takes both to agree', async () => {
    await consents(hub, pupil, 'pupil-noor', 'partnerArktos');
    expect(await names()).toEqual({
      arktos: { [trajectory]: NAME },
      profo: { [trajectory]: null },
      pros: {},
    });
    const agree = { trajectoryId: trajectory, agreedStart: inDays(5), dayPartsPlanned: 20 };
    const refused = await mutate(hub, 'agreeTrajectory', agree).as(helpdesk);
    expect(refused.errors[0]?.extensions.details).toEqual({ missing: [PROFO.id] });
  });

  it('to both: each has the name and what is asked, over two owners; nobody else', async () => {
    await consents(hub, pupil, 'pupil-noor', 'partnerProfo');
    expect(await names()).toEqual({
      arktos: { [trajectory]: NAME },
      profo: { [trajectory]: NAME },
      pros: {},
    });
    expect(at(await seen(WHO).as('partner-profo'), 'trajectory.referral')).toMatchObject({
      reasons: ['TRUANCY'],
      pupil: { displayName: NAME, age: 15 },
    });
    for (const field of ['postalCode', 'absenceSummary { problematicHalfDays }', 'consents { id }'])
      expect((await seen(`referral { pupil { ${field} } }`).as('partner-arktos')).codes).toEqual([UNKNOWN]);
  });

  it('the helpdesk writes the agreement down, and two weeks of school begin in which it must start', async () => {
    const agree = { trajectoryId: trajectory, agreedStart: inDays(5), dayPartsPlanned: 20 };
    const step = () => mutate(hub, 'agreeTrajectory', agree, 'status startDeadline');
    const others: PersonaName[] = [
      'helpdesk-antwerp',
      clb,
      'school-mechelen',
      'partner-arktos',
      'partner-pros',
    ];
    expect(await codesOf(step, others)).toEqual({
      'helpdesk-antwerp': 'NOT_FOUND',
      [clb]: UNKNOWN,
      'school-mechelen': UNKNOWN,
      'partner-arktos': UNKNOWN,
      'partner-pros': UNKNOWN,
    });
    expect(at(await done(step().as(helpdesk)), 'agreeTrajectory')).toEqual({
      status: 'START_WATCH',
      startDeadline: addDaysOutsideHolidays(today(), 14),
    });
    expect((await step().as(helpdesk)).codes).toEqual(['INVALID_TRANSITION']);
  });
});

describe('3. it starts', () => {
  const start = (more = {}) =>
    mutate(hub, 'confirmStart', { trajectoryId: trajectory, startedOn: today(), ...more }, 'status');

  it('by the word of who has a part, for itself', async () => {
    const others: PersonaName[] = [...STRANGERS, clb, 'school-mechelen', 'city-analyst-mechelen'];
    expect(await codesOf(start, others)).toEqual({
      'partner-pros': 'NOT_FOUND',
      'helpdesk-antwerp': 'NOT_FOUND',
      ...Object.fromEntries(others.slice(2).map((persona) => [persona, UNKNOWN])),
    });
    expect((await start({ organisationId: ARKTOS.id }).as('partner-profo')).codes).toEqual(['FORBIDDEN']);
    expect((await start({ startedOn: inDays(1) }).as('partner-arktos')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('when the lead has started it runs; the school sees status and dates, and no half days', async () => {
    await started(hub, trajectory, 'partner-profo');
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'START_WATCH']);
    await started(hub, trajectory);
    expect(await stands(hub, referral)).toEqual(['STARTED', 'RUNNING']);
    const fields = 'status actualStart assignments { role organisation { name } startedOn }';
    const both = [
      { role: 'LEAD', organisation: { name: ARKTOS.name }, startedOn: today() },
      { role: 'CO', organisation: { name: PROFO.name }, startedOn: today() },
    ];
    const running = { status: 'RUNNING', actualStart: today(), assignments: both };
    const readers: PersonaName[] = ['school-mechelen', 'pupil-noor', clb, helpdesk];
    expect(await seenBy(seen(fields), 'trajectory', readers)).toEqual(
      Object.fromEntries(readers.map((persona) => [persona, running])),
    );
    expect((await seen('sessions { date }').as('school-mechelen')).codes).toEqual([UNKNOWN]);
    for (const persona of ['city-analyst-mechelen', 'service-youth', 'dpo'] as const)
      expect((await seen('status').as(persona)).codes).toEqual([UNKNOWN]);
  });
});

describe('4. how it is counted', () => {
  const FIGURES = `query ($schoolYear: SchoolYear!, $helpdesk: ID!) {
    referralFigures(schoolYear: $schoolYear, helpdesk: $helpdesk, by: [PROVIDER]) {
      individual { value } assignments { value } tables { cells { organisation value } } } }`;
  const figures = () => hub.execute(FIGURES, { schoolYear: THIS_YEAR, helpdesk: MECHELEN.helpdeskId });

  it('one referral, with two providers: 2 in the total of partners, 1 in that of referrals', async () => {
    await hub.settle();
    const facts = await hub.rows(
      'statistics',
      `select mode, area, channel, level, status, started, providers from statistics.referral_fact where helpdesk_id = $1`,
      [MECHELEN.helpdeskId],
    );
    expect(facts).toEqual([
      {
        mode: 'DEFAULT',
        area: '12025',
        channel: 'CLB',
        level: 'SECONDARY',
        status: 'STARTED',
        started: true,
        providers: expect.any(Array),
      },
    ]);
    expect(new Set(Object(facts[0]?.providers))).toEqual(new Set([ARKTOS.id, PROFO.id]));
    expect(Object(facts[0]?.providers)).toHaveLength(2);
  });

  it('as long as there are few nobody reads a number, the helpdesk neither', async () => {
    const hidden = { individual: { value: null }, assignments: { value: null }, tables: [{ cells: [] }] };
    expect(await seenBy(figures(), 'referralFigures', ['city-analyst-mechelen', helpdesk])).toEqual({
      'city-analyst-mechelen': hidden,
      [helpdesk]: hidden,
    });
  });

  it('among many the cells are there, and a shared case counts once for each of its providers', async () => {
    const likeIt = {
      ...{ helpdeskId: MECHELEN.helpdeskId, clbOrReferrerOrg: MECHELEN.clbId, area: '12025' },
      ...{ schoolYear: THIS_YEAR, receivedOn: today(), status: 'STARTED', started: true },
    };
    await countReferrals(hub, 39, { ...likeIt, providers: [ARKTOS.id] });
    await countReferrals(hub, 20, { ...likeIt, providers: [ARKTOS.id, PROFO.id] });
    await countReferrals(hub, 20, { ...likeIt, status: 'TRIAGED', started: false });
    const answer = await done(figures().as('city-analyst-mechelen'));
    expect(at(answer, 'referralFigures')).toMatchObject({
      individual: { value: 80 },
      assignments: { value: 81 },
    });
    const [table] = Object(at(answer, 'referralFigures.tables'));
    expect(
      new Map(table.cells.map((cell: Record<string, unknown>) => [cell.organisation, cell.value])),
    ).toEqual(
      new Map([
        [ARKTOS.id, 60],
        [PROFO.id, 21],
      ]),
    );
  });

  it('partners, schools, centres and services have no figures, and the other helpdesk none of this one', async () => {
    const others: PersonaName[] = ['partner-arktos', 'school-mechelen', clb, 'service-youth', 'pupil-noor'];
    expect(Object.values(await codesOf(figures, others))).toEqual(others.map(() => UNKNOWN));
    expect(at(await done(figures().as('helpdesk-antwerp')), 'referralFigures')).toBeNull();
  });
});

describe('5. it ends', () => {
  it('part by part; a place is free as soon as its part has ended', async () => {
    expect(
      (await mutate(hub, 'endAssignment', { trajectoryId: trajectory, endedOn: today() }).as('partner-pros'))
        .codes,
    ).toEqual(['NOT_FOUND']);
    await ended(hub, trajectory, 'partner-profo');
    expect(await stands(hub, referral)).toEqual(['STARTED', 'RUNNING']);
    expect(await taken()).toEqual([1, 0, 0]);
    await ended(hub, trajectory);
    expect(await taken()).toEqual([0, 0, 0]);
    expect(await stands(hub, referral)).toEqual(['STARTED', 'CLOSING_ROUND_TABLE']);
  });

  it('the helpdesk completes it after the closing round table, with what came of it', async () => {
    const complete = () =>
      mutate(hub, 'completeTrajectory', { trajectoryId: trajectory, outcome: 'RETURNED_TO_SCHOOL' });
    expect((await complete().as(helpdesk)).codes).toEqual(['CONFLICT']);
    await heldRoundTable(hub, referral, 'CLOSING', MECHELEN);
    expect(await codesOf(complete, ['helpdesk-antwerp', clb, 'partner-arktos'])).toEqual({
      'helpdesk-antwerp': 'NOT_FOUND',
      [clb]: UNKNOWN,
      'partner-arktos': UNKNOWN,
    });
    await done(complete().as(helpdesk));
    expect(await stands(hub, referral)).toEqual(['COMPLETED', 'COMPLETED']);
  });

  it('both know the pupil for the days of grace, and nothing after them', async () => {
    expect(await names()).toEqual({
      arktos: { [trajectory]: NAME },
      profo: { [trajectory]: NAME },
      pros: {},
    });
    await graceIsOver(hub, trajectory);
    expect(await names()).toEqual({ arktos: {}, profo: {}, pros: {} });
    expect(await seenBy(seen(WHO), 'trajectory', ['partner-arktos', 'partner-profo'])).toEqual({
      'partner-arktos': null,
      'partner-profo': null,
    });
    const ask = hub.execute('query ($id: ID!) { referral(id: $id) { pupil { displayName } } }', {
      id: referral,
    });
    expect(at(await ask.as('partner-arktos'), 'referral')).toBeNull();
    const late = mutate(hub, 'reportSignal', { trajectoryId: trajectory, signal: 'OK' });
    expect((await late.as('partner-arktos')).codes).toEqual(['NOT_FOUND']);
  });

  it('the helpdesk no longer knows the name of a case that is over; the centre does, as it guides the pupil', async () => {
    await hub.settle();
    const ask = hub.execute(
      'query ($id: ID!) { referral(id: $id) { pupil { displayName } trajectories { outcome } } }',
      {
        id: referral,
      },
    );
    const over = [{ outcome: 'RETURNED_TO_SCHOOL' }];
    expect(await seenBy(ask, 'referral', [helpdesk, clb])).toEqual({
      [helpdesk]: { pupil: { displayName: null }, trajectories: over },
      [clb]: { pupil: { displayName: NAME }, trajectories: over },
    });
  });
});
