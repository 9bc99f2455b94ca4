import { DISTRICTS, findArea, MUNICIPALITIES } from './places';
import {
  districtsOf,
  findMunicipality,
  forerunnersOf,
  listMunicipalities,
  resolveMunicipality,
} from './rules';

const codes = (list: readonly { nisCode: string }[]) => list.map(({ nisCode }) => nisCode);
const nameOn = (nis: string, day: string) => resolveMunicipality(nis, day)?.name;

it('Borsbeek is itself until the end of 2024 and lies in Antwerpen from 2025', () => {
  expect(nameOn('11007', '2024-12-31')).toBe('Borsbeek');
  expect(nameOn('11007', '2025-01-01')).toBe('Antwerpen');
});

it('Zwijndrecht leaves the province of Antwerp by merging into Beveren-Kruibeke-Zwijndrecht', () => {
  expect(resolveMunicipality('11056', '2024-12-31')).toMatchObject({
    name: 'Zwijndrecht',
    province: 'ANTWERP',
  });
  expect(resolveMunicipality('11056', '2025-01-01')).toMatchObject({
    nisCode: '46030',
    province: 'EAST_FLANDERS',
  });
  const merged = findMunicipality('46030');
  expect(merged && codes(forerunnersOf(merged))).toEqual(['11056', '46003', '46013']);
});

it('Puurs and Sint-Amands become Puurs-Sint-Amands in 2019, which did not exist before', () => {
  expect(nameOn('12030', '2018-12-31')).toBe('Puurs');
  expect(nameOn('12034', '2019-01-01')).toBe('Puurs-Sint-Amands');
  expect(nameOn('12041', '2018-12-31')).toBeUndefined();
});

it('a former municipality of before 1983 is followed to the city that it became a district of', () => {
  expect(nameOn('11012', '1982-12-31')).toBe('Deurne');
  expect(nameOn('11012', '2020-06-01')).toBe('Antwerpen');
});

it('the arrondissement Mechelen has 13 municipalities before the merger of 2019 and 12 after it', () => {
  const ofMechelen = (day: string) =>
    listMunicipalities(day).filter(({ arrondissement }) => arrondissement === 'Mechelen');
  expect(ofMechelen('2018-12-31')).toHaveLength(13);
  expect(ofMechelen('2019-01-01')).toHaveLength(12);
});

it('the arrondissement Antwerp has 30 municipalities until 2024 and 28 from 2025', () => {
  const ofAntwerp = (day: string) =>
    listMunicipalities(day, 'ANTWERP').filter(({ arrondissement }) => arrondissement === 'Antwerpen');
  expect(ofAntwerp('2024-12-31')).toHaveLength(30);
  expect(ofAntwerp('2025-01-01')).toHaveLength(28);
});

it('Antwerpen has nine districts until 2024 and ten with Borsbeek, each with its postal codes', () => {
  expect(districtsOf('11002', '2024-12-31')).toHaveLength(9);
  expect(districtsOf('11002', '2025-01-01')).toHaveLength(10);
  expect(DISTRICTS.find(({ name }) => name === 'Antwerpen')?.postalCodes).toEqual([
    ...['2000', '2018', '2020', '2030', '2050', '2060'],
  ]);
  expect(new Set(DISTRICTS.flatMap(({ postalCodes }) => postalCodes)).size).toBe(15);
});

it('every successor is known and begins the day after its forerunner ended, or was there before', () => {
  for (const { nisCode, successor, validUntil } of MUNICIPALITIES.filter((one) => one.successor !== null)) {
    const next = successor === null ? undefined : findMunicipality(successor);
    expect({ nisCode, known: next !== undefined }).toEqual({ nisCode, known: true });
    expect((next?.validFrom ?? '') <= `${Number((validUntil ?? '').slice(0, 4)) + 1}-01-01`).toBe(true);
  }
});

it('a code that nobody has is no area', () => {
  expect(findArea('99999')).toBeUndefined();
  expect(findArea('02000')?.kind).toBe('REGION');
});
