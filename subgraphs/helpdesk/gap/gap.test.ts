import { randomUUID } from 'node:crypto';
import { sqlAs } from '../../../tests/testkit/app-role';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { LAST_YEAR, seed, THIS_YEAR } from '../../../tests/testkit/seed';
import { referClass } from '../../../tests/testkit/standing';
import { GAP_STATUSES, GAP_TRANSITIONS } from './gap';
import { gapTransition, shownEvidence } from './rules';

/** Needs for which the network has no free offer: signalled with cases behind them, reported, answered. */
let hub: TestHub;

beforeAll(async () => {
  hub = await TestHub.start();
  await seed(hub);
});
afterAll(() => hub.stop());
beforeEach(() =>
  hub.rows('helpdesk', 'begin; delete from helpdesk.gap_evidence; delete from helpdesk.gap_signal; commit;'),
);

const GAP =
  'id need targetGroup municipality { nisCode } schoolYear evidenceCount status policyAnswer helpdesk { id }';
const act = (name: 'raiseGap' | 'reportGap' | 'answerGap', input: object, persona: PersonaName) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return hub
    .execute(`mutation ($input: ${type}!) { ${name}(input: $input) { ${GAP} } }`, { input })
    .as(persona);
};
const raise = (input: object = {}, persona: PersonaName = 'helpdesk-antwerp') =>
  act('raiseGap', { need: 'LANGUAGE', ...input }, persona);
const raised = async (input: object = {}) => textAt(await raise(input), 'raiseGap.id');
const report = (gapId: string, persona: PersonaName = 'helpdesk-antwerp') =>
  act('reportGap', { gapId }, persona);
const answer = (gapId: string, persona: PersonaName = 'helpdesk-antwerp') =>
  act('answerGap', { gapId, policyAnswer: 'A second class opens in September.' }, persona);
const rows = () =>
  hub.rows('helpdesk', 'select need, evidence_count, status from helpdesk.gap_signal order by need');
const LIST = `query ($schoolYear: SchoolYear, $status: [GapStatus!], $first: Int, $after: String) {
  gapSignals(schoolYear: $schoolYear, status: $status, first: $first, after: $after) { edges { node { ${GAP} } } pageInfo { hasNextPage endCursor } } }`;
const list = async (persona: PersonaName, variables: object = {}) => {
  const read = await hub.execute(LIST, { ...variables }).as(persona);
  expect(read.errors).toEqual([]);
  const edges = at(read, 'gapSignals.edges');
  return Array.isArray(edges) ? edges.map(({ node }) => node) : [];
};
const evidence = (id: string, count: number) =>
  hub.rows('helpdesk', 'update helpdesk.gap_signal set evidence_count = $2 where id = $1', [id, count]);

