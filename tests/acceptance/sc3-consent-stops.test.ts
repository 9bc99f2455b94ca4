import { today } from '../../subgraphs/kit/calendar';
import { at, TestHub, textAt } from '../testkit/hub';
import {
  ARKTOS,
  agreed,
  assigned,
  done,
  heldRoundTable,
  inDays,
  MECHELEN,
  mutate,
  type Offers,
  ofMechelen,
  PROFO,
  RATIONALE,
  soon,
  stands,
  started,
  threeOffers,
  triaged,
} from '../testkit/loop';
import type { PersonaName } from '../testkit/organisations';
import { seed, type World } from '../testkit/seed';
import { codesOf, namesForUs, nodesAt, placesTaken, UNKNOWN, withdrawals } from '../testkit/stories';

/**
 * SC3, another way in which a start fails: the pupil's side takes a consent back (L16), after the decision, before the start, or
 * while it runs. One step, no reason asked; what rests on it stops, reading stops at once, and history stays.
 */
let hub: TestHub;
let world: World;
let offers: Offers;
let pupils = 0;
const { clb, helpdesk } = MECHELEN;

interface Case {
  readonly pupil: string;
  readonly name: string;
  readonly referral: string;
  readonly trajectory: string;
}

async function proposed(login?: PersonaName): Promise<Case> {
  pupils += 1;
  const name = `Leerling ${pupils}`;
  const base = ofMechelen('partnerArktos', 'partnerProfo');
  const pupil = await world.pupil(name, { ...base, name, ...(login ? { login } : {}) });
  const referral = await triaged(hub, pupil, MECHELEN);
  return { pupil, name, referral, trajectory: await assigned(hub, referral, offers, MECHELEN) };
}
async function watched(login?: PersonaName): Promise<Case> {
  const made = await proposed(login);
  await agreed(hub, made.referral, made.trajectory, MECHELEN);
  return made;
}
async function running(login?: PersonaName): Promise<Case> {
  const made = await watched(login);
  await started(hub, made.trajectory);
  await hub.settle();
  return made;
}
/** The pupil's side takes back what it consented to for a purpose, and the owners hear of it. */
async function takeBack(
  { pupil }: Case,
  purpose: string,
  { by = clb, from }: { readonly by?: PersonaName; readonly from?: string } = {},
): Promise<void> {
  for (const step of await withdrawals(hub, pupil, purpose, from)) await done(step.as(by));
  await hub.settle();
}
const signalsOf = async (trajectory: string) => {
  const query = '{ followUps(first: 100) { edges { node { signal source trajectory { id } } } } }';
  const waiting = nodesAt(await done(hub.execute(query).as(helpdesk)), 'followUps');
  return waiting
    .filter((one) => Object(one.trajectory).id === trajectory)
    .map(({ signal, source }) => ({ signal, source }));
};
const nameFor = async (persona: PersonaName, { trajectory }: Case) =>
  (await namesForUs(hub, persona))[trajectory];
const caseOf = async ({ referral }: Case) =>
  at(
    await hub
      .execute('query ($id: ID!) { referral(id: $id) { status nextActionDue } }', { id: referral })
      .as(helpdesk),
    'referral',
  );
const reopen = ({ referral }: Case) =>
  mutate(hub, 'reopenReferral', { referralId: referral, reason: 'Another way was found', ...soon }).as(
    helpdesk,
  );
const assign = ({ referral }: Case, organisationId: string, offerId: string) =>
  mutate(hub, 'assignReferral', {
    ...{ referralId: referral, rationale: RATIONALE, consideredProviders: [ARKTOS.id, PROFO.id] },
    assignments: [{ organisationId, offerId, role: 'LEAD' }],
  }).as(helpdesk);
const agree = ({ trajectory }: Case) =>
  mutate(hub, 'agreeTrajectory', {
    trajectoryId: trajectory,
    agreedStart: inDays(5),
    dayPartsPlanned: 20,
  }).as(helpdesk);
const start = ({ trajectory }: Case) =>
  mutate(hub, 'confirmStart', { trajectoryId: trajectory, startedOn: today() }).as('partner-arktos');

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  offers = await threeOffers(world);
  await world.pupil('bram', { login: 'pupil-bram' });
});
afterAll(() => hub.stop());

describe('a consent is the pupil’s side’s to take back', () => {
  it('by the pupil, or by the centre that writes it down; nobody else can', async () => {
    const made = await watched('pupil-noor');
    const [step] = await withdrawals(hub, made.pupil, 'TRAJECTORY', ARKTOS.id);
    if (!step) throw new Error('no consent');
    const others: PersonaName[] = [
      ...(['pupil-bram', 'guardian-bram', 'clb-antwerp'] as const),
      ...(['school-mechelen', helpdesk, 'partner-arktos', 'city-analyst-mechelen'] as const),
    ];
    expect(await codesOf(() => step, others)).toEqual({
      'pupil-bram': 'NOT_FOUND',
      'guardian-bram': 'NOT_FOUND',
      'clb-antwerp': 'NOT_FOUND',
      'school-mechelen': UNKNOWN,
      [helpdesk]: UNKNOWN,
      'partner-arktos': UNKNOWN,
      'city-analyst-mechelen': UNKNOWN,
    });
    expect(await nameFor('partner-arktos', made)).toBe(made.name);
    await takeBack(made, 'TRAJECTORY', { by: 'pupil-noor' });
    expect(await nameFor('partner-arktos', made)).toBeNull();
    expect(await stands(hub, made.referral)).toEqual(['STALLED', 'STALLED']);
  });
});

