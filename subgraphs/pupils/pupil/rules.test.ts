import { ageBandOn, ageOn, competenceOn, compulsoryUntil, whoDecides } from './rules';

describe('age', () => {
  test('counts whole years, from the birthday on', () => {
    expect(ageOn('2010-05-20', '2026-05-19')).toBe(15);
    expect(ageOn('2010-05-20', '2026-05-20')).toBe(16);
  });
  test('is nothing before the birth', () => expect(ageOn('2010-05-20', '2010-05-19')).toBeNull());
  test('of who was born on 29 February grows on 28 February in other years', () => {
    expect(ageOn('2008-02-29', '2026-02-27')).toBe(17);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(18);
  });
});

describe('education is compulsory', () => {
  test('until the 18th birthday for who is born before July', () => {
    expect(compulsoryUntil('2010-01-01')).toBe('2028-01-01');
    expect(compulsoryUntil('2010-06-30')).toBe('2028-06-30');
  });
  test('until 30 June of the year of turning 18 for who is born later', () => {
    expect(compulsoryUntil('2010-07-01')).toBe('2028-06-30');
    expect(compulsoryUntil('2010-12-31')).toBe('2028-06-30');
  });
});

describe('who decides about a pupil’s data', () => {
  const born = { birthDate: '2012-09-10', notCompetentSince: null };
  test('below 12 a guardian', () => {
    expect(competenceOn(born, '2024-09-09')).toBe('UNDER_12');
    expect(whoDecides(born, '2024-09-09')).toBe('GUARDIAN');
  });
  test('from the 12th birthday the pupil, presumed competent', () => {
    expect(competenceOn(born, '2024-09-10')).toBe('PRESUMED_COMPETENT');
    expect(whoDecides(born, '2024-09-10')).toBe('PUPIL');
  });
  test('a guardian from the day of an assessment that says not competent', () => {
    const assessed = { ...born, notCompetentSince: '2026-01-15' };
    expect(whoDecides(assessed, '2026-01-14')).toBe('PUPIL');
    expect(competenceOn(assessed, '2026-01-15')).toBe('ASSESSED_NOT_COMPETENT');
    expect(whoDecides(assessed, '2026-01-15')).toBe('GUARDIAN');
  });
  test('from 18 the adult, whatever was assessed', () => {
    const assessed = { ...born, notCompetentSince: '2026-01-15' };
    expect(competenceOn(assessed, '2030-09-10')).toBe('ADULT');
    expect(whoDecides(assessed, '2030-09-10')).toBe('PUPIL');
  });
});

test.each([
  ['2026-09-09', 'FROM_12_TO_14'],
  ['2024-09-09', 'UNDER_12'],
  ['2027-09-10', 'FROM_15_TO_17'],
  ['2030-09-10', 'FROM_18'],
])('on %s a pupil born on 2012-09-10 is %s', (day, band) => expect(ageBandOn('2012-09-10', day)).toBe(band));
