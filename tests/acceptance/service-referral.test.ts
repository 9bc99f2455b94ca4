import { at, TestHub, textAt } from '../testkit/hub';
import { CREATE_SERVICE_REFERRAL } from '../testkit/operations';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../testkit/organisations';
import { SERVICES, seed, type World } from '../testkit/seed';
import { permitService, refer, referToService, report } from '../testkit/steps';

/**
 * A pupil is referred to a support service with consent (the middle of SC11): search, permit, referral, the service's facts,
 * and the end. Each step by the persona whose job it is, with its refusals.
 */
let hub: TestHub;
let world: World;
let noor: string;
const NOWHERE = '6e0f9d4c-0000-4000-8000-000000000000';
/** Nobody of these has to do with the referral: other services and centres, schools (the pupil's own too), the city, the helpdesks. */
const STRANGERS: readonly PersonaName[] = [
  'service-youth',
  'clb-mechelen',
  'school-antwerp',
  'school-mechelen',
  'pupil-bram',
  'guardian-noor',
];
const OUTSIDERS: readonly PersonaName[] = ['city-analyst-mechelen', 'helpdesk-antwerp', 'dpo'];

const READ = `query ($id: ID!) { serviceReferral(id: $id) {
  id status sentOn feedback { started ended } consentEnded pupil { id displayName birthDate } service { name } } }`;
const IDENTITY = `query ($id: ID!) { serviceReferral(id: $id) { status pupil { id displayName birthDate age } } }`;
const INVOLVED = `query ($pupilId: ID!) { caseContext(pupilId: $pupilId) {
  involvedServices { sentOn started ended service { id name } } } }`;
const FACTS =
  'query ($pupilId: ID!) { caseContext(pupilId: $pupilId) { involvedServices { sentOn started } } }';

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  noor = await world.pupil('noor', {
    consents: [{ to: 'serviceJac' }, { to: 'helpdeskAntwerp' }],
    login: 'pupil-noor',
    guardian: 'guardian-noor',
  });
  await world.pupil('bram', { login: 'pupil-bram', enrolments: [{ school: 'schoolMechelen' }] });
});
afterAll(() => hub.stop());

async function withdraw(pupil: string, persona: PersonaName): Promise<void> {
  const consents = await hub
    .execute('query ($id: ID!) { pupil(id: $id) { consents { id purpose } } }', { id: pupil })
    .as(persona);
  const listed = at(consents, 'pupil.consents');
  const consent = (Array.isArray(listed) ? listed : []).find(({ purpose }) => purpose === 'SERVICE_REFERRAL');
  const answer = await hub
    .execute('mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }', {
      input: { consentId: consent?.id },
    })
    .as(persona);
  expect(answer.data).toEqual({ withdrawConsent: { status: 'WITHDRAWN' } });
}

