import { randomUUID } from 'node:crypto';
import { at, TestHub } from '../../../tests/testkit/hub';
import type { PersonaName } from '../../../tests/testkit/organisations';
import { seed } from '../../../tests/testkit/seed';
import { loadStatisticsDemo } from '../demo';

/** Published figures come in by file and back as they were. */
let hub: TestHub;

beforeAll(async () => {
  hub = await TestHub.start();
  await seed(hub);
  await loadStatisticsDemo(hub.urls.statistics.migratorUrl, { day: '2026-11-22', referrals: [] });
});
afterAll(() => hub.stop());

const FIGURES = `query ($indicators: [ID!]!, $areas: [String!], $from: SchoolYear, $to: SchoolYear, $basis: Basis, $first: Int, $after: String) {
  observations(indicators: $indicators, areas: $areas, from: $from, to: $to, basis: $basis, first: $first, after: $after) {
    edges { node { indicator { code } area { code name } period basis breakdown { dimension category } value numerator status note
      datasetVersion dataset { code publisher source version } } }
    pageInfo { hasNextPage endCursor } } }`;

interface Figure {
  readonly period: string | null;
  readonly basis: string;
  readonly breakdown: readonly { readonly dimension: string; readonly category: string }[];
  readonly value: number | null;
  readonly numerator: number | null;
  readonly dataset: { readonly code: string };
}

async function figures(variables: Record<string, unknown>): Promise<Figure[]> {
  const answer = await hub.execute(FIGURES, { first: 100, ...variables }).withToken(null);
  expect(answer.errors).toEqual([]);
  const edges = at(answer, 'observations.edges');
  return Array.isArray(edges) ? edges.map(({ node }) => node) : [];
}

const partOf = ({ breakdown }: Figure) => breakdown.map(({ category }) => category).join(' ');

describe('the published figures come back exactly, to everybody', () => {
  it.each([
    ['PA30', '02000', '2018-2019', 'PRIMARY', null, 3127],
    ['PA30', '02000', '2018-2019', 'PRIMARY VGO', null, 1452],
    ['PA30', '02000', '2018-2019', 'PRIMARY GO', null, 950],
    ['PA30', '02000', '2018-2019', 'PRIMARY OGO', null, 725],
    ['PA30', '02000', '2018-2019', 'SECONDARY', null, 10781],
    ['PA30', '02000', '2018-2019', 'SECONDARY VGO', null, 5173],
    ['PA30', '02000', '2018-2019', 'SECONDARY GO', null, 3828],
    ['PA30', '02000', '2018-2019', 'SECONDARY OGO', null, 1780],
    ['PA30', '02000', '2014-2015', 'SECONDARY', null, 7684],
    ['PA30', '10000', '2018-2019', 'SECONDARY', null, 3075],
    ['PA30', '40000', '2018-2019', 'SECONDARY', null, 2947],
    ['PA30', '40000', '2018-2019', 'PRIMARY', null, 968],
    ['PA30', '10000', '2018-2019', 'PRIMARY', null, 942],
    ['PA30', '04000', '2018-2019', 'SECONDARY', 6.7, null],
    ['PA30', '04000', '2018-2019', 'PRIMARY', 1.3, null],
    ['PA30', '02000', '2015-2016', 'PRIMARY', 0.65, 2960],
    ['PA30', '02000', '2016-2017', 'PRIMARY', 0.65, 3004],
    ['PA30', '02000', '2017-2018', 'PRIMARY', 0.66, 3100],
    ['PA30', '02000', '2017-2018', 'PRE_PRIMARY', 7.36, 271],
    ['PA30', '02000', '2017-2018', 'PRIMARY_YEARS', 0.61, 2829],
    ['VSV', '02000', '2016-2017', '', 11, null],
    ['VSV', '12040', '2016-2017', '', 24.2, null],
    ['VSV', '12014', '2016-2017', '', 16, null],
    ['VSV', '12025', '2016-2017', '', 13.5, null],
    ['VSV', '12009', '2016-2017', '', 10.8, null],
    ['VSV', '12021', '2016-2017', '', 9, null],
    ['VSV', '12007', '2016-2017', '', 4.6, null],
    ['VSV', '12026', '2016-2017', '', 4.4, null],
    ['VSV', '12035', '2016-2017', '', 1.7, null],
    ['VSV', '12002', '2016-2017', '', 0.6, null],
    ['DELAY1', '02000', '2021-2022', 'PRIMARY', 12, null],
    ['DELAY1', '02000', '2021-2022', 'SECONDARY', 23, null],
    ['DELAY1', '02000', '2021-2022', 'SECONDARY 1', 15, null],
    ['DELAY1', '02000', '2021-2022', 'ASO SECONDARY', 10, null],
    ['DELAY1', '02000', '2021-2022', 'BSO SECONDARY', 52, null],
    ['VDAB_HANDOVERS', '02000', '2017-2018', '', 6630, null],
    ['VDAB_HANDOVERS', '02000', '2019-2020', '', 6992, null],
    ['VDAB_HANDOVERS', 'CENTRUMSTEDEN', '2019-2020', '', 1570, null],
    ['PUPILS_REGISTERED', '12025', '2019-2020', 'NETSTERK', 59, null],
    ['FUNDING_TOTAL', '12025', null, 'CITY', 30000, null],
    ['PA10', '11002', null, 'SECONDARY SEVERE', 2, null],
  ])('%s of %s, %s %s', async (indicator, area, period, part, value, numerator) => {
    const found = (await figures({ indicators: [indicator], areas: [area] })).filter(
      (figure) => figure.period === period && partOf(figure) === part,
    );
    expect(found).toMatchObject([{ value, numerator, status: 'NORMAL' }]);
  });

  it('two sources that say different things both stand, each under its name', async () => {
    const found = (await figures({ indicators: ['PA10'], areas: ['11002'] })).filter(
      (figure) => partOf(figure) === 'SECONDARY',
    );
    expect(new Map(found.map(({ dataset, value }) => [dataset.code, value]))).toEqual(
      new Map([
        ['GVA-TRUANCY-ANTWERP', 10],
        ['HLN-TRUANCY-ANTWERP', 13],
      ]),
    );
  });

  it('by period, basis and page', async () => {
    const of = async (variables: Record<string, unknown>) =>
      (await figures({ indicators: ['PA30'], ...variables })).map(({ period }) => period);
    expect(new Set(await of({ from: '2015-2016', to: '2016-2017' }))).toEqual(
      new Set(['2015-2016', '2016-2017']),
    );
    expect(await of({ basis: 'NOT_STATED' })).toHaveLength(6);
    expect(await of({ indicators: ['PA10'], from: '1990-1991' })).toEqual([]);
    const first = await hub.execute(FIGURES, { indicators: ['PA30'], first: 12 }).withToken(null);
    expect(at(first, 'observations.pageInfo.hasNextPage')).toBe(true);
    const after = at(first, 'observations.pageInfo.endCursor');
    expect(await of({ first: 12, after })).toHaveLength(8);
  });
});

