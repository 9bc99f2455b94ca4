import type { EnrolmentRow } from '../rows';
import { planEnrolments, type ToldEnrolment } from './enrolment-plan';

const told = (line: number, more: Partial<ToldEnrolment> = {}): ToldEnrolment => ({
  line,
  pupilId: 'pupil 1',
  schoolId: 'school 1',
  schoolYear: '2026-2027',
  startDate: '2026-09-01',
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
  expect(planEnrolments([told(2, { endDate: '2026-10-01' })], [known('a')])).toMatchObject([
    { kind: 'CORRECT', id: 'a' },
  ]);
});

test('another school or another pupil has nothing to do with it', () => {
  expect(kinds([told(2), told(3, { schoolId: 'school 2' }), told(4, { pupilId: 'pupil 2' })])).toEqual([
    'CREATE',
    'CREATE',
    'CREATE',
  ]);
});

test('two at one school at the same time are refused', () => {
  expect(kinds([told(2), told(3, { startDate: '2026-10-01' })])).toEqual(['CREATE', 'REFUSE']);
  expect(kinds([told(2, { startDate: '2026-10-01' })], [known('a')])).toEqual(['REFUSE']);
  expect(kinds([told(2), told(3)])).toEqual(['CREATE', 'REFUSE']);
});

test('one may follow the other, also when the same file ends the first', () => {
  expect(
    kinds([told(2, { endDate: '2026-09-30' }), told(3, { startDate: '2026-10-01' })], [known('a')]),
  ).toEqual(['CORRECT', 'CREATE']);
});
