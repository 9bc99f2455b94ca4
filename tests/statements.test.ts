import { loadStatisticsDemo } from '../subgraphs/statistics/demo';
import { countedReferral } from './testkit/figures';
import { at, TestHub } from './testkit/hub';
import { CASE_CONTEXT } from './testkit/operations';
import { ORGANISATIONS } from './testkit/organisations';
import { seed } from './testkit/seed';
import { refer } from './testkit/steps';

/** No N+1: the number of SQL statements follows from the question, not from the number of rows in the answer. */
let hub: TestHub;
const pupils: string[] = [];
const PAGE = 50;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  for (let number = 0; number < PAGE + 5; number += 1) {
    const school = number % 2 === 0 ? 'schoolAntwerp' : 'schoolAntwerpSouth';
    const pupil = await world.pupil(`pupil ${number}`, {
      enrolments: [{ school }],
      truant: { [school]: 2 },
      consents: [{ to: 'helpdeskAntwerp' }],
    });
    pupils.push(pupil);
    expect((await refer(hub, pupil)).errors).toEqual([]);
  }
  await hub.settle();
});
afterAll(() => hub.stop());

const WORKLIST = `query ($first: Int!) { worklist(first: $first) { edges { node {
  number status school { name clbContract { clb { name } } } referredBy { organisation { name } } events { to }
  pupil { displayName currentEnrolment { school { name } } absenceSummary { problematicHalfDays thresholdReached } }
} } } }`;
const CASELOAD = `query ($first: Int!) { myCaseload(first: $first) { edges { node {
  displayName age competence compulsoryUntil clbCentre { name } enrolments { school { name } } schoolChanges { toSchool { name } }
  absenceSummary { problematicHalfDays previousYearProblematic } consents { status } guardians { relation } hasConsent(purpose: REFERRAL)
  absences { code } referrals(first: 5) { edges { node { number status } } }
} } } }`;

async function statementsFor(
  query: string,
  variables: Record<string, unknown>,
  persona: 'clb-antwerp' | 'helpdesk-antwerp',
  rows: string,
  expected: number,
) {
  return hub.statements(async () => {
    const answer = await hub.execute(query, variables).as(persona);
    expect(answer.errors).toEqual([]);
    expect(at(answer, rows)).toHaveLength(expected);
  });
}

it('a page of 50 referrals with pupil, school and summary takes as many statements as a page of 2', async () => {
  const few = await statementsFor(WORKLIST, { first: 2 }, 'helpdesk-antwerp', 'worklist.edges', 2);
  const many = await statementsFor(WORKLIST, { first: PAGE }, 'helpdesk-antwerp', 'worklist.edges', PAGE);
  expect(many).toBe(few);
});

it('a page of 50 pupils with everything about them takes as many statements as a page of 2', async () => {
  const few = await statementsFor(CASELOAD, { first: 2 }, 'clb-antwerp', 'myCaseload.edges', 2);
  const many = await statementsFor(CASELOAD, { first: PAGE }, 'clb-antwerp', 'myCaseload.edges', PAGE);
  expect(many).toBe(few);
});

it('the case context takes a bounded number of statements, whatever the pupil has been through', async () => {
  const [plain] = pupils;
  const count = () =>
    hub.statements(async () => {
      const answer = await hub.execute(CASE_CONTEXT, { pupilId: plain }).as('clb-antwerp');
      expect(answer.errors).toEqual([]);
    });
  const before = await count();
  for (let more = 0; more < 5; more += 1) {
    await hub.rows(
      'pupils',
      `insert into pupils.consent_record (pupil_id, given_by, decision, purpose, data_categories, recipients, recorded_by)
      select pupil_id, given_by, decision, purpose, data_categories, recipients, recorded_by from pupils.consent_record where pupil_id = $1 limit 1`,
      [plain],
    );
  }
  expect(await count()).toBe(before);
  expect(before).toBeLessThanOrEqual(MOST_STATEMENTS);
});

it('a page of figures, and figures by ten dimensions, take as many statements as one of each', async () => {
  await loadStatisticsDemo(hub.urls.statistics.migratorUrl, {
    day: '2026-11-22',
    referrals: [countedReferral()],
  });
  const figures = `query ($first: Int!) { observations(indicators: ["PA30", "VSV"], first: $first) { edges { node {
    indicator { label { nl } } area { name municipality { name districts { name } } } dataset { title } } } } }`;
  const page = (first: number) =>
    hub.statements(async () => {
      const answer = await hub.execute(figures, { first }).withToken(null);
      expect(answer.errors).toEqual([]);
      expect(at(answer, 'observations.edges')).toHaveLength(first);
    });
  expect(await page(25)).toBe(await page(2));
  const referrals = `query ($by: [ReferralDimension!]!) { referralFigures(schoolYear: "2019-2020", helpdesk: "${ORGANISATIONS.helpdeskAntwerp.id}", by: $by) {
    individual { value } tables { dimension total { value } cells { value municipality { name } } } } }`;
  const tables = (by: readonly string[]) =>
    hub.statements(async () => {
      const answer = await hub.execute(referrals, { by }).as('city-analyst-mechelen');
      expect(at(answer, 'referralFigures.tables')).toHaveLength(by.length);
    });
  expect(await tables(['MONTH', 'LEVEL', 'MUNICIPALITY', 'REASON', 'MODE'])).toBe(await tables(['MONTH']));
});

/** Two owners, each with one session statement and one statement per kind of thing. */
const MOST_STATEMENTS = 16;
