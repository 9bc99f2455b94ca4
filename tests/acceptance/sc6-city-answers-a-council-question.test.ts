import { countReferrals } from '../testkit/figures';
import { at, TestHub } from '../testkit/hub';
import { ORGANISATIONS, type PersonaName } from '../testkit/organisations';
import { seed } from '../testkit/seed';

/**
 * SC6, as far as the hub carries it: an analyst of the city of Mechelen answers a councillor about the school year
 * 2019-2020 of the helpdesk. Figures come from what the helpdesk told, small cells hidden; a published figure stands
 * beside them. The report with funding, steering group and sign-off follows later.
 */
let hub: TestHub;
const { helpdeskMechelen, clbMechelen, schoolMechelen, software, policeMechelen } = ORGANISATIONS;
const [ARKTOS, PROFO] = [software.id, policeMechelen.id];
const YEAR = {
  ...{ helpdeskId: helpdeskMechelen.id, schoolYear: '2019-2020', receivedOn: '2019-10-14', area: '12025' },
  ...{ clbOrReferrerOrg: clbMechelen.id, schoolId: schoolMechelen.id },
};
const NETSTERK = { ...YEAR, mode: 'NETSTERK', receivedOn: '2020-05-18' };

const FIGURES = `query ($schoolYear: SchoolYear!, $helpdesk: ID!, $by: [ReferralDimension!]!) {
  referralFigures(schoolYear: $schoolYear, helpdesk: $helpdesk, by: $by) {
    asOf individual { value status } group { value status } assignments { value status }
    tables { dimension total { value } cells { category value status municipality { name } organisation } } } }`;

async function figures(by: readonly string[], persona: PersonaName = 'city-analyst-mechelen') {
  return hub.execute(FIGURES, { schoolYear: '2019-2020', helpdesk: helpdeskMechelen.id, by }).as(persona);
}

/** The cells of the first table: category → number, or LOW. */
async function cellsBy(dimension: string): Promise<Record<string, unknown>> {
  const answer = await figures([dimension]);
  expect(answer.errors).toEqual([]);
  const tables = at(answer, 'referralFigures.tables');
  const cells: { category: string; value: number | null; status: string }[] = Array.isArray(tables)
    ? tables[0]?.cells
    : [];
  return Object.fromEntries(cells.map(({ category, value, status }) => [category, value ?? status]));
}

beforeAll(async () => {
  hub = await TestHub.start();
  await seed(hub);
  await countReferrals(hub, 40, { ...YEAR, providers: [ARKTOS], started: true });
  await countReferrals(hub, 22, {
    ...YEAR,
    receivedOn: '2020-01-20',
    area: '12040',
    providers: [ARKTOS, PROFO],
  });
  await countReferrals(hub, 3, { ...YEAR, receivedOn: '2019-11-05', area: '12009' });
  await countReferrals(hub, 59, { ...NETSTERK, level: 'PRIMARY', ageBand: 'UNDER_12' });
  await countReferrals(hub, 12, {
    ...YEAR,
    subjectKind: 'CLASS_GROUP',
    level: null,
    ageBand: null,
    area: null,
  });
  await countReferrals(hub, 6, { ...YEAR, status: 'DUPLICATE', isDuplicate: true });
});
afterAll(() => hub.stop());

describe('1. the analyst asks for the year', () => {
  it('individual and group referrals are told apart, duplicates counted in neither', async () => {
    expect(at(await figures([]), 'referralFigures')).toMatchObject({
      individual: { value: 124, status: 'NORMAL' },
      group: { value: 12, status: 'NORMAL' },
    });
  });

  it('per partner a shared case counts once for each, and both totals are there', async () => {
    const answer = await figures(['PROVIDER']);
    expect(at(answer, 'referralFigures.assignments.value')).toBe(84);
    expect(await cellsBy('PROVIDER')).toEqual({ [ARKTOS]: 62, [PROFO]: 22 });
  });

  it('by origin the three from Duffel are hidden, and with them what would give them away', async () => {
    const origin = await cellsBy('MUNICIPALITY');
    expect(origin).toEqual({ 12025: 99 });
  });

  it('by month a small month is hidden like one without anybody', async () => {
    const months = await cellsBy('MONTH');
    expect(months).toMatchObject({ '05': 59, '11': 'LOW', '07': 'LOW' });
    expect(Object.keys(months)).toHaveLength(12);
  });

  it('by mode the referrals under Netsterk are counted', async () => {
    expect(await cellsBy('MODE')).toEqual({ NETSTERK: 59, DEFAULT: 65 });
  });

  it('no number below ten is in any answer', async () => {
    const by = [
      'MONTH',
      'LEVEL',
      'AGE_BAND',
      'MUNICIPALITY',
      'REFERRER',
      'CHANNEL',
      'MODE',
      'STARTED',
      'REASON',
    ];
    const { text } = await figures(by);
    const numbers = [...text.matchAll(/"value":(\d+)/g)].map(([, number]) => Number(number));
    expect(numbers.length).toBeGreaterThan(8);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(10);
  });
});

describe('2. who else may', () => {
  it('the coordinator of another city and the helpdesk itself read the same', async () => {
    const expected = (await figures(['MONTH'])).text;
    expect((await figures(['MONTH'], 'city-coordinator-antwerp')).text).toBe(expected);
    expect((await figures(['MONTH'], 'helpdesk-mechelen')).text).toBe(expected);
  });

  it('the other helpdesk cannot tell that there are figures', async () => {
    expect((await figures(['MONTH'], 'helpdesk-antwerp')).data).toEqual({ referralFigures: null });
  });

  it.each(['clb-mechelen', 'school-mechelen', 'pupil-bram'] as const)(
    'for %s they do not exist',
    async (persona) => {
      expect((await figures(['MONTH'], persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
    },
  );
});

describe('3. the city reads no case', () => {
  it.each(['city-analyst-mechelen', 'city-coordinator-antwerp'] as const)(
    'for %s there is no referral and no pupil',
    async (persona) => {
      for (const query of [
        '{ referrals { edges { node { id } } } }',
        '{ worklist { edges { node { id } } } }',
      ])
        expect((await hub.execute(query).as(persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
    },
  );
});

it('4. the municipality that figures name is the one that pupils live in, under its name of the day', async () => {
  const query = 'query ($on: Date) { municipality(nisCode: "11007", on: $on) { nisCode name province } }';
  const on = async (day: string) =>
    at(await hub.execute(query, { on: day }).as('city-analyst-mechelen'), 'municipality');
  expect(await on('2020-05-18')).toEqual({ nisCode: '11007', name: 'Borsbeek', province: 'ANTWERP' });
  expect(await on('2025-05-18')).toEqual({ nisCode: '11002', name: 'Antwerpen', province: 'ANTWERP' });
});
