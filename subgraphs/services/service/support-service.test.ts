import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, type PersonaName } from '../../../tests/testkit/organisations';
import { SERVICES, seed, type World } from '../../../tests/testkit/seed';
import { permitService, referToService, report } from '../../../tests/testkit/steps';
import { TRANSITIONS } from '../service-referral/service-referral';

let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const FIELDS = `id name summary organisation access ageFrom ageTo languages expectedWaitDays waitReportedAt status isFree
  opening { days opensAt closesAt } contacts { role zone phone email }`;
const CREATE = `mutation ($input: CreateSupportServiceInput!) { createSupportService(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateSupportServiceInput!) { updateSupportService(input: $input) { ${FIELDS} } }`;
const CLOSE =
  'mutation ($input: CloseSupportServiceInput!) { closeSupportService(input: $input) { id status } }';
const INPUT = {
  providerName: 'JAC Test',
  kind: 'JAC',
  name: 'JAC Wijk',
  summary: 'Een gesprek in de wijk, zonder afspraak.',
  access: 'DIRECT',
  ageFrom: 12,
  ageTo: 25,
  serviceArea: ['11002'],
  languages: ['nl'],
  opening: [{ days: ['MO', 'WE'], opensAt: '13:00', closesAt: '17:30' }],
  contacts: [{ role: 'INTAKE', zone: 'Wijk', email: 'onthaal@service.example' }],
  isFree: true,
};

const create = (changes: Record<string, unknown> = {}, persona: PersonaName = 'service-jac') =>
  hub.execute(CREATE, { input: { ...INPUT, ...changes } }).as(persona);
const update = (input: Record<string, unknown>, persona: PersonaName = 'service-jac') =>
  hub.execute(UPDATE, { input }).as(persona);
const close = (serviceId: string, persona: PersonaName = 'service-jac') =>
  hub.execute(CLOSE, { input: { serviceId } }).as(persona);

it('a service publishes what it does, in its own organisation’s name', async () => {
  const answer = await create({ expectedWaitDays: 7 });
  expect(answer.errors).toEqual([]);
  expect(at(answer, 'createSupportService')).toMatchObject({
    organisation: ORGANISATIONS.serviceJac.id,
    name: 'JAC Wijk',
    ageFrom: 12,
    expectedWaitDays: 7,
    waitReportedAt: expect.any(String),
    status: 'ACTIVE',
    opening: INPUT.opening,
    contacts: [{ role: 'INTAKE', zone: 'Wijk', phone: null, email: 'onthaal@service.example' }],
  });
});

it('a summary has paragraphs', async () => {
  const summary = 'Een gesprek in de wijk.\n\nOok voor ouders.';
  expect(at(await create({ summary }), 'createSupportService.summary')).toBe(summary);
});

it.each([
  ['a police kind', { kind: 'POLICE' }],
  ['a mandate', { access: 'MANDATE' }],
  ['ages the wrong way round', { ageFrom: 20, ageTo: 12 }],
  ['a negative age', { ageFrom: -1 }],
  ['no contact', { contacts: [] }],
  ['a contact that cannot be reached', { contacts: [{ role: 'INTAKE' }] }],
  ['a person’s address', { contacts: [{ role: 'INTAKE', email: 'jan.peeters@service.example' }] }],
  ['no e-mail address', { contacts: [{ role: 'INTAKE', email: 'onthaal' }] }],
  ['a phone number with words', { contacts: [{ role: 'INTAKE', phone: 'vraag naar An' }] }],
  ['no area', { serviceArea: [] }],
  ['an area that is no code', { serviceArea: ['Mechelen'] }],
  ['a language that is none', { languages: ['Nederlands'] }],
  ['hours that end before they begin', { opening: [{ days: ['MO'], opensAt: '17:00', closesAt: '9:00' }] }],
  ['an hour that is none', { opening: [{ days: ['MO'], opensAt: '09:00', closesAt: '25:00' }] }],
  ['a website that is not safe', { website: 'http://service.example' }],
  ['a script for a website', { website: 'javascript:alert(1)' }],
  ['an empty name', { name: '  ' }],
  ['a name that ends for the database before it ends', { name: 'JAC\0 Wijk' }],
  ['a provider whose name turns around', { providerName: 'JAC \u202Etset' }],
  ['a summary with a bell', { summary: 'Een gesprek in de wijk.\u0007' }],
  ['a zone on two lines', { contacts: [{ role: 'INTAKE', zone: 'a\nb', email: 'onthaal@service.example' }] }],
  ['a wait without end', { expectedWaitDays: 100_000 }],
  ['another organisation’s id', { organisationId: ORGANISATIONS.serviceYouth.id }],
])('%s is refused, and nothing is published', async (name, changes) => {
  const answer = await create({ name, ...changes });
  expect([...new Set(answer.codes)]).toEqual(['BAD_USER_INPUT']);
  expect(
    await hub.rows('services', 'select id from services.support_service where name = $1', [name]),
  ).toEqual([]);
});

it.each([
  'clb-antwerp',
  'school-antwerp',
  'helpdesk-antwerp',
  'city-analyst-mechelen',
  'pupil-noor',
] as const)('for %s there is no such mutation', async (persona) => {
  for (const answer of [await create({}, persona), await close(SERVICES.jac.id, persona)])
    expect(answer.codes).toContain('GRAPHQL_VALIDATION_FAILED');
});

