import { addWorkingDays } from '../../subgraphs/helpdesk/referral/rules';
import { today } from '../../subgraphs/kit/calendar';
import { at, TestHub, textAt } from '../testkit/hub';
import { CASE_CONTEXT, CREATE_REFERRAL_AS_SCHOOL, REFERRAL, REFERRAL_INPUT } from '../testkit/operations';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../testkit/organisations';
import { CHANGE_DAY, DAY_BEFORE_CHANGE, seed, THIS_YEAR } from '../testkit/seed';
import { permit, refer } from '../testkit/steps';

/**
 * SC1: a CLB social worker registers a truant at the helpdesk of Antwerp: a pupil of 15 in the second stage, vocational,
 * with 12 problematic half days over two schools. Each step by the persona whose job it is, with its refusals.
 */
let hub: TestHub;
let noor: string;
const { helpdeskAntwerp, schoolAntwerp, schoolAntwerpSouth, clbAntwerp } = ORGANISATIONS;
const STRANGERS: readonly PersonaName[] = [
  'clb-mechelen',
  'school-mechelen',
  'helpdesk-antwerp',
  'helpdesk-mechelen',
  'pupil-bram',
];

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  noor = await world.pupil('noor', {
    enrolments: [
      { school: 'schoolAntwerpSouth', end: DAY_BEFORE_CHANGE },
      { school: 'schoolAntwerp', start: CHANGE_DAY },
    ],
    truant: { schoolAntwerpSouth: 7, schoolAntwerp: 5 },
    consents: [{ to: 'helpdeskAntwerp' }],
    login: 'pupil-noor',
    guardian: 'guardian-noor',
  });
  await world.pupil('bram', { login: 'pupil-bram', enrolments: [{ school: 'schoolMechelen' }] });
});
afterAll(() => hub.stop());

describe('1. the CLB reads the case context', () => {
  it('it shows 12 half days counted over both schools, the present school with its CLB, and no open referral', async () => {
    const answer = await hub.execute(CASE_CONTEXT, { pupilId: noor }).as('clb-antwerp');
    expect(answer.errors).toEqual([]);
    expect(at(answer, 'caseContext')).toMatchObject({
      pupil: { id: noor, displayName: 'noor van Test', competence: 'PRESUMED_COMPETENT' },
      absenceSummary: { schoolYear: THIS_YEAR, problematicHalfDays: 12, thresholdReached: 'FROM_10' },
      enrolment: {
        form: 'BSO',
        stage: 2,
        school: { id: schoolAntwerp.id, clbContract: { clb: { id: clbAntwerp.id } } },
      },
      schoolChanges: [
        { within: 'YEAR', fromSchool: { id: schoolAntwerpSouth.id }, toSchool: { id: schoolAntwerp.id } },
      ],
      consents: [{ purpose: 'REFERRAL', status: 'GRANTED' }],
      openReferrals: [],
      nextAction: null,
    });
  });

  it.each(STRANGERS)('%s cannot tell this pupil from one who does not exist', async (persona) => {
    const query =
      'query ($pupilId: ID!) { caseContext(pupilId: $pupilId) { pupilId openReferrals { id } } pupil(id: $pupilId) { id } }';
    const foreign = await hub.execute(query, { pupilId: noor }).as(persona);
    const absent = await hub.execute(query, { pupilId: '6e0f9d4c-0000-4000-8000-000000000000' }).as(persona);
    expect(foreign.data).toEqual({ caseContext: null, pupil: null });
    expect(foreign.text).toBe(absent.text);
  });
});

