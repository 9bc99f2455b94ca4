import { randomUUID } from 'node:crypto';
import { at, REFERENCE_KEY, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, type PersonaName } from '../../../tests/testkit/organisations';
import { LAST_YEAR, seed, THIS_YEAR, type World } from '../../../tests/testkit/seed';
import { referenceHash } from './reference';

/** Finding pupils, the caseload, and what is told of one; everybody is made up. */
let hub: TestHub;
let world: World;
const names = ['Ayoub El Amrani', 'Zoë Van den Broeck', 'Liam D’Hondt', 'Łukasz Nowak', 'Emma Janssens'];
/** Problematic half days of each, this year. */
const TRUANT = [0, 3, 5, 9, 12];
const ids: string[] = [];
const born = `${new Date().getUTCFullYear() - 15}-01-01`;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  for (const [place, name] of names.entries()) {
    ids.push(
      await world.pupil(name, {
        name,
        truant: { schoolAntwerp: TRUANT[place] ?? 0 },
        consents: [{ to: 'helpdeskAntwerp' }],
      }),
    );
  }
  await world.pupil('elsewhere', { name: 'Emma Janssens', enrolments: [{ school: 'schoolMechelen' }] });
  await world.pupil('noor', { name: 'Noor Test', login: 'pupil-noor', guardian: 'guardian-noor', age: 15 });
  await world.pupil('bram', {
    name: 'Bram Test',
    login: 'pupil-bram',
    guardian: 'guardian-bram',
    age: 9,
    enrolments: [{ school: 'schoolMechelen', level: 'PRIMARY' }],
  });
  // Two relations with one centre.
  await world.pupil('two schools', {
    name: 'Aaa Eerst',
    enrolments: [
      { school: 'schoolMechelen', end: `${THIS_YEAR.slice(0, 4)}-09-10` },
      { school: 'schoolMechelen', start: `${THIS_YEAR.slice(0, 4)}-09-20` },
    ],
  });
});
afterAll(() => hub.stop());

describe('findPupil', () => {
  const FIND = 'query ($input: FindPupilInput!) { findPupil(input: $input) { id displayName } }';
  const find = (input: object, persona: PersonaName = 'clb-antwerp') =>
    hub.execute(FIND, { input }).as(persona);

  test.each([
    ['as it is', 'Zoë Van den Broeck', 'Zoë Van den Broeck'],
    ['without accents, in another order', 'van den broeck zoe', 'Zoë Van den Broeck'],
    ['with a letter wrong', 'Ayub El Amranni', 'Ayoub El Amrani'],
    ['with another sign', 'Dhondt Liam', 'Liam D’Hondt'],
    ['with a letter of another alphabet left out', 'Lukas Nowak', 'Łukasz Nowak'],
    ['by family name only', 'Janssens', 'Emma Janssens'],
  ])('finds a name spelled %s', async (_, name, expected) => {
    const found = at(await find({ name, birthDate: born }), 'findPupil');
    expect(found).toMatchObject([{ displayName: expected }]);
  });

  it('finds nobody with another birth date, another name, or of another centre', async () => {
    expect(at(await find({ name: 'Emma Janssens', birthDate: '2010-02-02' }), 'findPupil')).toEqual([]);
    expect(at(await find({ name: 'Quinten Onbekend', birthDate: born }), 'findPupil')).toEqual([]);
    expect(at(await find({ name: 'Ayoub El Amrani', birthDate: born }, 'clb-mechelen'), 'findPupil')).toEqual(
      [],
    );
    expect(
      at(await find({ name: 'Ayoub El Amrani', birthDate: born }, 'helpdesk-antwerp'), 'findPupil'),
    ).toEqual([]);
  });

  it('finds by the organisation’s own reference, which is nobody else’s', async () => {
    const hash = referenceHash(REFERENCE_KEY, ORGANISATIONS.schoolAntwerp.id, '2026/17');
    await hub.rows('pupils', 'insert into pupils.pupil_reference values ($1, $2, $3)', [
      ORGANISATIONS.schoolAntwerp.id,
      hash,
      ids[0],
    ]);
    expect(at(await find({ reference: ' 2026/17 ' }, 'school-antwerp'), 'findPupil')).toMatchObject([
      { id: ids[0] },
    ]);
    expect(at(await find({ reference: '2026/17' }, 'clb-antwerp'), 'findPupil')).toEqual([]);
    expect(at(await find({ reference: '2026/18' }, 'school-antwerp'), 'findPupil')).toEqual([]);
  });

  it('tells what is missing', async () => {
    const answer = await find({ name: 'Emma' });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.extensions.hint).toMatch('birthDate');
  });
});

