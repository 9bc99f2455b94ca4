import { at, TestHub } from '../../../tests/testkit/hub';
import { seed } from '../../../tests/testkit/seed';

/** Places as everybody asks for them, and as other owners lead to them. */
let hub: TestHub;
let noor: string;

beforeAll(async () => {
  hub = await TestHub.start();
  noor = await (await seed(hub)).pupil('noor');
  await hub.settle();
});
afterAll(() => hub.stop());

it('everybody reads a municipality with its validity, its successor and its forerunners', async () => {
  const query = `{ old: municipality(nisCode: "11056") { name province validUntil successor { nisCode province forerunners { name } } }
    none: municipality(nisCode: "99999") { name } before: municipality(nisCode: "46030", on: "2024-01-01") { name } }`;
  expect((await hub.execute(query).withToken(null)).data).toEqual({
    old: {
      ...{ name: 'Zwijndrecht', province: 'ANTWERP', validUntil: '2024-12-31' },
      successor: {
        ...{ nisCode: '46030', province: 'EAST_FLANDERS' },
        forerunners: [{ name: 'Zwijndrecht' }, { name: 'Beveren' }, { name: 'Kruibeke' }],
      },
    },
    none: null,
    before: null,
  });
});

it('the city of Antwerpen has its residents of 2020 and its districts of a day', async () => {
  const query = `{ municipality(nisCode: "11002") { population2020 then: districts(on: "2024-12-31") { name }
    now: districts { code name postalCodes formerMunicipality municipality { name } } } }`;
  const answer = await hub.execute(query).withToken(null);
  expect(at(answer, 'municipality.population2020')).toBe(529247);
  expect(at(answer, 'municipality.then')).toHaveLength(9);
  expect(at(answer, 'municipality.now')).toHaveLength(10);
  expect(at(answer, 'municipality.now')).toContainEqual({
    ...{ code: '11007A', name: 'Borsbeek', postalCodes: ['2150'], formerMunicipality: '11007' },
    municipality: { name: 'Antwerpen' },
  });
});

it('the municipalities of a province on a day', async () => {
  const query = 'query ($on: Date) { municipalities(on: $on, province: BRUSSELS) { name } }';
  expect(at(await hub.execute(query, { on: '2020-01-01' }).withToken(null), 'municipalities')).toHaveLength(
    19,
  );
});

it('a pupil’s residence has a name, which the pupils owner does not keep', async () => {
  const query = 'query ($id: ID!) { pupil(id: $id) { residence { nisCode name province } } }';
  expect(at(await hub.execute(query, { id: noor }).as('clb-antwerp'), 'pupil.residence')).toEqual({
    ...{ nisCode: '11002', name: 'Antwerpen', province: 'ANTWERP' },
  });
});

it('an indicator tells what it means, in both languages', async () => {
  const query =
    '{ indicator(code: "PA30") { label { nl en } unit source numerator denominator note bases } indicators { code } }';
  const answer = await hub.execute(query).withToken(null);
  expect(at(answer, 'indicator')).toMatchObject({
    ...{ unit: 'PERCENT', source: 'IMPORT', bases: ['RESIDENCE', 'SCHOOL'] },
    label: { nl: 'Problematische afwezigheid: 30 halve dagen of meer' },
  });
  const codes = at(answer, 'indicators');
  expect(Array.isArray(codes) && codes.map(({ code }) => code)).toEqual(
    expect.arrayContaining([
      'VSV',
      'RETENTION',
      'KAI',
      'POPULATION',
      'REFERRALS',
      'REFERRALS_BY_PARTNER',
      'GAPS',
    ]),
  );
});
