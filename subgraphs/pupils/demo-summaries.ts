import { schoolYearOf } from '../kit/calendar';
import type { PupilsDemo } from './demo';

type AbsenceCode = 'a' | 'm' | 'r' | 'z' | 'h' | 'p' | 'b';
type Counted = Record<AbsenceCode, number>;

/** From this problematic half day on the school must involve the centre. */
const CLB_DUTY_FROM = 5;
const NONE: Counted = { a: 0, m: 0, r: 0, z: 0, h: 0, p: 0, b: 0 };

/** What `count_absences` and `note_clb_duty` make of half days, for whole careers at once. */
export function summariesOf(absences: PupilsDemo['absenceRecord']): object[] {
  const years = new Map<
    string,
    { counted: Counted; problematic: string[]; pupilId: string; schoolYear: string }
  >();
  const yearOf = new Map<string, string>();
  for (const { pupilId, day, code } of absences) {
    const on = String(day);
    const schoolYear = yearOf.get(on) ?? schoolYearOf(on);
    yearOf.set(on, schoolYear);
    const key = `${pupilId} ${schoolYear}`;
    const year = years.get(key) ?? { counted: { ...NONE }, problematic: [], pupilId, schoolYear };
    years.set(key, year);
    year.counted[codeOf(code)] += 1;
    if (code === 'B') year.problematic.push(on);
  }
  return [...years.values()].map(({ counted, problematic, pupilId, schoolYear }) => ({
    pupilId,
    schoolYear,
    ...counted,
    clbDutySince: problematic.sort()[CLB_DUTY_FROM - 1] ?? null,
  }));
}

function codeOf(code: string): AbsenceCode {
  const known = code.toLowerCase();
  if (isCode(known)) return known;
  throw new Error('an absence has one of the Flemish codes');
}

function isCode(code: string): code is AbsenceCode {
  return code in NONE;
}