describe('between decision and agreement', () => {
  it('a consent to the trajectory: the name is gone at once, and nothing can be agreed on', async () => {
    const made = await proposed();
    expect(await nameFor('partner-arktos', made)).toBe(made.name);
    await takeBack(made, 'TRAJECTORY');
    expect(await nameFor('partner-arktos', made)).toBeNull();
    await heldRoundTable(hub, made.referral, 'START', MECHELEN);
    const refused = await agree(made);
    expect(refused.codes).toEqual(['CONSENT_REQUIRED']);
    expect(refused.errors[0]?.extensions.details).toEqual({ missing: [ARKTOS.id] });
  });

  it('the consent to refer: the case stalls, with a signal that is due today, and cannot be taken up on it again', async () => {
    const made = await proposed();
    await takeBack(made, 'REFERRAL');
    expect(await stands(hub, made.referral)).toEqual(['STALLED', 'STALLED']);
    expect(await signalsOf(made.trajectory)).toEqual([{ signal: 'CONSENT_WITHDRAWN', source: 'CONSENT' }]);
    expect(await caseOf(made)).toEqual({ status: 'STALLED', nextActionDue: today() });
    expect(await nameFor('partner-arktos', made)).toBeNull();
    expect((await agree(made)).codes).toEqual(['INVALID_TRANSITION']);
    expect((await reopen(made)).codes).toEqual(['CONSENT_WITHDRAWN']);
    await done(mutate(hub, 'withdrawReferral', { referralId: made.referral }).as(clb));
    expect(await stands(hub, made.referral)).toEqual(['WITHDRAWN', 'STOPPED']);
    expect((await namesForUs(hub, 'partner-arktos'))[made.trajectory]).toBeUndefined();
  });
});

describe.each(['TRAJECTORY', 'REFERRAL'])(
  'between agreement and start, the consent for the %s',
  (purpose) => {
    it('lets nothing start: case and trajectory stall, the dispatcher has a signal today, the provider no name', async () => {
      const made = await watched();
      await takeBack(made, purpose);
      expect(await stands(hub, made.referral)).toEqual(['STALLED', 'STALLED']);
      expect(await signalsOf(made.trajectory)).toEqual([{ signal: 'CONSENT_WITHDRAWN', source: 'CONSENT' }]);
      expect(await caseOf(made)).toEqual({ status: 'STALLED', nextActionDue: today() });
      expect(await nameFor('partner-arktos', made)).toBeNull();
      expect((await start(made)).codes).toEqual(['INVALID_TRANSITION']);
    });
  },
);

describe.each(['TRAJECTORY', 'REFERRAL'])('while it runs, the consent for the %s', (purpose) => {
  it('stalls it: nobody records, ends or reads on, and what was done stays on record', async () => {
    const made = await running();
    await takeBack(made, purpose);
    expect(await stands(hub, made.referral)).toEqual(['STALLED', 'STALLED']);
    expect(await signalsOf(made.trajectory)).toEqual([{ signal: 'CONSENT_WITHDRAWN', source: 'CONSENT' }]);
    expect(await nameFor('partner-arktos', made)).toBeNull();
    const sessions = [{ date: today(), dayPart: 'AM', attended: true }];
    const record = mutate(hub, 'recordSessions', { trajectoryId: made.trajectory, sessions });
    expect((await record.as('partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
    const end = mutate(hub, 'endAssignment', { trajectoryId: made.trajectory, endedOn: today() });
    expect((await end.as('partner-arktos')).codes).toEqual(['INVALID_TRANSITION']);
    const query = 'query ($id: ID!) { trajectory(id: $id) { actualStart events { to role } } }';
    const answer = await done(hub.execute(query, { id: made.trajectory }).as(clb));
    expect(at(answer, 'trajectory')).toEqual({
      actualStart: today(),
      events: [
        { to: 'PROPOSED', role: 'HELPDESK' },
        { to: 'AGREED', role: 'HELPDESK' },
        { to: 'START_WATCH', role: 'HELPDESK' },
        { to: 'RUNNING', role: 'PARTNER' },
        { to: 'STALLED', role: 'SYSTEM' },
      ],
    });
  });
});

it('who still has a consent can take over: the other’s place is free, and its sight ends', async () => {
  const made = await watched();
  await takeBack(made, 'TRAJECTORY', { from: ARKTOS.id });
  expect(await stands(hub, made.referral)).toEqual(['STALLED', 'STALLED']);
  const taken = Number(await placesTaken(hub, offers.arktos, 'partner-arktos'));
  await done(reopen(made));
  const again = await done(assign(made, ARKTOS.id, offers.arktos));
  const second = { ...made, trajectory: textAt(again, 'assignReferral.id') };
  await heldRoundTable(hub, made.referral, 'START', MECHELEN);
  expect((await agree(second)).codes).toEqual(['CONSENT_REQUIRED']);
  const stall = { trajectoryId: second.trajectory, reason: 'The pupil does not want this', ...soon };
  await done(mutate(hub, 'stallTrajectory', stall).as(helpdesk));
  await done(reopen(made));
  const other = await done(assign(made, PROFO.id, offers.profo));
  const third = { ...made, trajectory: textAt(other, 'assignReferral.id') };
  expect(await placesTaken(hub, offers.arktos, 'partner-arktos')).toBe(taken - 1);
  expect(await nameFor('partner-profo', third)).toBe(made.name);
  expect(await nameFor('partner-arktos', second)).toBeUndefined();
  await heldRoundTable(hub, made.referral, 'START', MECHELEN, PROFO.id);
  await done(agree(third));
  expect(await stands(hub, made.referral)).toEqual(['ASSIGNED', 'START_WATCH']);
});