it('what is left out stays as it is, null takes away, lists are replaced', async () => {
  const serviceId = textAt(await create({ name: 'JAC Te wijzigen' }), 'createSupportService.id');
  const contacts = [{ role: 'CRISIS', phone: '03 000 00 01' }];
  const answer = await update({ serviceId, ageTo: null, contacts, expectedWaitDays: 3 });
  expect(answer.errors).toEqual([]);
  expect(at(answer, 'updateSupportService')).toMatchObject({
    name: 'JAC Te wijzigen',
    ageFrom: 12,
    ageTo: null,
    expectedWaitDays: 3,
    contacts: [{ role: 'CRISIS', zone: null, phone: '03 000 00 01', email: null }],
  });
  expect((await update({ serviceId })).errors).toEqual([]);
  expect((await update({ serviceId, ageFrom: 30, ageTo: 20 })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await update({ serviceId, access: 'MANDATE' })).codes).toEqual(['BAD_USER_INPUT']);
});

it('two colleagues who change different things at once both keep their change', async () => {
  const serviceId = textAt(await create({ name: 'JAC Samen' }), 'createSupportService.id');
  const answers = await Promise.all([
    update({ serviceId, isFree: false }),
    update({ serviceId, languages: ['nl', 'fr'] }),
  ]);
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  const read = await hub
    .execute('query ($id: ID!) { supportService(id: $id) { isFree languages } }', { id: serviceId })
    .withToken(null);
  expect(at(read, 'supportService')).toEqual({ isFree: false, languages: ['nl', 'fr'] });
});

it('another organisation’s service is not yours to change, nor the police’s', async () => {
  expect((await update({ serviceId: SERVICES.youth.id, name: 'Mijn' })).codes).toEqual(['FORBIDDEN']);
  expect((await close(SERVICES.youth.id)).codes).toEqual(['FORBIDDEN']);
  expect((await close(SERVICES.police.id)).codes).toEqual(['FORBIDDEN']);
  expect((await close('6e0f9d4c-0000-4000-8000-000000000000')).codes).toEqual(['NOT_FOUND']);
  expect((await close('x')).codes).toEqual(['BAD_USER_INPUT']);
});

it('a service does not close on those who wait; then it does, is found no more, and takes nobody', async () => {
  const serviceId = textAt(await create({ name: 'JAC Dicht' }), 'createSupportService.id');
  const service = { id: serviceId, organisation: ORGANISATIONS.serviceJac };
  const pupil = await world.pupil('waits', { consents: [{ to: 'serviceJac' }] });
  const referral = textAt(
    await referToService(hub, pupil, 'clb-antwerp', service),
    'createServiceReferral.id',
  );
  const refused = await close(serviceId);
  expect(refused.codes).toEqual(['CONFLICT']);
  expect(refused.errors[0]?.extensions.details).toEqual({ openReferrals: 1 });
  expect((await report(hub, referral, 'DECLINED')).errors).toEqual([]);

  expect((await close(serviceId)).data).toEqual({ closeSupportService: { id: serviceId, status: 'CLOSED' } });
  expect((await close(serviceId)).codes).toEqual(['INVALID_TRANSITION']);
  expect((await update({ serviceId, name: 'Weer open' })).codes).toEqual(['INVALID_TRANSITION']);
  const search = await hub
    .execute('{ supportServices(filter: { text: "JAC Dicht" }) { edges { node { id } } } }')
    .withToken(null);
  expect(at(search, 'supportServices.edges')).toEqual([]);
  expect((await permitService(hub, pupil, 'clb-antwerp', service)).errors).toEqual([]);
  expect((await referToService(hub, pupil, 'clb-antwerp', service)).codes).toEqual(['NOT_ELIGIBLE']);
});

it('a referral and a closing at once: one of the two is refused', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const serviceId = textAt(await create({ name: `JAC ${turn}` }), 'createSupportService.id');
    const service = { id: serviceId, organisation: ORGANISATIONS.serviceJac };
    const pupil = await world.pupil(`race ${turn}`, { consents: [{ to: 'serviceJac' }] });
    const [sent, closed] = await Promise.all([
      referToService(hub, pupil, 'clb-antwerp', service),
      close(serviceId),
    ]);
    expect([...sent.codes, ...closed.codes]).toHaveLength(1);
    expect(['NOT_ELIGIBLE', 'CONFLICT']).toContain([...sent.codes, ...closed.codes][0]);
  }
});

it('the table of steps in the database is the one in the code', async () => {
  const rows = await hub.rows(
    'services',
    'select from_status, to_status from services.service_referral_transition',
  );
  const inCode = Object.entries(TRANSITIONS).flatMap(([from, steps]) => steps.map((to) => `${from} ${to}`));
  expect(rows.map(({ from_status, to_status }) => `${from_status} ${to_status}`).sort()).toEqual(
    inCode.sort(),
  );
});

it('whatever the code would do, the table refuses a forbidden step and a state without its event', async () => {
  const pupil = await world.pupil('walls', { consents: [{ to: 'serviceJac' }] });
  const id = textAt(await referToService(hub, pupil), 'createServiceReferral.id');
  const set = (assignments: string) =>
    hub.rows('services', `update services.service_referral set ${assignments} where id = $1`, [id]);
  await expect(set("status = 'ENDED', closed_at = now()")).rejects.toMatchObject({ code: '23514' });
  await expect(set("status = 'ACCEPTED'")).rejects.toMatchObject({ code: '23514' });
  await expect(set('closed_at = now()')).rejects.toMatchObject({ code: '23514' });
});
