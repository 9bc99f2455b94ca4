import { today } from '../../kit/calendar';
import type { EnrolmentRow } from '../rows';
import { planEnrolments, type ToldEnrolment } from './enrolment-plan';

const told = (line: number, more: Partial<ToldEnrolment> = {}): ToldEnrolment => ({
  line,
  pupilId: 'pupil 1',
  schoolId: 'school 1',
  schoolYear: '2024-2025',
  startDate: '2024-09-01',
  endDate: null,
  level: 'SECONDARY',
  kind: 'REGULAR',
  stage: 2,
  yearOfStage: 1,
  form: 'BSO',
  finality: 'LABOUR_MARKET',
  isDual: false,
  isOkan: false,
  administrativeGroupNumber: null,
  exitReason: null,
  ...more,
});
const known = (id: string, more: Partial<ToldEnrolment> = {}): EnrolmentRow => {
  const { line: _, ...row } = told(0, more);
  return { ...row, id };
};
const kinds = (lines: ToldEnrolment[], rows: EnrolmentRow[] = []) =>
  planEnrolments(lines, rows).map(({ kind }) => kind);

test('an enrolment that is not known is made', () => expect(kinds([told(2)])).toEqual(['CREATE']));

test('one that is known in every detail is kept', () =>
  expect(kinds([told(2)], [known('a')])).toEqual(['KEEP']));

test('one that is known with another end or group is corrected', () => {
  expect(planEnrolments([told(2, { endDate: '2024-10-01' })], [known('a')])).toMatchObject([
    { kind: 'CORRECT', id: 'a' },
  ]);
});

test('one that has ended is not opened again by an empty cell, nor by a day still to come', () => {
  const ended = [known('a', { endDate: '2024-09-30' })];
  expect(planEnrolments([told(2)], ended)).toMatchObject([
    { kind: 'REFUSE', refused: { line: 2, column: 'inschrijving_einde' } },
  ]);
  expect(kinds([told(2, { endDate: today() })], ended)).toEqual(['REFUSE']);
  expect(kinds([told(2, { endDate: '2024-10-02' })], ended)).toEqual(['CORRECT']);
  expect(kinds([told(2, { endDate: '2024-09-30' })], ended)).toEqual(['KEEP']);
});

test('another school or another pupil has nothing to do with it', () => {
  expect(kinds([told(2), told(3, { schoolId: 'school 2' }), told(4, { pupilId: 'pupil 2' })])).toEqual([
    'CREATE',
    'CREATE',
    'CREATE',
  ]);
});

test('two at one school at the same time are refused', () => {
  expect(kinds([told(2), told(3, { startDate: '2024-10-01' })])).toEqual(['CREATE', 'REFUSE']);
  expect(kinds([told(2, { startDate: '2024-10-01' })], [known('a')])).toEqual(['REFUSE']);
  expect(kinds([told(2), told(3)])).toEqual(['CREATE', 'REFUSE']);
});

test('one may follow the other, also when the same file ends the first', () => {
  expect(
    kinds([told(2, { endDate: '2024-09-30' }), told(3, { startDate: '2024-10-01' })], [known('a')]),
  ).toEqual(['CORRECT', 'CREATE']);
});
