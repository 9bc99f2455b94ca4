import { randomUUID } from 'node:crypto';
import { sqlAs } from '../../../tests/testkit/app-role';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed } from '../../../tests/testkit/seed';
import { bring, referClass } from '../../../tests/testkit/standing';
import { refer } from '../../../tests/testkit/steps';
import { today } from '../../kit/calendar';
import { addDays } from '../../kit/school-calendar';

/** That pupil and parents were told of a referral (L15), by whom that is said, and what was decided about it. */
let hub: TestHub;
let noor: string;
let referralId: string;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  noor = await world.pupil('noor', { consents: [{ to: 'helpdeskAntwerp' }], login: 'pupil-noor' });
  referralId = textAt(await refer(hub, noor), 'createReferral.id');
  await hub.settle();
});
afterAll(() => hub.stop());
beforeEach(() => hub.rows('helpdesk', 'delete from helpdesk.referral_notice'));

const RECORD =
  'mutation ($input: RecordNoticeInput!) { recordNotice(input: $input) { id informedOn noticeException } }';
const record = (input: object, persona: PersonaName = 'clb-antwerp') =>
  hub.execute(RECORD, { input: { referralId, informedOn: today(), language: 'nl', ...input } }).as(persona);
const notices = () =>
  hub.rows(
    'helpdesk',
    'select informed_on::text, language, by_person, by_org from helpdesk.referral_notice order by informed_on',
  );

it('a notice is written down by the case’s centre or helpdesk, with who says so', async () => {
  expect((await record({ language: 'ar' })).data).toEqual({
    recordNotice: { id: referralId, informedOn: today(), noticeException: false },
  });
  const { person, organisation } = PERSONAS['clb-antwerp'];
  expect(await notices()).toEqual([
    { informed_on: today(), language: 'ar', by_person: person, by_org: organisation },
  ]);
  expect((await record({}, 'helpdesk-antwerp')).errors).toEqual([]);
  expect(await notices()).toHaveLength(2);
});

it('the first of several is when they were told', async () => {
  await record({ informedOn: addDays(today(), -1) });
  await record({ informedOn: addDays(today(), -4) });
  expect(at(await record({}), 'recordNotice.informedOn')).toBe(addDays(today(), -4));
});

it.each([
  ['tomorrow', { informedOn: addDays(today(), 1) }],
  ['long before the referral', { informedOn: addDays(today(), -31) }],
  ['in a language that is none', { language: 'Dutch' }],
  ['about no id', { referralId: 'no id' }],
])('a notice is not given %s', async (_, input) => {
  expect((await record(input)).codes).toEqual(['BAD_USER_INPUT']);
  expect(await notices()).toEqual([]);
});

it('it may have been given when the referral was talked over, thirty days before', async () => {
  expect((await record({ informedOn: addDays(today(), -30) })).errors).toEqual([]);
});

it('nobody else writes it: a centre or helpdesk of elsewhere, a school, a provider, a city, the pupil', async () => {
  for (const persona of ['clb-mechelen', 'helpdesk-mechelen'] as const) {
    expect((await record({}, persona)).codes).toEqual(['NOT_FOUND']);
    expect((await record({ referralId: randomUUID() }, persona)).codes).toEqual(['NOT_FOUND']);
  }
  for (const persona of ['school-antwerp', 'partner-arktos', 'city-analyst-antwerp', 'pupil-noor'] as const)
    expect((await record({}, persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(await notices()).toEqual([]);
});

it.each(['school-antwerp', 'clb-mechelen', 'helpdesk-mechelen', 'partner-arktos', 'pupil-noor'] as const)(
  'the database takes no notice from %s',
  async (persona) => {
    const { person, organisation } = PERSONAS[persona];
    const insert = `insert into helpdesk.referral_notice (referral_id, informed_on, language, by_person, by_org) values ($1, $2, 'nl', $3, $4)`;
    const values = [referralId, today(), person, organisation ?? ORGANISATIONS.clbAntwerp.id];
    await expect(sqlAs(hub, persona, insert, values)).rejects.toMatchObject({ code: '42501' });
  },
);

it('pupil, centre and helpdesk see when they were told, a school does not', async () => {
  await record({});
  const ask = 'query ($id: ID!) { referral(id: $id) { informedOn } }';
  for (const persona of ['pupil-noor', 'clb-antwerp', 'helpdesk-antwerp'] as const)
    expect((await hub.execute(ask, { id: referralId }).as(persona)).data).toEqual({
      referral: { informedOn: today() },
    });
  expect((await hub.execute(ask, { id: referralId }).as('school-antwerp')).codes).toEqual([
    'GRAPHQL_VALIDATION_FAILED',
  ]);
  expect(await sqlAs(hub, 'school-antwerp', 'select 1 from helpdesk.referral_notice')).toEqual([]);
});

it('a duplicate takes a notice like any other, so that its maker sees no difference', async () => {
  const second = textAt(await refer(hub, noor), 'createReferral.id');
  expect((await record({ referralId: second })).data).toEqual({
    recordNotice: { id: second, informedOn: today(), noticeException: false },
  });
});

it('what was decided, why and who was considered is for centre and helpdesk', async () => {
  const id = await referClass(hub);
  await bring(hub, id, 'ASSIGNED');
  const ask = 'query ($id: ID!) { referral(id: $id) { decisionRationale consideredProviders { id } } }';
  const decided = {
    decisionRationale: 'Fits best by need and distance',
    consideredProviders: [{ id: ORGANISATIONS.partnerArktos.id }, { id: ORGANISATIONS.partnerProfo.id }],
  };
  for (const persona of ['clb-antwerp', 'helpdesk-antwerp'] as const)
    expect((await hub.execute(ask, { id }).as(persona)).data).toEqual({ referral: decided });
  for (const persona of ['school-antwerp', 'partner-arktos', 'pupil-noor'] as const)
    expect((await hub.execute(ask, { id }).as(persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
});