describe('a signal', () => {
  it('raised by hand has no case behind it, and stands in this school year', async () => {
    const input = { targetGroup: 'NEWCOMERS', area: '11002' };
    expect((await raise(input)).data).toEqual({
      raiseGap: {
        id: expect.any(String),
        need: 'LANGUAGE',
        targetGroup: 'NEWCOMERS',
        municipality: { nisCode: '11002' },
        schoolYear: THIS_YEAR,
        evidenceCount: 0,
        status: 'OPEN',
        policyAnswer: null,
        helpdesk: { id: ORGANISATIONS.helpdeskAntwerp.id },
      },
    });
  });

  it('is one per need, area, target group and helpdesk, also where nothing is said', async () => {
    const first = await raised();
    expect(await raised()).toBe(first);
    const others = [
      await raised({ need: 'TRUANCY' }),
      await raised({ area: '11002' }),
      await raised({ targetGroup: 'NEWCOMERS' }),
      textAt(await raise({}, 'helpdesk-mechelen'), 'raiseGap.id'),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
  });

  it('of another school year is another one', async () => {
    const old = await raised();
    await hub.rows('helpdesk', 'update helpdesk.gap_signal set school_year = $1', [LAST_YEAR]);
    expect(await raised()).not.toBe(old);
  });

  it('counts a case once, however often it comes up (R8)', async () => {
    const [one, other] = [await referClass(hub), await referClass(hub)];
    for (const referralId of [one, one, other, one]) await raise({ referralId });
    expect(await rows()).toEqual([{ need: 'LANGUAGE', evidence_count: 2, status: 'OPEN' }]);
    await raise({ referralId: one, need: 'TRUANCY' });
    expect(await rows()).toContainEqual({ need: 'TRUANCY', evidence_count: 1, status: 'OPEN' });
  });

  it('loses no case when several are signalled at once', async () => {
    const cases = [
      await referClass(hub),
      await referClass(hub),
      await referClass(hub),
      await referClass(hub),
    ];
    const answers = await Promise.all([...cases, ...cases].map((referralId) => raise({ referralId })));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    expect(await rows()).toEqual([{ need: 'LANGUAGE', evidence_count: 4, status: 'OPEN' }]);
  });

  it('rests on a case of the helpdesk itself', async () => {
    const foreign = await referClass(hub, 'clb-antwerp', ORGANISATIONS.helpdeskMechelen.id);
    for (const referralId of [foreign, randomUUID()])
      expect((await raise({ referralId })).codes).toEqual(['NOT_FOUND']);
    expect((await raise({ referralId: 'no id' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await raise({ need: 'BOREDOM' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await raise({ area: 'Antwerpen' })).codes).toEqual(['BAD_USER_INPUT']);
    expect(await rows()).toEqual([]);
  });
});

describe('a gap', () => {
  it('is reported, then answered, and goes no other way', async () => {
    const id = await raised();
    expect((await answer(id)).codes).toEqual(['INVALID_TRANSITION']);
    expect(at(await report(id), 'reportGap.status')).toBe('REPORTED');
    const again = await report(id);
    expect(again.codes).toEqual(['INVALID_TRANSITION']);
    expect(again.errors[0]?.extensions.details).toEqual({
      from: 'REPORTED',
      to: 'REPORTED',
      allowed: ['ANSWERED'],
    });
    expect((await answer(id)).data).toMatchObject({
      answerGap: { status: 'ANSWERED', policyAnswer: 'A second class opens in September.' },
    });
    for (const refused of [await report(id), await answer(id)])
      expect(refused.codes).toEqual(['INVALID_TRANSITION']);
  });

  it.each(GAP_STATUSES.flatMap((from) => GAP_STATUSES.map((to) => [from, to] as const)))(
    'from %s to %s goes only where the table says so',
    (from, to) => {
      const go = () => gapTransition(from, to);
      if (GAP_TRANSITIONS[from].includes(to)) expect(go()).toBe(to);
      else expect(go).toThrow(`does not go from ${from} to ${to}`);
    },
  );

  it('is answered once, also when two answer at the same moment', async () => {
    const id = await raised();
    await report(id);
    const answers = await Promise.all([answer(id), answer(id, 'helpdesk-antwerp-colleague')]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'INVALID_TRANSITION']);
  });

  it('goes on counting after it was reported', async () => {
    const id = await raised();
    await report(id);
    await raise({ referralId: await referClass(hub) });
    expect(await rows()).toEqual([{ need: 'LANGUAGE', evidence_count: 1, status: 'REPORTED' }]);
  });

  it('is its helpdesk’s to work on, and nobody else’s', async () => {
    const id = await raised();
    expect((await report(id, 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
    expect((await answer(id, 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
    for (const persona of [
      'clb-antwerp',
      'school-antwerp',
      'partner-arktos',
      'city-analyst-antwerp',
      'pupil-noor',
    ] as const) {
      expect((await raise({}, persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
      expect((await report(id, persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
    }
    expect(await rows()).toEqual([{ need: 'LANGUAGE', evidence_count: 0, status: 'OPEN' }]);
  });
});

describe('what others read', () => {
  const OTHERS = [
    'clb-antwerp',
    'partner-arktos',
    'city-analyst-mechelen',
    'city-coordinator-antwerp',
  ] as const;

  it.each(OTHERS)('is, for %s, what was reported with ten cases or more', async (persona) => {
    const [open, few, many] = [
      await raised({ need: 'LANGUAGE' }),
      await raised({ need: 'TRUANCY' }),
      await raised({ need: 'BEHAVIOUR' }),
    ];
    await evidence(open, 50);
    await evidence(few, 9);
    await evidence(many, 10);
    await report(few);
    await report(many);
    expect(await list(persona)).toMatchObject([{ id: many, evidenceCount: 10 }]);
    expect(await sqlAs(hub, persona, 'select id from helpdesk.gap_signal')).toEqual([{ id: many }]);
    expect(await sqlAs(hub, persona, 'select 1 from helpdesk.gap_evidence')).toEqual([]);
  });

  it('is nothing for another helpdesk, and for schools and pupils no question', async () => {
    const id = await raised({ referralId: await referClass(hub) });
    await evidence(id, 50);
    await report(id);
    expect(await list('helpdesk-mechelen')).toEqual([]);
    for (const table of ['gap_signal', 'gap_evidence'])
      for (const persona of ['helpdesk-mechelen', 'school-antwerp', 'pupil-noor', 'service-jac'] as const)
        expect(await sqlAs(hub, persona, `select 1 from helpdesk.${table}`)).toEqual([]);
    for (const persona of ['school-antwerp', 'pupil-noor', 'service-jac'] as const)
      expect((await hub.execute(LIST).as(persona)).codes).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('never tells a small number', () => {
    expect(shownEvidence(9, 'HELPDESK')).toBe(9);
    expect(shownEvidence(9, 'CITY_ANALYST')).toBeNull();
    expect(shownEvidence(9, 'DEVELOPER')).toBeNull();
    expect(shownEvidence(10, 'CITY_ANALYST')).toBe(10);
  });

  it.each(['helpdesk-mechelen', 'clb-antwerp', 'partner-arktos', 'city-analyst-antwerp'] as const)(
    '%s changes nothing in the database, and raises nothing in another’s name',
    async (persona) => {
      const id = await raised();
      await evidence(id, 50);
      await report(id);
      await sqlAs(hub, persona, "update helpdesk.gap_signal set status = 'OPEN' where id = $1", [id]);
      expect(await rows()).toMatchObject([{ status: 'REPORTED' }]);
      const insert =
        "insert into helpdesk.gap_signal (helpdesk_id, need, school_year, raised_by) values ($1, 'OTHER', '2026-2027', $2)";
      const values = [ORGANISATIONS.helpdeskAntwerp.id, PERSONAS[persona].person];
      await expect(sqlAs(hub, persona, insert, values)).rejects.toMatchObject({ code: '42501' });
    },
  );
});

it('the list is a helpdesk’s own, newest first, by school year and state, page after page', async () => {
  const [old, middle, young] = [
    await raised({ need: 'LANGUAGE' }),
    await raised({ need: 'TRUANCY' }),
    await raised({ need: 'BEHAVIOUR' }),
  ];
  await report(middle);
  await hub.rows('helpdesk', 'update helpdesk.gap_signal set school_year = $2 where id = $1', [
    old,
    LAST_YEAR,
  ]);
  const ids = async (variables: object) => (await list('helpdesk-antwerp', variables)).map(({ id }) => id);
  expect(await ids({})).toEqual([young, middle, old]);
  expect(await ids({ schoolYear: THIS_YEAR })).toEqual([young, middle]);
  expect(await ids({ status: ['REPORTED'] })).toEqual([middle]);
  expect(await ids({ status: [] })).toEqual([]);
  const first = await hub.execute(LIST, { first: 2 }).as('helpdesk-antwerp');
  const after = textAt(first, 'gapSignals.pageInfo.endCursor');
  expect(await ids({ first: 2, after })).toEqual([old]);
  expect((await hub.execute(LIST, { after }).as('helpdesk-mechelen')).codes).toEqual(['BAD_USER_INPUT']);
});