describe('2. the pupils owner permits to tell the helpdesk', () => {
  it('the permit shares exactly what a helpdesk needs', async () => {
    const answer = await permit(hub, noor, 'clb-antwerp');
    expect(at(answer, 'permitReferral.shares')).toEqual({
      pupilId: noor,
      helpdeskId: helpdeskAntwerp.id,
      consentUntil: null,
      schoolId: schoolAntwerp.id,
      problematicHalfDays: 12,
      level: 'SECONDARY',
      ageBand: 'FROM_15_TO_17',
      area: '11002',
      situation: 'AT_RISK',
    });
  });

  it('another CLB and another school get NOT_FOUND, as for a pupil who does not exist', async () => {
    for (const persona of ['clb-mechelen', 'school-mechelen', 'school-antwerp-south'] as const) {
      expect((await permit(hub, noor, persona)).codes).toEqual(['NOT_FOUND']);
    }
  });

  it('for a helpdesk and a pupil the mutation does not exist', async () => {
    for (const persona of ['helpdesk-antwerp', 'pupil-noor'] as const) {
      const answer = await permit(hub, noor, persona);
      expect(answer.status).toBe(400);
      expect(new Set(answer.codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    }
  });
});

describe('3. the CLB registers the pupil', () => {
  let referralId: string;

  beforeAll(async () => {
    const answer = await refer(hub, noor);
    expect(answer.errors).toEqual([]);
    referralId = textAt(answer, 'createReferral.id');
    await hub.settle();
  });

  it('the referral is received with a number, a dispatcher and a date for the next action', async () => {
    const answer = await hub
      .execute(
        `query ($id: ID!) { referral(id: $id) {
      number status ownerUserRef nextActionDue problematicHalfDaysAtReferral mode { name } events { from to role by } } }`,
        { id: referralId },
      )
      .as('clb-antwerp');
    const referral = at(answer, 'referral');
    expect(referral).toMatchObject({
      number: `CMP-ANTW-${THIS_YEAR}-00001`,
      status: 'RECEIVED',
      nextActionDue: addWorkingDays(today(), 3),
      problematicHalfDaysAtReferral: 12,
      mode: { name: 'DEFAULT' },
      events: [{ from: null, to: 'RECEIVED', role: 'CLB', by: PERSONAS['clb-antwerp'].person }],
    });
    expect([PERSONAS['helpdesk-antwerp'].person, PERSONAS['helpdesk-antwerp-colleague'].person]).toContain(
      at(answer, 'referral.ownerUserRef'),
    );
  });

  it('the case context of the CLB now shows the referral and what happens next', async () => {
    const answer = await hub.execute(CASE_CONTEXT, { pupilId: noor }).as('clb-antwerp');
    expect(at(answer, 'caseContext.openReferrals')).toEqual([
      { number: `CMP-ANTW-${THIS_YEAR}-00001`, status: 'RECEIVED' },
    ]);
    expect(at(answer, 'caseContext.nextAction')).toMatchObject({ due: addWorkingDays(today(), 3) });
  });

  it('the helpdesk has it on its worklist, with the name, because the referral is open', async () => {
    const answer = await hub
      .execute(
        '{ worklist(first: 10) { edges { node { id pupil { displayName absenceSummary { problematicHalfDays } } school { name } } } } }',
      )
      .as('helpdesk-antwerp');
    expect(at(answer, 'worklist.edges')).toEqual([
      {
        node: {
          id: referralId,
          pupil: { displayName: 'noor van Test', absenceSummary: { problematicHalfDays: 12 } },
          school: { name: schoolAntwerp.name },
        },
      },
    ]);
  });

  it('the other helpdesk, the other CLB, the other schools and another pupil cannot tell that there is a referral', async () => {
    for (const persona of ['helpdesk-mechelen', 'clb-mechelen', 'school-mechelen', 'pupil-bram'] as const) {
      const query =
        'query ($id: ID!) { referral(id: $id) { id status } referrals { edges { node { id } } } }';
      const foreign = await hub.execute(query, { id: referralId }).as(persona);
      const absent = await hub.execute(query, { id: '6e0f9d4c-0000-4000-8000-000000000000' }).as(persona);
      expect(foreign.data).toEqual({ referral: null, referrals: { edges: [] } });
      expect(foreign.text).toBe(absent.text);
    }
    const worklist = await hub.execute('{ worklist { edges { node { id } } } }').as('helpdesk-mechelen');
    expect(at(worklist, 'worklist.edges')).toEqual([]);
  });

  it('the school of the pupil and the pupil see where it stands, and not why', async () => {
    for (const persona of ['school-antwerp', 'pupil-noor'] as const) {
      const answer = await hub
        .execute('query ($id: ID!) { referral(id: $id) { status } }', { id: referralId })
        .as(persona);
      expect(answer.data).toEqual({ referral: { status: 'RECEIVED' } });
    }
    const why = await hub
      .execute('query ($id: ID!) { referral(id: $id) { reasons } }', { id: referralId })
      .as('school-antwerp');
    expect(why.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('a parent of a pupil who decides sees nothing without the pupil’s leave', async () => {
    const answer = await hub
      .execute('query ($id: ID!) { referral(id: $id) { status } myChildren { id } }', { id: referralId })
      .as('guardian-noor');
    expect(answer.data).toEqual({ referral: null, myChildren: [] });
  });

  it('the dispatcher triages it; nobody else can', async () => {
    const triage =
      'mutation ($input: TriageReferralInput!) { triageReferral(input: $input) { status events { to } } }';
    const input = {
      referralId,
      nextAction: 'Put on the next dispatch table',
      nextActionDue: addWorkingDays(today(), 5),
    };
    expect((await hub.execute(triage, { input }).as('helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
    expect((await hub.execute(triage, { input }).as('clb-antwerp')).codes).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    );
    const answer = await hub.execute(triage, { input }).as('helpdesk-antwerp');
    expect(answer.data).toEqual({
      triageReferral: { status: 'TRIAGED', events: [{ to: 'RECEIVED' }, { to: 'TRIAGED' }] },
    });
  });

  it('when the case ends, the helpdesk no longer knows the pupil by name', async () => {
    const withdraw =
      'mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { status } }';
    await hub.execute(withdraw, { input: { referralId } }).as('clb-antwerp');
    await hub.settle();
    const answer = await hub.execute(REFERRAL, { id: referralId }).as('helpdesk-antwerp');
    expect(at(answer, 'referral.status')).toBe('WITHDRAWN');
    expect(at(answer, 'referral.pupil')).toEqual({ id: noor, displayName: null });
  });
});

describe('what the school may not do', () => {
  it('in the ordinary mode its channel is not open: it asks its CLB', async () => {
    const permitted = await permit(hub, noor, 'school-antwerp');
    const input = {
      ...REFERRAL_INPUT,
      channel: 'SCHOOL',
      permit: textAt(permitted, 'permitReferral.permit'),
    };
    const answer = await hub.execute(CREATE_REFERRAL_AS_SCHOOL, { input }).as('school-antwerp');
    expect(answer.codes).toEqual(['CHANNEL_NOT_OPEN']);
    expect(answer.data).toEqual({ createReferral: null });
  });

  it('it cannot use a permit that the CLB was given', async () => {
    const permitted = await permit(hub, noor, 'clb-antwerp');
    const input = {
      ...REFERRAL_INPUT,
      channel: 'SCHOOL',
      permit: textAt(permitted, 'permitReferral.permit'),
    };
    expect((await hub.execute(CREATE_REFERRAL_AS_SCHOOL, { input }).as('school-antwerp')).codes).toEqual([
      'FORBIDDEN',
    ]);
  });
});