describe('1. anybody finds a service', () => {
  const SEARCH = `query ($filter: SupportServiceFilter) { supportServices(filter: $filter) { edges { node { name } } } }`;
  const found = async (filter: Record<string, unknown>, persona?: PersonaName) => {
    const asked = hub.execute(SEARCH, { filter });
    const answer = await (persona ? asked.as(persona) : asked.withToken(null));
    expect(answer.errors).toEqual([]);
    const edges = at(answer, 'supportServices.edges');
    return (Array.isArray(edges) ? edges : []).map(({ node }) => node.name);
  };

  it.each([
    [{}, ['Aanspreekpunt Test', 'JAC Test', 'Jeugdwerk Test']],
    [{ age: 20 }, ['Aanspreekpunt Test', 'JAC Test']],
    [{ age: 12, access: ['DIRECT', 'VIA_REFERRAL'] }, ['JAC Test', 'Jeugdwerk Test']],
    [{ area: '11002' }, ['JAC Test']],
    [{ kind: ['YOUTH_WORK', 'CGG'] }, ['Jeugdwerk Test']],
    [{ language: 'FR' }, ['Jeugdwerk Test']],
    [{ text: 'gesprek jac' }, ['JAC Test']],
    [{ text: "'; drop table services.support_service; --" }, []],
    [{ text: '%' }, []],
    [{ organisation: ORGANISATIONS.serviceYouth.id }, ['Jeugdwerk Test']],
    [{ organisation: 'x' }, []],
  ])('%j finds %j, without a login', async (filter, names) => {
    expect(await found(filter)).toEqual(names);
  });

  it.each([
    { text: 'jac\0' },
    { text: 'x'.repeat(201) },
    { language: 'Nederlands' },
    { language: '\0' },
    { age: -1 },
  ])('%j is no search, and says what is wrong', async (filter) => {
    const answer = await hub.execute(SEARCH, { filter }).withToken(null);
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.message).toMatch(`filter.${Object.keys(filter)[0]}`);
  });

  it('pages follow each other without a gap', async () => {
    const page = (after?: string) =>
      hub
        .execute(
          'query ($after: String) { supportServices(first: 2, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
        .as('school-antwerp');
    const first = await page();
    expect(at(first, 'supportServices.pageInfo.hasNextPage')).toBe(true);
    const second = await page(textAt(first, 'supportServices.pageInfo.endCursor'));
    expect(at(second, 'supportServices.edges')).toEqual([{ node: { name: 'Jeugdwerk Test' } }]);
  });

  it('the fixed contact for schools is shown to those who work with pupils, and not to the street', async () => {
    const ask = hub.execute(
      'query ($id: ID!) { supportService(id: $id) { kind access contacts { role email } } }',
      {
        id: SERVICES.police.id,
      },
    );
    const desk = [{ role: 'SCHOOL_CONTACT', email: 'plp41@service.example' }];
    expect(at(await ask.as('school-antwerp'), 'supportService.contacts')).toEqual(desk);
    expect(at(await ask.as('clb-antwerp'), 'supportService.contacts')).toEqual(desk);
    for (const answer of [await ask.withToken(null), await ask.as('pupil-noor')]) {
      expect(at(answer, 'supportService')).toEqual({ kind: 'POLICE', access: 'MANDATE', contacts: [] });
    }
  });
});

describe('2. the pupils owner permits to tell the service', () => {
  it('the permit shares the pupil, the service, the consent and an age band, and nothing else', async () => {
    const answer = await permitService(hub, noor, 'clb-antwerp');
    expect(at(answer, 'permitServiceReferral.shares')).toEqual({
      pupilId: noor,
      serviceId: SERVICES.jac.id,
      organisationId: ORGANISATIONS.serviceJac.id,
      consentId: expect.any(String),
      consentUntil: null,
      ageBand: 'FROM_15_TO_17',
    });
  });

  it('another CLB and another school get NOT_FOUND, as for a pupil who does not exist', async () => {
    for (const persona of ['clb-mechelen', 'school-mechelen', 'school-antwerp-south'] as const) {
      const foreign = await permitService(hub, noor, persona);
      expect(foreign.codes).toEqual(['NOT_FOUND']);
      expect(foreign.errors[0]?.message).toBe(
        (await permitService(hub, NOWHERE, persona)).errors[0]?.message,
      );
    }
  });

  it('for a service, a helpdesk, a city and a pupil the mutation does not exist', async () => {
    for (const persona of [
      'service-jac',
      'helpdesk-antwerp',
      'city-analyst-mechelen',
      'pupil-noor',
    ] as const) {
      expect(new Set((await permitService(hub, noor, persona)).codes)).toEqual(
        new Set(['GRAPHQL_VALIDATION_FAILED']),
      );
    }
  });

  it.each([
    ['none', [], 'CONSENT_REQUIRED'],
    ['one for another service', [{ to: 'serviceYouth' }], 'CONSENT_REQUIRED'],
    ['one for another purpose', [{ to: 'serviceJac', purpose: 'TRAJECTORY' }], 'CONSENT_REQUIRED'],
    ['one that was asked only', [{ to: 'serviceJac', decision: 'REQUESTED' }], 'CONSENT_REQUIRED'],
    ['a refusal', [{ to: 'serviceJac', decision: 'REFUSED' }], 'CONSENT_REQUIRED'],
    ['one that has ended', [{ to: 'serviceJac', expired: true }], 'CONSENT_REQUIRED'],
    [
      'one that does not cover who it is',
      [{ to: 'serviceJac', dataCategories: ['SITUATION'] }],
      'CONSENT_REQUIRED',
    ],
    [
      'a guardian’s, for a pupil who decides',
      [{ to: 'serviceJac', givenBy: 'GUARDIAN' }],
      'CONSENT_REQUIRED',
    ],
    ['one that was withdrawn', [{ to: 'serviceJac', withdrawn: true }], 'CONSENT_WITHDRAWN'],
  ] as const)('a consent is needed: with %s there is no permit', async (name, consents, code) => {
    const pupil = await world.pupil(`consent ${name}`, { consents });
    const answer = await permitService(hub, pupil, 'clb-antwerp');
    expect(answer.codes).toEqual([code]);
    expect(answer.errors[0]?.extensions.hint).toMatch('The pupil decides');
  });
});

