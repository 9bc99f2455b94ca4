import { randomUUID } from 'node:crypto';
import { Kind, parse } from 'graphql';
import { countedReferral, countReferral, countReferrals } from '../../../tests/testkit/figures';
import { at, TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed } from '../../../tests/testkit/seed';
import { sealMessage } from '../../kit/events/envelope';
import { ownerSdl } from '../../kit/owner';
import { DIMENSIONS } from './facts';

/** What helpdesks tell is counted, and what may be read of it. */
let hub: TestHub;
const { helpdeskAntwerp, clbAntwerp, clbMechelen } = ORGANISATIONS;
const FIGURES = `query ($schoolYear: SchoolYear!, $helpdesk: ID!, $by: [ReferralDimension!]!) {
  referralFigures(schoolYear: $schoolYear, helpdesk: $helpdesk, by: $by) {
    schoolYear helpdesk { id name }
    individual { value status } group { value status } assignments { value status }
    tables { dimension total { value status } cells { category value status municipality { name } organisation } }
  } }`;

beforeAll(async () => {
  hub = await TestHub.start();
  await seed(hub);
});
afterAll(() => hub.stop());

const ask = (
  schoolYear: string,
  by: readonly string[] = [],
  persona: PersonaName = 'city-analyst-mechelen',
) => hub.execute(FIGURES, { schoolYear, helpdesk: helpdeskAntwerp.id, by }).as(persona);
const cells = (answer: Awaited<ReturnType<typeof ask>>) => {
  const tables = at(answer, 'referralFigures.tables');
  return Array.isArray(tables) ? tables[0]?.cells : undefined;
};

it('a year is told with its total, its cells, and what a small one takes along', async () => {
  await countReferrals(hub, 24, { schoolYear: '2020-2021', receivedOn: '2020-10-01' });
  await countReferrals(hub, 31, { schoolYear: '2020-2021', receivedOn: '2020-11-02', area: '11007' });
  await countReferrals(hub, 4, { schoolYear: '2020-2021', receivedOn: '2020-12-01', area: '12025' });
  await countReferrals(hub, 3, { schoolYear: '2020-2021', subjectKind: 'CLASS_GROUP', area: null });
  const answer = await ask('2020-2021', ['MUNICIPALITY']);
  expect(answer.errors).toEqual([]);
  expect(at(answer, 'referralFigures')).toMatchObject({
    helpdesk: { id: helpdeskAntwerp.id, name: helpdeskAntwerp.name },
    individual: { value: 59, status: 'NORMAL' },
    group: { value: null, status: 'LOW' },
    assignments: { value: null, status: 'LOW' },
  });
  // Four from Mechelen are not told, nor that anybody comes from there; Antwerp goes along so that 59 - 31 tells nothing.
  expect(cells(answer)).toEqual([
    {
      category: '11007',
      value: 31,
      status: 'NORMAL',
      municipality: { name: 'Borsbeek' },
      organisation: null,
    },
  ]);
});

it('months, levels and other lists are shown whole, so that nobody looks like a few', async () => {
  const months = cells(await ask('2020-2021', ['MONTH']));
  expect(months).toHaveLength(12);
  expect(months.filter(({ value }: { value: number | null }) => value === 31)).toEqual([
    expect.objectContaining({ category: '11' }),
  ]);
  expect(months.filter(({ status }: { status: string }) => status === 'LOW')).toHaveLength(11);
});

it('the same telling twice, an older one that comes late, and a duplicate count nothing', async () => {
  const referral = { schoolYear: '2021-2022', receivedOn: '2021-10-01', toldAt: '2021-10-02T00:00:00Z' };
  for (let nth = 0; nth < 15; nth += 1) {
    const id = randomUUID();
    const told = await countReferral(hub, referral, id);
    await countReferral(hub, told, id);
    await countReferral(hub, {
      ...told,
      isDuplicate: true,
      status: 'DUPLICATE',
      toldAt: '2021-10-01T00:00:00Z',
    });
  }
  await countReferrals(hub, 5, { ...referral, isDuplicate: true, status: 'DUPLICATE' });
  expect(at(await ask('2021-2022'), 'referralFigures.individual')).toEqual({ value: 15, status: 'NORMAL' });
});

