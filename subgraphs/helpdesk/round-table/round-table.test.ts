import { randomUUID } from 'node:crypto';
import { sqlAs } from '../../../tests/testkit/app-role';
import { type Answer, at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { refer } from '../../../tests/testkit/steps';
import {
  endSight,
  leaseConsent,
  type SeededTrajectory,
  seedTrajectory,
} from '../../../tests/testkit/trajectories';
import { type Actor, systemActor } from '../../kit/actor';
import { today } from '../../kit/calendar';
import { Database } from '../../kit/database/database';
import { addDays } from '../../kit/school-calendar';
import type { HelpdeskTables } from '../tables';
import { hasHeldRoundTable } from './queries';

/** Round tables: who plans and records them, who is asked, and what of them is for whom. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString();
const { schoolAntwerp, clbAntwerp, partnerArktos, partnerProfo, serviceJac, helpdeskAntwerp } = ORGANISATIONS;
const PUPIL = { role: 'PUPIL' };
const SCHOOL = { role: 'SCHOOL', organisationId: schoolAntwerp.id };
const CLB = { role: 'CLB', organisationId: clbAntwerp.id };
const PROVIDER = { role: 'PROVIDER', organisationId: partnerArktos.id };
const SERVICE = { role: 'SERVICE', organisationId: serviceJac.id };
const EVERYBODY = [
  PUPIL,
  { role: 'PARENT' },
  SCHOOL,
  CLB,
  PROVIDER,
  SERVICE,
  { role: 'HELPDESK', organisationId: helpdeskAntwerp.id },
  { role: 'TRUSTED_PERSON' },
];

interface Case {
  readonly pupil: string;
  readonly referralId: string;
}
async function newCase(name: string, more: object = {}): Promise<Case> {
  const pupil = await world.pupil(name, { consents: [{ to: 'helpdeskAntwerp' }], ...more });
  return { pupil, referralId: textAt(await refer(hub, pupil), 'createReferral.id') };
}
/** A case that runs with Arktos, to which the pupil's side consents. */
async function running(
  name: string,
  more: object = {},
): Promise<Case & { readonly trajectory: SeededTrajectory }> {
  const known = await newCase(name, more);
  const trajectory = await seedTrajectory(hub, known.referralId);
  await leaseConsent(hub, known.pupil, 'partnerArktos');
  await hub.settle();
  return { ...known, trajectory };
}

const WHOLE = `id purpose scheduledAt place status heldOn pupilInvited pupilPresent participants { role organisation { id } attended } agreements { text owner due }`;
const PLAN = `mutation ($input: PlanRoundTableInput!) { planRoundTable(input: $input) { ${WHOLE} } }`;
const HOLD = `mutation ($input: RecordRoundTableInput!) { recordRoundTable(input: $input) { ${WHOLE} } }`;
const CANCEL = 'mutation ($input: CancelRoundTableInput!) { cancelRoundTable(input: $input) { id status } }';
const VOICE = 'mutation ($input: GiveVoiceInput!) { giveVoice(input: $input) { id voices { by words } } }';
const ONE = `query ($id: ID!) { roundTable(id: $id) { ${WHOLE} } }`;

const plan = (
  referralId: string,
  participants: readonly object[],
  persona: PersonaName = 'clb-antwerp',
  more: object = {},
) =>
  hub
    .execute(PLAN, {
      input: { referralId, purpose: 'START', scheduledAt: IN_A_WEEK, place: 'Room 3', participants, ...more },
    })
    .as(persona);
const planned = async (referralId: string, participants: readonly object[], more: object = {}) =>
  textAt(await plan(referralId, participants, 'clb-antwerp', more), 'planRoundTable.id');
const hold = (
  roundTableId: string,
  attendance: readonly object[],
  persona: PersonaName = 'clb-antwerp',
  more: object = {},
) => hub.execute(HOLD, { input: { roundTableId, heldOn: today(), attendance, ...more } }).as(persona);
const there = (seat: object, attended = true) => ({ ...seat, attended });
const cancel = (roundTableId: string, persona: PersonaName = 'clb-antwerp') =>
  hub.execute(CANCEL, { input: { roundTableId } }).as(persona);
const voice = (roundTableId: string, persona: PersonaName, words = 'I want to work with my hands') =>
  hub.execute(VOICE, { input: { roundTableId, words } }).as(persona);
const see = (id: string, persona: PersonaName) => hub.execute(ONE, { id }).as(persona);
const stored = (referralId: string) =>
  hub.rows('helpdesk', 'select status from helpdesk.round_table where referral_id = $1', [referralId]);
const notThere = (answer: Answer) =>
  expect(new Set(answer.codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));

describe('a round table is planned', () => {
  it.each(['clb-antwerp', 'helpdesk-antwerp'] as const)(
    'by %s, with everybody by role and organisation',
    async (persona) => {
      const { referralId } = await running(`planned by ${persona}`);
      const answer = await plan(referralId, EVERYBODY, persona);
      expect(answer.errors).toEqual([]);
      expect(at(answer, 'planRoundTable')).toMatchObject({
        purpose: 'START',
        status: 'PLANNED',
        scheduledAt: IN_A_WEEK,
        place: 'Room 3',
        heldOn: null,
        pupilInvited: true,
        pupilPresent: null,
        agreements: [],
      });
      expect(at(answer, 'planRoundTable.participants')).toHaveLength(EVERYBODY.length);
    },
  );

  it('without the pupil, and says so (L17)', async () => {
    const { referralId } = await newCase('not asked');
    expect(at(await plan(referralId, [CLB]), 'planRoundTable.pupilInvited')).toBe(false);
  });

  it.each([
    ['nobody', []],
    ['21 people', Array.from({ length: 21 }, () => PUPIL)],
    ['the pupil twice', [PUPIL, PUPIL]],
    ['a school twice', [SCHOOL, SCHOOL]],
    ['a school without naming it', [{ role: 'SCHOOL' }]],
    ['a pupil for an organisation', [{ ...PUPIL, organisationId: schoolAntwerp.id }]],
    ['a parent for an organisation', [{ role: 'PARENT', organisationId: schoolAntwerp.id }]],
    ['a trusted person for an organisation', [{ role: 'TRUSTED_PERSON', organisationId: serviceJac.id }]],
    ['a CLB as a school', [{ role: 'SCHOOL', organisationId: clbAntwerp.id }]],
    ['a provider as a service', [{ role: 'SERVICE', organisationId: partnerArktos.id }]],
    ['a police zone as a service', [{ role: 'SERVICE', organisationId: ORGANISATIONS.policeMechelen.id }]],
    ['an organisation that nobody knows', [{ role: 'CLB', organisationId: randomUUID() }]],
    ['what is no id', [{ role: 'CLB', organisationId: 'clb' }]],
    ['a provider that does not have the case', [{ role: 'PROVIDER', organisationId: partnerProfo.id }]],
  ])('not with %s', async (what, participants) => {
    const { referralId } = await running(`not with ${what}`);
    expect((await plan(referralId, participants)).codes).toEqual(['BAD_USER_INPUT']);
    expect(await stored(referralId)).toEqual([]);
  });

  it('with no provider while nothing is assigned', async () => {
    const { referralId } = await newCase('no provider yet');
    expect((await plan(referralId, [PROVIDER])).codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['in the past', { scheduledAt: '2026-01-05T10:00:00Z' }],
    ['in two years', { scheduledAt: '2099-01-05T10:00:00Z' }],
    ['at a place of 201 letters', { place: 'x'.repeat(201) }],
  ])('not %s', async (what, more) => {
    const { referralId } = await newCase(`not ${what}`);
    expect((await plan(referralId, [PUPIL], 'clb-antwerp', more)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('not about a case that is closed', async () => {
    const { referralId } = await newCase('closed');
    const end = 'mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { id } }';
    await hub.execute(end, { input: { referralId } }).as('clb-antwerp');
    for (const persona of ['clb-antwerp', 'helpdesk-antwerp'] as const)
      expect((await plan(referralId, [PUPIL], persona)).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('by nobody else, and strangers cannot tell that there is a case', async () => {
    const { referralId } = await newCase('strangers');
    for (const persona of ['clb-mechelen', 'helpdesk-mechelen'] as const) {
      expect((await plan(referralId, [PUPIL], persona)).codes).toEqual(['NOT_FOUND']);
      expect((await plan(randomUUID(), [PUPIL], persona)).codes).toEqual(['NOT_FOUND']);
    }
    for (const persona of ['school-antwerp', 'partner-arktos', 'city-analyst-antwerp', 'pupil-noor'] as const)
      notThere(await plan(referralId, [PUPIL], persona));
  });

  it('about a duplicate as about any other referral, so that its maker learns nothing; the helpdesk knows', async () => {
    const { pupil } = await newCase('twice');
    const second = textAt(await refer(hub, pupil), 'createReferral.id');
    await hub.settle();
    const answer = await plan(second, [PUPIL, CLB]);
    expect(answer.errors).toEqual([]);
    const id = textAt(answer, 'planRoundTable.id');
    expect(at(await see(id, 'clb-antwerp'), 'roundTable')).toEqual(at(answer, 'planRoundTable'));
    expect((await plan(second, [PUPIL], 'helpdesk-antwerp')).codes).toEqual(['INVALID_TRANSITION']);
    expect((await hold(id, [there(PUPIL), there(CLB)])).errors).toEqual([]);
  });
});

describe('what happened is recorded', () => {
  it('with who was there and what was agreed, by whom and until when', async () => {
    const { referralId } = await running('held');
    const id = await planned(referralId, [PUPIL, SCHOOL, CLB, PROVIDER]);
    const agreements = [
      { text: 'Calls home every Friday', owner: 'SCHOOL', due: addDays(today(), 30) },
      { text: 'Comes on Monday', owner: 'PUPIL' },
    ];
    const answer = await hold(
      id,
      [there(PROVIDER), there(CLB), there(SCHOOL, false), there(PUPIL)],
      'helpdesk-antwerp',
      { agreements },
    );
    expect(answer.errors).toEqual([]);
    expect(at(answer, 'recordRoundTable')).toMatchObject({
      status: 'HELD',
      heldOn: today(),
      pupilPresent: true,
      participants: [
        { role: 'CLB', attended: true },
        { role: 'PROVIDER', attended: true },
        { role: 'PUPIL', attended: true },
        { role: 'SCHOOL', attended: false },
      ],
      agreements: [agreements[0], { ...agreements[1], due: null }],
    });
  });

  it('and whether the pupil was there follows from who was', async () => {
    const { referralId } = await newCase('stayed away');
    const id = await planned(referralId, [PUPIL, CLB]);
    expect(at(await hold(id, [there(PUPIL, false), there(CLB)]), 'recordRoundTable.pupilPresent')).toBe(
      false,
    );
  });

  it.each([
    ['somebody left out', [there(PUPIL)], {}],
    ['somebody named twice', [there(PUPIL), there(PUPIL, false), there(CLB)], {}],
    ['somebody who was not asked', [there(PUPIL), there(CLB), there(SCHOOL)], {}],
    [
      'another organisation than was asked',
      [there(PUPIL), there({ role: 'CLB', organisationId: ORGANISATIONS.clbMechelen.id })],
      {},
    ],
    ['nobody', [], {}],
    ['a day to come', [there(PUPIL), there(CLB)], { heldOn: addDays(today(), 1) }],
    ['a day before the referral', [there(PUPIL), there(CLB)], { heldOn: addDays(today(), -1) }],
    [
      'an agreement of who was not asked',
      [there(PUPIL), there(CLB)],
      { agreements: [{ text: 'Calls', owner: 'SCHOOL' }] },
    ],
    ['an agreement without words', [there(PUPIL), there(CLB)], { agreements: [{ text: ' ', owner: 'CLB' }] }],
    [
      'an agreement that was due before',
      [there(PUPIL), there(CLB)],
      { agreements: [{ text: 'Calls', owner: 'CLB', due: addDays(today(), -1) }] },
    ],
    [
      'an agreement that is due in years',
      [there(PUPIL), there(CLB)],
      { agreements: [{ text: 'Calls', owner: 'CLB', due: '2099-01-01' }] },
    ],
    [
      '21 agreements',
      [there(PUPIL), there(CLB)],
      { agreements: Array.from({ length: 21 }, () => ({ text: 'Calls', owner: 'CLB' })) },
    ],
  ])('not with %s, and nothing of it is kept', async (what, attendance, more) => {
    const { referralId } = await newCase(`held with ${what}`);
    const id = await planned(referralId, [PUPIL, CLB]);
    expect((await hold(id, attendance, 'clb-antwerp', more)).codes).toEqual(['BAD_USER_INPUT']);
    expect(await stored(referralId)).toEqual([{ status: 'PLANNED' }]);
    expect(
      await hub.rows(
        'helpdesk',
        'select attended from helpdesk.round_table_participant where round_table_id = $1 and attended is not null',
        [id],
      ),
    ).toEqual([]);
  });

  it('once: a round table is held or called off, and neither comes after the other', async () => {
    const { referralId } = await newCase('once');
    const held = await planned(referralId, [PUPIL]);
    const off = await planned(referralId, [PUPIL]);
    const both = await Promise.all([
      hold(held, [there(PUPIL)]),
      hold(held, [there(PUPIL, false)], 'helpdesk-antwerp'),
    ]);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'INVALID_TRANSITION']);
    expect((await cancel(off)).data).toEqual({ cancelRoundTable: { id: off, status: 'CANCELLED' } });
    expect((await cancel(held)).codes).toEqual(['INVALID_TRANSITION']);
    expect((await cancel(off)).codes).toEqual(['INVALID_TRANSITION']);
    expect((await hold(off, [there(PUPIL)])).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('and called off, by the case’s centre and helpdesk alone', async () => {
    const { referralId } = await newCase('not yours');
    const id = await planned(referralId, [PUPIL]);
    for (const persona of ['clb-mechelen', 'helpdesk-mechelen'] as const) {
      expect((await hold(id, [there(PUPIL)], persona)).codes).toEqual(['NOT_FOUND']);
      expect((await cancel(id, persona)).codes).toEqual(['NOT_FOUND']);
    }
    for (const persona of ['school-antwerp', 'partner-arktos', 'service-jac', 'pupil-noor'] as const)
      notThere(await cancel(id, persona));
    expect((await cancel(id, 'helpdesk-antwerp')).errors).toEqual([]);
  });
});

describe('what is told of it', () => {
  const agreements = [{ text: 'Comes on Monday', owner: 'PUPIL' }];
  const all = [PUPIL, SCHOOL, CLB, PROVIDER, SERVICE];

  it('to who was asked and not there: when, where and what for', async () => {
    const { referralId } = await running('asked');
    const id = await planned(referralId, all);
    const guests = ['school-antwerp', 'partner-arktos', 'service-jac'] as const;
    const limited = async (status: string, heldOn: string | null) => {
      for (const persona of guests) {
        const answer = await see(id, persona);
        expect([persona, answer.errors]).toEqual([persona, []]);
        expect(at(answer, 'roundTable')).toMatchObject({
          purpose: 'START',
          scheduledAt: IN_A_WEEK,
          place: 'Room 3',
          status,
          heldOn,
          pupilInvited: null,
          pupilPresent: null,
          participants: [{ organisation: { id: PERSONAS[persona].organisation } }],
          agreements: [],
        });
      }
    };
    await limited('PLANNED', null);
    await hold(
      id,
      all.map((seat) => there(seat, seat === CLB || seat === PUPIL)),
      'clb-antwerp',
      { agreements },
    );
    await limited('HELD', today());
  });

  it('to who was there, the case’s centre and helpdesk, and the pupil: all of it', async () => {
    const { referralId } = await running('present', { login: 'pupil-noor' });
    const id = await planned(referralId, all);
    await hold(
      id,
      all.map((seat) => there(seat, seat !== CLB)),
      'clb-antwerp',
      { agreements },
    );
    for (const persona of [
      'school-antwerp',
      'partner-arktos',
      'service-jac',
      'clb-antwerp',
      'helpdesk-antwerp',
      'pupil-noor',
      'developer',
    ] as const) {
      expect([persona, at(await see(id, persona), 'roundTable')]).toMatchObject([
        persona,
        {
          pupilInvited: true,
          pupilPresent: true,
          agreements: [{ text: 'Comes on Monday', owner: 'PUPIL', due: null }],
        },
      ]);
      expect(at(await see(id, persona), 'roundTable.participants')).toHaveLength(all.length);
    }
  });

  it('to nobody else, not even that there is one', async () => {
    const { referralId } = await running('nobody else');
    const id = await planned(referralId, all);
    for (const persona of [
      'school-mechelen',
      'school-antwerp-south',
      'partner-profo',
      'service-youth',
      'clb-mechelen',
      'helpdesk-mechelen',
      'pupil-bram',
      'guardian-bram',
    ] as const)
      expect([persona, (await see(id, persona)).data]).toEqual([persona, { roundTable: null }]);
    for (const persona of ['city-analyst-antwerp', 'city-coordinator-antwerp', 'dpo'] as const)
      notThere(await see(id, persona));
    expect((await see('not an id', 'clb-antwerp')).data).toEqual({ roundTable: null });
  });

  it('to a provider only while it has the case, and what was agreed only while the pupil’s side consents', async () => {
    const { referralId, pupil, trajectory } = await running('leaves');
    const id = await planned(referralId, all);
    await hold(
      id,
      all.map((seat) => there(seat)),
      'clb-antwerp',
      { agreements },
    );
    expect(at(await see(id, 'partner-arktos'), 'roundTable.agreements')).toHaveLength(1);
    await hub.rows('helpdesk', 'update helpdesk.leased_consent set valid_until = now() where pupil_id = $1', [
      pupil,
    ]);
    const after = await see(id, 'partner-arktos');
    expect(at(after, 'roundTable')).toMatchObject({ place: 'Room 3', agreements: [], pupilPresent: null });
    expect(at(after, 'roundTable.participants')).toHaveLength(1);
    await endSight(hub, trajectory.assignments.partnerArktos);
    expect((await see(id, 'partner-arktos')).data).toEqual({ roundTable: null });
  });

  it('to a service until a month after it', async () => {
    const { referralId } = await newCase('service');
    const id = await planned(referralId, [SERVICE]);
    expect(at(await see(id, 'service-jac'), 'roundTable.id')).toBe(id);
    await hub.rows(
      'helpdesk',
      "update helpdesk.round_table set scheduled_at = now() - interval '31 days' where id = $1",
      [id],
    );
    expect((await see(id, 'service-jac')).data).toEqual({ roundTable: null });
  });

  it('with the referral, newest first, in as many statements for many as for one', async () => {
    const { referralId } = await running('listed');
    const first = await planned(referralId, [PUPIL, SCHOOL]);
    const list = `query ($id: ID!) { referral(id: $id) { roundTables { id referral { number } participants { organisation { name } } agreements { text } voices { words } } } }`;
    const read = () => hub.execute(list, { id: referralId }).as('helpdesk-antwerp');
    const one = await hub.statements(read);
    const later = new Date(Date.now() + 14 * 86_400_000).toISOString();
    const next = await planned(referralId, [PUPIL, CLB, PROVIDER], { scheduledAt: later });
    await hold(first, [there(PUPIL), there(SCHOOL)], 'clb-antwerp', { agreements });
    expect(await hub.statements(read)).toBe(one);
    expect(at(await read(), 'referral.roundTables')).toMatchObject([
      { id: next },
      { id: first, agreements: [{ text: 'Comes on Monday' }] },
    ]);
    const bySchool = 'query ($id: ID!) { referral(id: $id) { roundTables { id agreements { text } } } }';
    expect((await hub.execute(bySchool, { id: referralId }).as('school-antwerp')).data).toEqual({
      referral: { roundTables: [{ id: first, agreements: [{ text: 'Comes on Monday' }] }] },
    });
  });
});

describe('the own words', () => {
  it('of pupil and parent stand beside each other, as often as they want, also when it was held (L17)', async () => {
    const { referralId } = await newCase('young', {
      age: 11,
      login: 'pupil-bram',
      guardian: 'guardian-bram',
      consents: [{ to: 'helpdeskAntwerp', givenBy: 'GUARDIAN' }],
    });
    await hub.settle();
    const id = await planned(referralId, [PUPIL, CLB]);
    expect((await voice(id, 'pupil-bram')).data).toEqual({
      giveVoice: { id, voices: [{ by: 'PUPIL', words: 'I want to work with my hands' }] },
    });
    await voice(id, 'guardian-bram', 'We help where we can');
    await hold(id, [there(PUPIL, false), there(CLB)]);
    expect((await voice(id, 'pupil-bram', 'I was ill')).errors).toEqual([]);
    const read = 'query ($id: ID!) { roundTable(id: $id) { voices { by words } } }';
    for (const persona of ['clb-antwerp', 'helpdesk-antwerp', 'guardian-bram'] as const)
      expect(at(await hub.execute(read, { id }).as(persona), 'roundTable.voices')).toEqual([
        { by: 'PUPIL', words: 'I want to work with my hands' },
        { by: 'PARENT', words: 'We help where we can' },
        { by: 'PUPIL', words: 'I was ill' },
      ]);
    for (const persona of ['school-antwerp', 'partner-arktos', 'service-jac'] as const)
      notThere(await hub.execute(read, { id }).as(persona));
  });

  it('are for one’s own round table, while it is not called off, and of 1 to 2000 characters', async () => {
    const { referralId } = await newCase('own', { login: 'pupil-noor' });
    await hub.settle();
    const id = await planned(referralId, [PUPIL]);
    for (const stranger of ['pupil-bram', 'guardian-bram', 'guardian-noor'] as const)
      expect([stranger, (await voice(id, stranger)).codes]).toEqual([stranger, ['NOT_FOUND']]);
    for (const persona of ['clb-antwerp', 'helpdesk-antwerp', 'school-antwerp'] as const)
      notThere(await voice(id, persona));
    for (const words of ['', ' ', 'x'.repeat(2001)])
      expect((await voice(id, 'pupil-noor', words)).codes).toEqual(['BAD_USER_INPUT']);
    await cancel(id);
    expect((await voice(id, 'pupil-noor')).codes).toEqual(['INVALID_TRANSITION']);
  });
});

describe('the database itself', () => {
  const speak =
    'insert into helpdesk.round_table_voice (round_table_id, by_role, by_person, words) values ($1, $2, $3, $4)';

  it('takes words from nobody in another’s name, nor for a round table that was called off', async () => {
    const { referralId } = await newCase('by hand', { login: 'pupil-noor' });
    await hub.settle();
    const id = await planned(referralId, [PUPIL]);
    const me = PERSONAS['pupil-noor'].person;
    await sqlAs(hub, 'pupil-noor', speak, [id, 'PUPIL', me, 'Mine']);
    for (const [persona, role, person] of [
      ['pupil-noor', 'GUARDIAN', me],
      ['pupil-noor', 'PUPIL', PERSONAS['pupil-bram'].person],
      ['pupil-bram', 'PUPIL', PERSONAS['pupil-bram'].person],
      ['clb-antwerp', 'PUPIL', me],
    ] as const)
      await expect(sqlAs(hub, persona, speak, [id, role, person, 'Not mine'])).rejects.toMatchObject({
        code: '42501',
      });
    await cancel(id);
    await expect(sqlAs(hub, 'pupil-noor', speak, [id, 'PUPIL', me, 'Late'])).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('lets a round table go its way once, and be held on no day to come', async () => {
    const { referralId } = await newCase('its way');
    const id = await planned(referralId, [PUPIL]);
    const move = (persona: PersonaName, what: string) =>
      sqlAs(hub, persona, `update helpdesk.round_table set ${what} where id = $1 returning id`, [id]);
    await expect(
      move('clb-antwerp', "status = 'HELD', held_on = helpdesk.local_today() + 1"),
    ).rejects.toMatchObject({ code: '23514' });
    for (const persona of ['school-antwerp', 'clb-mechelen', 'helpdesk-mechelen', 'partner-arktos'] as const)
      expect(await move(persona, "status = 'CANCELLED'")).toEqual([]);
    await cancel(id);
    await expect(move('clb-antwerp', "status = 'PLANNED'")).rejects.toMatchObject({ code: '23514' });
  });

  it('shows who else was asked, and what was agreed, to no guest that was not there', async () => {
    const { referralId } = await running('guests by hand');
    const id = await planned(referralId, [PUPIL, SCHOOL, PROVIDER, CLB]);
    await hold(id, [there(PUPIL), there(SCHOOL), there(PROVIDER, false), there(CLB)], 'clb-antwerp', {
      agreements: [{ text: 'Calls', owner: 'CLB' }],
    });
    await hub.settle();
    const roles = async (persona: PersonaName) =>
      (
        await sqlAs(
          hub,
          persona,
          'select role from helpdesk.round_table_participant where round_table_id = $1 order by role',
          [id],
        )
      ).map(({ role }) => role);
    const agreed = (persona: PersonaName) =>
      sqlAs(hub, persona, 'select agreed from helpdesk.round_table_agreement where round_table_id = $1', [
        id,
      ]);
    expect(await roles('school-antwerp')).toEqual(['CLB', 'PROVIDER', 'PUPIL', 'SCHOOL']);
    expect(await agreed('school-antwerp')).toEqual([{ agreed: 'Calls' }]);
    expect(await roles('partner-arktos')).toEqual(['PROVIDER']);
    expect(await agreed('partner-arktos')).toEqual([]);
    expect(await roles('partner-profo')).toEqual([]);
    expect(await agreed('clb-mechelen')).toEqual([]);
  });
});

describe('a round table that was held', () => {
  const heldWith = async (name: string) => {
    const known = await running(name);
    const id = await planned(known.referralId, [PUPIL, SCHOOL, CLB, SERVICE]);
    const seats = [there(PUPIL), there(SCHOOL, false), there(CLB), there(SERVICE)];
    await hold(id, seats, 'clb-antwerp', { agreements: [{ text: 'Calls', owner: 'CLB' }] });
    return { ...known, id };
  };

  it('stays as it was: nobody comes to it afterwards, to read what was agreed', async () => {
    const { id } = await heldWith('held for good');
    const attend =
      "update helpdesk.round_table_participant set attended = true where round_table_id = $1 and role = 'SCHOOL' returning id";
    expect(await sqlAs(hub, 'clb-antwerp', attend, [id])).toEqual([]);
    const ask =
      "insert into helpdesk.round_table_participant (round_table_id, role, organisation_id) values ($1, 'SERVICE', $2)";
    await expect(sqlAs(hub, 'clb-antwerp', ask, [id, ORGANISATIONS.serviceYouth.id])).rejects.toMatchObject({
      code: '42501',
    });
    for (const change of ['pupil_present = false', "place = 'Elsewhere'", 'held_on = held_on - 1'])
      await expect(
        sqlAs(hub, 'clb-antwerp', `update helpdesk.round_table set ${change} where id = $1`, [id]),
      ).rejects.toMatchObject({ code: '23514' });
  });

  it.each([
    [
      'was withdrawn',
      'insert into helpdesk.withdrawn_consent (consent_id) select consent_id from helpdesk.referral where id = $1',
    ],
    ['has ended', "update helpdesk.referral set consent_until = now() - interval '1 minute' where id = $1"],
  ])('is nothing for a service any more once the consent to refer %s', async (how, statement) => {
    const { id, referralId } = await heldWith(`held with a service, ${how}`);
    expect(at(await see(id, 'service-jac'), 'roundTable.agreements')).toHaveLength(1);
    await hub.rows('helpdesk', statement, [referralId]);
    expect(at(await see(id, 'service-jac'), 'roundTable')).toBeNull();
    expect(at(await see(id, 'clb-antwerp'), 'roundTable.agreements')).toHaveLength(1);
  });
});

it('whether a round table was held is asked for a purpose and since a day, among those that were', async () => {
  const { referralId } = await newCase('asked for');
  const { helpdeskAntwerp: desk } = ORGANISATIONS;
  const asDispatcher = {
    id: PERSONAS['helpdesk-antwerp'].person,
    role: 'HELPDESK',
    organisation: desk.id,
    session: 'test',
  } as const;
  const database = new Database<HelpdeskTables>({ url: hub.urls.helpdesk.appUrl, owner: 'helpdesk' });
  const has = (purpose: 'START' | 'CLOSING', since: Date | string, actor: Actor = asDispatcher) =>
    database.transaction(actor, (session) => hasHeldRoundTable(session, referralId, purpose, since));
  try {
    const id = await planned(referralId, [PUPIL]);
    expect(await has('START', new Date())).toBe(false);
    await hold(id, [there(PUPIL)]);
    expect(await has('START', new Date())).toBe(true);
    expect(await has('START', today())).toBe(true);
    expect(await has('START', addDays(today(), 1))).toBe(false);
    expect(await has('CLOSING', new Date(0))).toBe(false);
    expect(await has('START', new Date(0), systemActor('timer:x'))).toBe(false);
  } finally {
    await database.close();
  }
});