describe('3. who may refer to what', () => {
  it('a permit is used once, by who asked for it', async () => {
    const pupil = await world.pupil('once', { consents: [{ to: 'serviceJac' }] });
    const permit = textAt(await permitService(hub, pupil, 'clb-antwerp'), 'permitServiceReferral.permit');
    const send = (persona: PersonaName) =>
      hub.execute(CREATE_SERVICE_REFERRAL, { input: { permit, reasonCategory: 'WELLBEING' } }).as(persona);
    expect((await send('school-antwerp')).codes).toEqual(['FORBIDDEN']);
    expect((await send('clb-mechelen')).codes).toEqual(['FORBIDDEN']);
    expect((await send('clb-antwerp-colleague')).codes).toEqual(['FORBIDDEN']);
    expect((await send('clb-antwerp')).errors).toEqual([]);
    expect((await send('clb-antwerp')).codes).toEqual(['CONFLICT']);
  });

  it('two at once with one permit make one referral', async () => {
    const pupil = await world.pupil('at once', { consents: [{ to: 'serviceJac' }] });
    const permit = textAt(await permitService(hub, pupil, 'clb-antwerp'), 'permitServiceReferral.permit');
    const send = () =>
      hub.execute(CREATE_SERVICE_REFERRAL, { input: { permit, reasonCategory: 'OTHER' } }).as('clb-antwerp');
    const answers = await Promise.all([send(), send()]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  it('a helpdesk’s permit, a forged one and a text are no permits', async () => {
    const helpdeskPermit = await hub
      .execute('mutation ($input: PermitReferralInput!) { permitReferral(input: $input) { permit } }', {
        input: { pupilId: noor, helpdeskId: ORGANISATIONS.helpdeskAntwerp.id, situation: 'AT_RISK' },
      })
      .as('clb-antwerp');
    const permit = textAt(helpdeskPermit, 'permitReferral.permit');
    for (const token of [permit, `${permit.slice(0, -4)}AAAA`, 'x']) {
      const answer = await hub
        .execute(CREATE_SERVICE_REFERRAL, { input: { permit: token, reasonCategory: 'OTHER' } })
        .as('clb-antwerp');
      expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('an organisation that consented to receive does not run another one’s service', async () => {
    const pupil = await world.pupil('other runner', { consents: [{ to: 'serviceJac' }] });
    const elsewhere = { id: SERVICES.youth.id, organisation: ORGANISATIONS.serviceJac };
    expect((await referToService(hub, pupil, 'clb-antwerp', elsewhere)).codes).toEqual(['BAD_USER_INPUT']);
    const nowhere = { id: NOWHERE, organisation: ORGANISATIONS.serviceJac };
    expect((await referToService(hub, pupil, 'clb-antwerp', nowhere)).codes).toEqual(['NOT_FOUND']);
  });

  it('a school refers where anybody could go, and asks its CLB for the rest', async () => {
    const pupil = await world.pupil('by school', {
      age: 14,
      consents: [{ to: 'serviceJac' }, { to: 'serviceYouth' }],
    });
    expect((await referToService(hub, pupil, 'school-antwerp')).errors).toEqual([]);
    const refused = await referToService(hub, pupil, 'school-antwerp', SERVICES.youth);
    expect(refused.codes).toEqual(['CHANNEL_NOT_OPEN']);
    expect((await referToService(hub, pupil, 'clb-antwerp', SERVICES.youth)).errors).toEqual([]);
  });

  it('a pupil of another age is not eligible', async () => {
    const child = await world.pupil('child', {
      age: 9,
      consents: [{ to: 'serviceJac', givenBy: 'GUARDIAN' }],
    });
    expect((await referToService(hub, child, 'clb-antwerp')).codes).toEqual(['NOT_ELIGIBLE']);
  });

  it('nobody is passed on to the police, whatever was consented', async () => {
    const pupil = await world.pupil('no police');
    await hub.rows(
      'pupils',
      `insert into pupils.consent_record (pupil_id, given_by, decision, purpose, data_categories, recipients, recorded_by)
       values ($1, 'PUPIL', 'GRANTED', 'SERVICE_REFERRAL', '{IDENTITY}', array[$2]::uuid[], $3)`,
      [pupil, ORGANISATIONS.policeMechelen.id, PERSONAS['clb-antwerp'].person],
    );
    const answer = await referToService(hub, pupil, 'clb-antwerp', SERVICES.police);
    expect(answer.codes).toEqual(['NOT_ELIGIBLE']);
  });
});

describe('4. the referral, from its sending to its end', () => {
  let id: string;

  beforeAll(async () => {
    const answer = await referToService(hub, noor);
    expect(answer.errors).toEqual([]);
    expect(at(answer, 'createServiceReferral')).toMatchObject({
      status: 'SENT',
      reasonCategory: 'WELLBEING',
      feedback: { started: false, ended: false },
      pupil: { id: noor, displayName: 'noor van Test' },
      service: { id: SERVICES.jac.id },
      requestedBy: { clb: { id: ORGANISATIONS.clbAntwerp.id }, school: null },
    });
    id = textAt(answer, 'createServiceReferral.id');
    await hub.settle();
  });

  it('the service has it on its list, and knows who it is: name, birth date and age, no more', async () => {
    const list = await hub
      .execute(
        '{ serviceReferrals(status: [SENT]) { edges { node { id status pupil { displayName birthDate age } requestedBy { clb { name } } } } } }',
      )
      .as('service-jac');
    expect(list.errors).toEqual([]);
    expect(at(list, 'serviceReferrals.edges')).toContainEqual({
      node: {
        id,
        status: 'SENT',
        pupil: { displayName: 'noor van Test', birthDate: expect.any(String), age: 15 },
        requestedBy: { clb: { name: ORGANISATIONS.clbAntwerp.name } },
      },
    });
    const fields = [
      'gender',
      'postalCode',
      'currentEnrolment { id }',
      'absenceSummary { problematicHalfDays }',
    ];
    for (const field of fields) {
      const more = await hub
        .execute(`query ($id: ID!) { serviceReferral(id: $id) { pupil { ${field} } } }`, { id })
        .as('service-jac');
      expect(new Set(more.codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    }
  });

  it.each(STRANGERS)('%s cannot tell this referral from one that does not exist', async (persona) => {
    const foreign = await hub.execute(READ, { id }).as(persona);
    const absent = await hub.execute(READ, { id: NOWHERE }).as(persona);
    expect(foreign.data).toEqual({ serviceReferral: null });
    expect(foreign.text).toBe(absent.text);
  });

  it.each(OUTSIDERS)('for %s there are no referrals to services at all', async (persona) => {
    expect(new Set((await hub.execute(READ, { id }).as(persona)).codes)).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    );
  });

  it('nobody but the receiving service reports', async () => {
    expect((await report(hub, id, 'ACCEPTED', 'service-youth')).codes).toEqual(['NOT_FOUND']);
    expect((await report(hub, NOWHERE, 'ACCEPTED')).codes).toEqual(['NOT_FOUND']);
    for (const persona of [
      'clb-antwerp',
      'school-antwerp',
      'helpdesk-antwerp',
      'pupil-noor',
      'city-analyst-mechelen',
    ] as const) {
      expect((await report(hub, id, 'ACCEPTED', persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('the helpdesk learns nothing without an open case of the pupil', async () => {
    const answer = await hub.execute(FACTS, { pupilId: noor }).as('helpdesk-antwerp');
    expect(answer.data).toEqual({ caseContext: null });
  });

  it('with an open case it learns that a service is involved and whether it started, not which', async () => {
    expect((await refer(hub, noor)).errors).toEqual([]);
    await hub.settle();
    const answer = await hub.execute(FACTS, { pupilId: noor }).as('helpdesk-antwerp');
    expect(at(answer, 'caseContext.involvedServices')).toEqual([
      { sentOn: expect.any(String), started: false },
    ]);
    const which = await hub.execute(INVOLVED, { pupilId: noor }).as('helpdesk-antwerp');
    expect(new Set(which.codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    const other = await hub.execute(FACTS, { pupilId: noor }).as('helpdesk-mechelen');
    expect(other.data).toEqual({ caseContext: null });
  });

  it('the pupil sees the referral; a parent does when the pupil opens the record', async () => {
    expect(at(await hub.execute(READ, { id }).as('pupil-noor'), 'serviceReferral')).toMatchObject({
      status: 'SENT',
    });
    const share = await hub
      .execute('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id } }', {
        input: {
          pupilId: noor,
          givenBy: 'PUPIL',
          decision: 'GRANTED',
          purpose: 'SHARE_WITH_GUARDIAN',
          dataCategories: ['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION'],
          recipients: [PERSONAS['guardian-noor'].person],
        },
      })
      .as('pupil-noor');
    expect(share.errors).toEqual([]);
    await hub.settle();
    const seen = await hub.execute(READ, { id }).as('guardian-noor');
    expect(at(seen, 'serviceReferral.status')).toBe('SENT');
    await hub
      .execute('mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { id } }', {
        input: { consentId: textAt(share, 'recordConsent.id') },
      })
      .as('pupil-noor');
    await hub.settle();
    expect((await hub.execute(READ, { id }).as('guardian-noor')).data).toEqual({ serviceReferral: null });
  });

  it('every step that the table forbids is refused, with what is allowed instead', async () => {
    for (const to of ['SENT', 'STARTED', 'ENDED']) {
      const answer = await report(hub, id, to);
      expect(answer.codes).toEqual(['INVALID_TRANSITION']);
      expect(answer.errors[0]?.extensions.details).toEqual({
        from: 'SENT',
        to,
        allowed: ['ACCEPTED', 'WAITING', 'DECLINED'],
      });
    }
  });

  it('it waits, is accepted, starts; two who report at once do not both', async () => {
    expect(at(await report(hub, id, 'WAITING'), 'reportServiceReferral.status')).toBe('WAITING');
    const answers = await Promise.all([report(hub, id, 'ACCEPTED'), report(hub, id, 'ACCEPTED')]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['INVALID_TRANSITION']);
    expect(at(await report(hub, id, 'STARTED'), 'reportServiceReferral')).toMatchObject({
      status: 'STARTED',
      feedback: { started: true, ended: false },
    });
    await hub.settle();
    const facts = await hub.execute(FACTS, { pupilId: noor }).as('helpdesk-antwerp');
    expect(at(facts, 'caseContext.involvedServices')).toMatchObject([{ started: true }]);
    const known = await hub.execute(INVOLVED, { pupilId: noor }).as('clb-antwerp');
    expect(at(known, 'caseContext.involvedServices')).toEqual([
      {
        sentOn: expect.any(String),
        started: true,
        ended: false,
        service: { id: SERVICES.jac.id, name: 'JAC Test' },
      },
    ]);
  });

  it('after the end the service has a pseudonym and facts, and nothing more can be reported', async () => {
    expect((await report(hub, id, 'ENDED')).errors).toEqual([]);
    await hub.settle();
    expect(at(await hub.execute(IDENTITY, { id }).as('service-jac'), 'serviceReferral')).toEqual({
      status: 'ENDED',
      pupil: { id: noor, displayName: null, birthDate: null, age: null },
    });
    for (const to of ['SENT', 'ACCEPTED', 'STARTED', 'ENDED', 'DECLINED'])
      expect((await report(hub, id, to)).codes).toEqual(['INVALID_TRANSITION']);
    expect(at(await hub.execute(READ, { id }).as('clb-antwerp'), 'serviceReferral')).toMatchObject({
      feedback: { started: true, ended: true },
      pupil: { displayName: 'noor van Test' },
    });
  });
});

describe('5. the consent is withdrawn', () => {
  it('from the next read on the service no longer knows who it is; once it has heard, it can only close', async () => {
    const pupil = await world.pupil('withdraws', { consents: [{ to: 'serviceJac' }], login: 'pupil-bram' });
    const id = textAt(await referToService(hub, pupil), 'createServiceReferral.id');
    await hub.settle();
    expect((await report(hub, id, 'ACCEPTED')).errors).toEqual([]);
    await withdraw(pupil, 'clb-antwerp');
    const blind = { id: pupil, displayName: null, birthDate: null, age: null };
    // Before any word of it was delivered.
    expect(at(await hub.execute(IDENTITY, { id }).as('service-jac'), 'serviceReferral.pupil')).toEqual(blind);
    expect(
      at(await hub.execute(INVOLVED, { pupilId: pupil }).as('clb-antwerp'), 'caseContext.involvedServices'),
    ).toEqual([]);
    await hub.settle();
    const refused = await report(hub, id, 'STARTED');
    expect(refused.codes).toEqual(['CONSENT_WITHDRAWN']);
    expect(at(await hub.execute(READ, { id }).as('service-jac'), 'serviceReferral')).toMatchObject({
      status: 'ACCEPTED',
      consentEnded: true,
    });
    expect(at(await report(hub, id, 'ENDED'), 'reportServiceReferral')).toEqual({
      id,
      status: 'ENDED',
      feedback: { started: false, ended: true },
      pupil: blind,
    });
  });

  it('a withdrawal between permit and referral leaves a referral about nobody', async () => {
    const pupil = await world.pupil('in between', { consents: [{ to: 'serviceJac' }] });
    const permit = textAt(await permitService(hub, pupil, 'clb-antwerp'), 'permitServiceReferral.permit');
    await withdraw(pupil, 'clb-antwerp');
    const sent = await hub
      .execute(CREATE_SERVICE_REFERRAL, { input: { permit, reasonCategory: 'OTHER' } })
      .as('clb-antwerp');
    const id = textAt(sent, 'createServiceReferral.id');
    await hub.settle();
    expect(at(await hub.execute(IDENTITY, { id }).as('service-jac'), 'serviceReferral.pupil')).toEqual({
      id: pupil,
      displayName: null,
      birthDate: null,
      age: null,
    });
    expect((await report(hub, id, 'ACCEPTED')).codes).toEqual(['CONSENT_WITHDRAWN']);
    expect((await report(hub, id, 'DECLINED')).errors).toEqual([]);
  });

  it('while word of the pupils owner is stale, nothing goes on that rests on the consent; to close needs none', async () => {
    const pupil = await world.pupil('unheard', { consents: [{ to: 'serviceJac' }] });
    const id = textAt(await referToService(hub, pupil), 'createServiceReferral.id');
    await hub.settle();
    await hub.rows(
      'pupils',
      `insert into hub.outbox (receiver, type, aggregate, payload, created_at, parked_at)
       values ('services', 'STUCK', gen_random_uuid(), '{}', now() - interval '31 seconds', now())`,
    );
    await hub.rows(
      'services',
      "update hub.watermark set delivered_up_to = now() - interval '31 seconds' where owner = 'pupils'",
    );
    expect((await report(hub, id, 'ACCEPTED')).codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect((await report(hub, id, 'DECLINED')).errors).toEqual([]);
    await hub.rows('pupils', "delete from hub.outbox where type = 'STUCK'");
    await hub.settle();
  });

  it('while word of the services owner is stale, its sight is closed; the data stays', async () => {
    const pupil = await world.pupil('stale', { consents: [{ to: 'serviceJac' }] });
    const id = textAt(await referToService(hub, pupil), 'createServiceReferral.id');
    await hub.settle();
    const name = async () =>
      at(await hub.execute(IDENTITY, { id }).as('service-jac'), 'serviceReferral.pupil.displayName');
    expect(await name()).toBe('stale van Test');
    // A message that could not be delivered holds the moment back, whoever tells it again.
    await hub.rows(
      'services',
      `insert into hub.outbox (receiver, type, aggregate, payload, created_at, parked_at)
       values ('pupils', 'STUCK', gen_random_uuid(), '{}', now() - interval '31 seconds', now())`,
    );
    await hub.rows(
      'pupils',
      "update hub.watermark set delivered_up_to = now() - interval '31 seconds' where owner = 'services'",
    );
    expect(await name()).toBeNull();
    await hub.rows('services', "delete from hub.outbox where type = 'STUCK'");
    await hub.settle();
    expect(await name()).toBe('stale van Test');
  });
});