describe('myCaseload', () => {
  const CASELOAD = `query ($first: Int, $after: String, $from: HalfDays) { myCaseload(first: $first, after: $after, problematicHalfDaysFrom: $from) {
    edges { node { id displayName } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
  const page = (variables: object, persona: PersonaName = 'school-antwerp') =>
    hub.execute(CASELOAD, { ...variables }).as(persona);
  const shown = (answer: Awaited<ReturnType<typeof page>>) => {
    const edges = at(answer, 'myCaseload.edges');
    return Array.isArray(edges) ? edges.map(({ node }) => node.displayName) : edges;
  };

  it('gives every pupil once, by name, page after page', async () => {
    const all: unknown[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 10; pages += 1) {
      const answer = await page({ first: 2, after });
      all.push(shown(answer));
      if (at(answer, 'myCaseload.pageInfo.hasNextPage') !== true) break;
      after = textAt(answer, 'myCaseload.pageInfo.endCursor');
    }
    expect(all).toEqual([
      ['Ayoub El Amrani', 'Zoë Van den Broeck'],
      ['Liam D’Hondt', 'Emma Janssens'],
      ['Łukasz Nowak', 'Noor Test'],
    ]);
  });

  it('shows a pupil with two relations to a centre once', async () => {
    expect(shown(await page({}, 'clb-mechelen'))).toEqual(['Aaa Eerst', 'Bram Test', 'Emma Janssens']);
  });

  it('can be kept to those with many problematic half days this year', async () => {
    expect(shown(await page({ from: 9 }))).toEqual(['Emma Janssens', 'Łukasz Nowak']);
  });

  it('shows a developer everybody in a made-up world, and a helpdesk nobody without a case', async () => {
    expect(shown(await page({}, 'developer'))).toHaveLength(9);
    expect(shown(await page({}, 'helpdesk-antwerp'))).toEqual([]);
  });

  it('begins again where the cursor’s pupil is not the caller’s', async () => {
    const mechelen = textAt(await page({ first: 1 }, 'clb-mechelen'), 'myCaseload.pageInfo.endCursor');
    const answer = await page({ after: mechelen });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.extensions.hint).toMatch('Begin again');
    expect((await page({ first: 101 })).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('one pupil', () => {
  const PUPIL = `query ($id: ID!) { pupil(id: $id) { age competence compulsoryUntil residence { nisCode } hasConsent(purpose: REFERRAL) synthetic
    currentEnrolment { school { name clbContract { clb { name } } } } clbCentre { id } enrolments { schoolYear }
    absences { date code } absenceSummary { schoolYear problematicHalfDays previousYearProblematic thresholdReached clbDutySince allowanceAtRisk halfDays { B Z } }
    lastYear: absenceSummary(schoolYear: "${LAST_YEAR}") { schoolYear problematicHalfDays thresholdReached clbDutySince } } }`;

  it('is told with zeros for a year without absences', async () => {
    const answer = await hub.execute(PUPIL, { id: ids[0] }).as('clb-antwerp');
    expect(answer.errors).toEqual([]);
    expect(at(answer, 'pupil.absenceSummary')).toEqual({
      schoolYear: THIS_YEAR,
      problematicHalfDays: 0,
      previousYearProblematic: 0,
      thresholdReached: 'NONE',
      clbDutySince: null,
      allowanceAtRisk: false,
      halfDays: { B: 0, Z: 0 },
    });
    expect(at(answer, 'pupil.lastYear')).toEqual({
      schoolYear: LAST_YEAR,
      problematicHalfDays: 0,
      thresholdReached: 'NONE',
      clbDutySince: null,
    });
    expect(at(answer, 'pupil.clbCentre.id')).toBe(ORGANISATIONS.clbAntwerp.id);
  });

  it('has a day on which the duty to involve the CLB began: that of the fifth half day, whatever came in first', async () => {
    const third = `${THIS_YEAR.slice(0, 4)}-09-03`;
    const summary = async (persona: PersonaName) =>
      at(
        await hub
          .execute(
            'query ($id: ID!) { pupil(id: $id) { absenceSummary { problematicHalfDays clbDutySince } } }',
            { id: ids[2] },
          )
          .as(persona),
        'pupil.absenceSummary',
      );
    expect(await summary('school-antwerp')).toEqual({ problematicHalfDays: 5, clbDutySince: third });
    const [add, change, remove] = [
      "insert into pupils.absence_record (pupil_id, day, day_part, school_id, code) values ($1, $2, 'AM', $3, 'B')",
      "update pupils.absence_record set code = 'Z' where pupil_id = $1 and day > $2::date - 2",
      'delete from pupils.absence_record where pupil_id = $1',
    ];
    await hub.rows('pupils', add, [
      ids[2],
      `${THIS_YEAR.slice(5)}-03-01`,
      ORGANISATIONS.schoolAntwerpSouth.id,
    ]);
    expect(await summary('school-antwerp')).toEqual({ problematicHalfDays: 6, clbDutySince: third });
    await hub.rows('pupils', change, [ids[2], third]);
    expect(await summary('clb-antwerp')).toEqual({ problematicHalfDays: 2, clbDutySince: null });
    await hub.rows('pupils', remove, [ids[2]]);
    expect(await summary('clb-antwerp')).toEqual({ problematicHalfDays: 0, clbDutySince: null });
  });

  it('is null for every wrong id and every stranger, in the same bytes', async () => {
    const ask = (id: string, persona: PersonaName) => hub.execute(PUPIL, { id }).as(persona);
    const nobody = (await ask(randomUUID(), 'clb-mechelen')).text;
    expect(JSON.parse(nobody)).toEqual({ data: { pupil: null } });
    for (const id of ['', 'x', '17', `${ids[0]} `, "' or true", ids[0] ?? ''])
      expect((await ask(id, 'clb-mechelen')).text).toBe(nobody);
    expect((await ask((ids[0] ?? '').toUpperCase(), 'clb-antwerp')).data?.pupil).not.toBeNull();
  });

  it('is known by consent as a fact to the school, which may not see the record', async () => {
    const fact = await hub
      .execute(
        'query ($id: ID!) { pupil(id: $id) { hasConsent(purpose: REFERRAL) other: hasConsent(purpose: TRAJECTORY) } }',
        { id: ids[0] },
      )
      .as('school-antwerp');
    expect(fact.data).toEqual({ pupil: { hasConsent: true, other: false } });
    const record = await hub
      .execute('query ($id: ID!) { pupil(id: $id) { consents { id } } }', { id: ids[0] })
      .as('school-antwerp');
    expect(record.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('sees the own record; a parent sees a child below 12, and no pupil who decides', async () => {
    expect((await hub.execute('{ myRecord { displayName competence } }').as('pupil-noor')).data).toEqual({
      myRecord: { displayName: 'Noor Test', competence: 'PRESUMED_COMPETENT' },
    });
    expect(
      (
        await hub
          .execute('{ myChildren { displayName guardians { relation mayConsent } } }')
          .as('guardian-bram')
      ).data,
    ).toEqual({
      myChildren: [{ displayName: 'Bram Test', guardians: [{ relation: 'PARENT', mayConsent: true }] }],
    });
    expect((await hub.execute('{ myChildren { displayName } }').as('guardian-noor')).data).toEqual({
      myChildren: [],
    });
  });
});

it('a school and a centre are no secret; a wrong id is nothing', async () => {
  const query =
    'query ($id: ID!) { school(id: $id) { name municipality { nisCode } clbContract { from to clb { name network disciplines } } } clbCentre(id: $id) { name } }';
  const answer = await hub
    .execute(query, { id: ORGANISATIONS.schoolMechelen.id })
    .as('city-analyst-mechelen');
  expect(answer.data).toMatchObject({
    school: { municipality: { nisCode: '12025' }, clbContract: { to: null, clb: { network: 'VRIJ' } } },
    clbCentre: null,
  });
  expect((await hub.execute(query, { id: 'x' }).as('pupil-noor')).data).toEqual({
    school: null,
    clbCentre: null,
  });
});