const IMPORT = `mutation ($input: ImportObservationsInput!) { importObservations(input: $input) {
  datasetCode datasetVersion applied lines created updated unchanged refused { line column code message } } }`;
const dataset = (code: string, periodLabels = 'SCHOOL_YEAR') => ({
  ...{
    code,
    periodLabels,
    title: 'Onderwijsmonitor',
    publisher: 'Stad Mechelen',
    source: 'Monitor 2020, p. 4',
  },
});
const importAs = (
  code: string,
  csv: string,
  labels?: string,
  persona: PersonaName = 'city-analyst-mechelen',
) => hub.execute(IMPORT, { input: { csv, dataset: dataset(code, labels) } }).as(persona);
const report = async (code: string, csv: string, labels?: string) => {
  const answer = await importAs(code, csv, labels);
  expect(answer.errors).toEqual([]);
  return at(answer, 'importObservations');
};

describe('an analyst imports a file', () => {
  const csv =
    'indicator;area;period;basis;value\nVSV;12025;2017-2018;RESIDENCE;12,9\nVSV;12040;2017-2018;RESIDENCE;21,5\n';

  it('with a decimal comma; the same again changes nothing, a correction raises the version', async () => {
    expect(await report('MONITOR', csv)).toMatchObject({
      datasetVersion: 1,
      applied: true,
      created: 2,
      refused: [],
    });
    expect(await report('MONITOR', csv)).toMatchObject({
      datasetVersion: 1,
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    const corrected = csv.replace('21,5', '21,7');
    expect(await report('MONITOR', corrected)).toMatchObject({ datasetVersion: 2, updated: 1, unchanged: 1 });
    const found = await figures({ indicators: ['VSV'], areas: ['12025', '12040'], from: '2017-2018' });
    expect(found).toMatchObject([
      {
        value: 12.9,
        datasetVersion: 1,
        dataset: { code: 'MONITOR', version: 2, source: 'Monitor 2020, p. 4' },
      },
      { value: 21.7, datasetVersion: 2 },
    ]);
  });

  it('labelled by the year of the February count', async () => {
    await report('COUNTS', 'indicator,area,period,value\nRETENTION,12025,2015,3.4\n', 'FEBRUARY_COUNT');
    expect(await figures({ indicators: ['RETENTION'] })).toMatchObject([{ period: '2014-2015', value: 3.4 }]);
  });

  it('nothing of a file is taken when a line is wrong, and every wrong line is named', async () => {
    const wrong = [
      'indicator;area;period;value',
      'KAI;12025;2019-2020;12,5',
      'KAI;12025;2019-2020;13,5',
      'KAI;99999;2019-2020;1',
      'KAI;12040;2031-2032;1',
      'KAI;12040;2019;1',
      'KAI;11007;2026-2027;1',
      'KAI;12041;2016-2017;1',
      'KANS;12040;2019-2020;1',
      'KAI;12040;2019-2020;',
      'KAI;12040;2019-2020;1.234,5',
      'KAI;12040;2019-2020;101',
    ].join('\n');
    expect(await report('WRONG', wrong)).toMatchObject({
      ...{ applied: false, datasetVersion: null, lines: 11, created: 0 },
      refused: [
        { line: 3, column: null, message: 'says the same thing as line 2' },
        { line: 4, column: 'area', message: 'is no area that the hub knows' },
        { line: 5, column: 'period', message: 'lies in the future' },
        { line: 6, column: 'period', message: 'must be a school year, as 2018-2019' },
        { line: 7, column: 'area', message: 'did not exist in this period' },
        { line: 8, column: 'area', message: 'did not exist in this period' },
        { line: 9, column: 'indicator', message: 'is no indicator of the hub' },
        { line: 10, column: 'value' },
        { line: 11, column: 'value' },
        { line: 12, column: 'value', message: 'must be a percentage, 0 to 100' },
      ],
    });
    expect(await figures({ indicators: ['KAI'] })).toEqual([]);
    expect(await hub.rows('statistics', "select 1 from statistics.dataset where code = 'WRONG'")).toEqual([]);
  });

  it('what helpdesks report or the hub releases comes in by no file: its small numbers would stand beside hidden ones', async () => {
    const file = ['REFERRALS', 'PUPILS_SUPPORTED', 'SCHOOL_CHANGES2']
      .map((code) => `${code};12040;2019-2020;3`)
      .join('\n');
    expect(await report('OWN', `indicator;area;period;value\n${file}`)).toMatchObject({
      applied: false,
      refused: [2, 3, 4].map((line) => ({
        line,
        column: 'indicator',
        message: 'is not published by others: its figures come from the hub',
      })),
    });
  });

  it.each(['POPULATION', 'FUNDING_TOTAL', 'VSV'])('%s is never below nothing', async (indicator) => {
    expect(
      await report('MINUS', `indicator;area;period;value\n${indicator};12025;2019-2020;-1\n`),
    ).toMatchObject({
      applied: false,
      refused: [{ line: 2, column: 'value' }],
    });
  });

  it('a figure that may not be published says so, and is not 0', async () => {
    await report('HIDDEN', 'indicator;area;period;value;status\nEXCLUSIONS;12025;2019-2020;;low\n');
    expect(await figures({ indicators: ['EXCLUSIONS'] })).toMatchObject([{ value: null, status: 'LOW' }]);
  });

  it('two imports of one set at the same moment are both there afterwards', async () => {
    const line = (area: string) => `indicator;area;period;value\nDELAY2;${area};2019-2020;4\n`;
    await Promise.all(['12025', '12040', '12009'].map((area) => report('BOTH', line(area))));
    expect(await figures({ indicators: ['DELAY2'] })).toHaveLength(3);
    expect(
      await hub.rows('statistics', "select version from statistics.dataset where code = 'BOTH'"),
    ).toEqual([{ version: 3 }]);
  });

  it('the same request again with its key does nothing twice', async () => {
    const key = randomUUID();
    const input = { csv: 'indicator;area;period;value\nPA5;12025;2019-2020;4\n', dataset: dataset('ONCE') };
    const send = () => hub.execute(IMPORT, { input }).withKey(key).as('city-analyst-mechelen');
    expect((await send()).text).toBe((await send()).text);
  });
});

describe('what is refused', () => {
  const csv = 'indicator;area;period;value\nVSV;11002;2017-2018;12,9\n';

  it('a set that another city keeps, or that came with the hub', async () => {
    await report('OURS', csv);
    expect((await importAs('OURS', csv, undefined, 'city-analyst-antwerp')).codes).toEqual(['FORBIDDEN']);
    expect((await importAs('HLN-PA-2020', csv)).codes).toEqual(['FORBIDDEN']);
  });

  it('a set whose labels suddenly mean something else', async () => {
    expect((await importAs('OURS', csv, 'CALENDAR_YEAR')).codes).toEqual(['CONFLICT']);
  });

  it.each([
    ['an area', { areas: ['\0'] }],
    ['an indicator', { indicators: ['\0'] }],
    ['a code that nobody has', { indicators: ['KANS'], areas: ['99999'] }],
  ])('%s that is none has no figures', async (_, variables) => {
    expect(await figures({ indicators: ['VSV'], ...variables })).toEqual([]);
  });

  it('a title with characters that are not seen', async () => {
    const input = { csv, dataset: { ...dataset('UNSEEN'), title: 'Monitor\0' } };
    const answer = await hub.execute(IMPORT, { input }).as('city-analyst-mechelen');
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('a file that cannot be read, and a code that is none', async () => {
    expect((await importAs('BAD', 'area;value\n11002;1\n')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await importAs('not a code', csv)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each(['city-coordinator-antwerp', 'helpdesk-antwerp', 'clb-antwerp', 'dpo'] as const)(
    'for %s the import does not exist',
    async (persona) => {
      expect((await importAs('X1', csv, undefined, persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
    },
  );
});
