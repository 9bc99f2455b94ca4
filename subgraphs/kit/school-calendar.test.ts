import {
  addDays,
  addDaysOutsideHolidays,
  halfDaysOf,
  holidaysOf,
  isHoliday,
  lastDayMoreThan,
  schoolDays,
} from './school-calendar';

test('Flemish school holidays fall as they were published', () => {
  expect(holidaysOf('2025-2026')).toEqual([
    ['2025-10-27', '2025-11-02'],
    ['2025-11-11', '2025-11-11'],
    ['2025-12-22', '2026-01-04'],
    ['2026-02-16', '2026-02-22'],
    ['2026-04-06', '2026-04-19'],
    ['2026-04-06', '2026-04-06'],
    ['2026-05-01', '2026-05-01'],
    ['2026-05-14', '2026-05-15'],
    ['2026-05-25', '2026-05-25'],
  ]);
  // All Saints on a Sunday, Christmas in the week, Easter in March.
  expect(holidaysOf('2026-2027').slice(0, 5)).toEqual([
    ['2026-11-02', '2026-11-08'],
    ['2026-11-11', '2026-11-11'],
    ['2026-12-21', '2027-01-03'],
    ['2027-02-08', '2027-02-14'],
    ['2027-03-29', '2027-04-11'],
  ]);
});

test('school is from September to June, on weekdays outside the holidays, and never today', () => {
  const days = schoolDays('2025-2026', '2026-07-15');
  expect(days[0]).toBe('2025-09-01');
  expect(days.at(-1)).toBe('2026-06-30');
  expect(days).toHaveLength(182);
  expect(days).not.toContain('2025-09-06');
  expect(days).not.toContain('2025-11-11');
  expect(schoolDays('2026-2027', '2026-09-03')).toEqual(['2026-09-01', '2026-09-02']);
  expect(schoolDays('2026-2027', '2026-09-01')).toEqual([]);
});

test('there is no school on Wednesday afternoon', () => {
  expect(halfDaysOf(['2026-09-01', '2026-09-02'])).toEqual([
    { day: '2026-09-01', dayPart: 'AM' },
    { day: '2026-09-01', dayPart: 'PM' },
    { day: '2026-09-02', dayPart: 'AM' },
  ]);
});

test('days of a deadline pass outside school holidays only, and as many from either end', () => {
  expect(isHoliday('2026-12-21')).toBe(true);
  expect(isHoliday('2026-12-19')).toBe(false);
  expect(isHoliday('2027-07-01')).toBe(true);
  expect(addDaysOutsideHolidays('2026-11-16', 14)).toBe('2026-11-30');
  // Friday before Christmas: two days of that weekend, then twelve from 4 January on.
  expect(addDaysOutsideHolidays('2026-12-18', 14)).toBe('2027-01-15');
  expect(addDaysOutsideHolidays('2027-06-30', 1)).toBe('2027-09-01');
  expect(lastDayMoreThan(7, '2026-11-30')).toBe('2026-11-22');
  expect(lastDayMoreThan(7, '2027-01-05')).toBe('2026-12-14');
});

test('on a day that counts, what is more than so many days ago is just what a deadline of so many days has passed by', () => {
  for (let day = '2026-09-01', turns = 0; turns < 400; day = addDays(day, 1), turns += 1) {
    if (isHoliday(day)) continue;
    const since = lastDayMoreThan(7, day);
    expect(addDaysOutsideHolidays(since, 7) < day).toBe(true);
    expect(addDaysOutsideHolidays(addDays(since, 1), 7) >= day).toBe(true);
  }
});