it('what is told later replaces what was told before', async () => {
  const first = { schoolYear: '2022-2023', receivedOn: '2022-10-01', toldAt: '2022-10-02T00:00:00Z' };
  const told = [];
  for (let nth = 0; nth < 20; nth += 1) told.push(await countReferral(hub, first));
  const [one] = told;
  await countReferral(hub, {
    ...one,
    status: 'DUPLICATE',
    isDuplicate: true,
    toldAt: '2022-11-02T00:00:00Z',
  });
  expect(at(await ask('2022-2023'), 'referralFigures.individual.value')).toBe(19);
});

it('a shared case counts once in all and once for each provider', async () => {
  const [lead, other] = [ORGANISATIONS.software.id, clbMechelen.id];
  const year = { schoolYear: '2023-2024', receivedOn: '2023-10-01' };
  await countReferrals(hub, 15, { ...year, providers: [lead, other], started: true });
  await countReferrals(hub, 16, { ...year, providers: [lead] });
  const answer = await ask('2023-2024', ['PROVIDER']);
  expect(at(answer, 'referralFigures.individual.value')).toBe(31);
  expect(at(answer, 'referralFigures.assignments.value')).toBe(46);
  expect(cells(answer)).toMatchObject([
    { organisation: lead, value: 31 },
    { organisation: other, value: 15 },
  ]);
});

it('tellings at the same moment are all counted', async () => {
  const year = { schoolYear: '2024-2025', receivedOn: '2024-10-01' };
  await Promise.all(Array.from({ length: 18 }, () => countReferral(hub, year)));
  expect(at(await ask('2024-2025'), 'referralFigures.individual.value')).toBe(18);
});

describe('who may read', () => {
  it('a helpdesk reads its own figures; another’s look like figures that are not there', async () => {
    expect(at(await ask('2020-2021', [], 'helpdesk-antwerp'), 'referralFigures.individual.value')).toBe(59);
    const foreign = await ask('2020-2021', [], 'helpdesk-mechelen');
    const absent = await hub
      .execute(FIGURES, { schoolYear: '2020-2021', helpdesk: randomUUID(), by: [] })
      .as('helpdesk-mechelen');
    expect(foreign.data).toEqual({ referralFigures: null });
    expect(foreign.text).toBe(absent.text);
  });

  it.each(['clb-antwerp', 'school-antwerp', 'pupil-noor', 'dpo'] as const)(
    'for %s the query does not exist',
    async (persona) => {
      expect((await ask('2020-2021', [], persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
    },
  );

  it('nobody without a login', async () => {
    const variables = { schoolYear: '2020-2021', helpdesk: helpdeskAntwerp.id, by: [] };
    expect((await hub.execute(FIGURES, variables).withToken(null)).codes).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });
});

it('two dimensions are two tables; the same one twice is refused', async () => {
  const answer = await ask('2020-2021', ['LEVEL', 'REFERRER']);
  const tables = at(answer, 'referralFigures.tables');
  expect(tables).toMatchObject([{ dimension: 'LEVEL' }, { dimension: 'REFERRER' }]);
  expect(tables).toMatchObject([{}, { cells: [{ organisation: clbAntwerp.id, value: 59 }] }]);
  expect((await ask('2020-2021', ['LEVEL', 'LEVEL'])).codes).toEqual(['BAD_USER_INPUT']);
});

it('a telling with a pupil in it is not taken', async () => {
  const withPupil = { channel: 'CLB', pupilId: randomUUID() };
  await expect(countReferral(hub, withPupil)).rejects.toThrow();
});

it('a telling from an owner that has no referrals is not taken', async () => {
  const payload = countedReferral({ schoolYear: '2018-2019' });
  const message = { id: randomUUID(), type: 'ReferralCounted', aggregate: payload.referralId, payload };
  const fromPupils = await sealMessage(hub.keys.pupils, 'pupils', 'statistics', message);
  await expect(hub.assembly.owners.statistics.receive(fromPupils)).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  const forged = await sealMessage(hub.keys.pupils, 'helpdesk', 'statistics', message);
  await expect(hub.assembly.owners.statistics.receive(forged)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

it('the schema offers the dimensions that are counted, and no others', () => {
  const offered = parse(ownerSdl('statistics')).definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'ReferralDimension'
      ? (node.values ?? []).map(({ name }) => name.value)
      : [],
  );
  expect(offered).toEqual([...DIMENSIONS]);
});
