import {
  addDays,
  type Day,
  firstDay,
  type HalfDay,
  halfDaysOf,
  lastDay,
  schoolDays,
} from '../../subgraphs/kit/school-calendar';
import { absencesOfYear } from './absences';
import { schoolYearsAround } from './calendar';
import { drawForm, type Stay, teaches } from './career';
import { chance, idOf } from './chance';
import type { Pupil } from './pupil';

/** A school year before the two that every demo world has, with all its half days. */
export interface EarlierYear {
  readonly schoolYear: string;
  readonly halfDays: readonly HalfDay[];
}

/** Five school years in all. */
const EARLIER_YEARS = 3;
/** For how many of the earlier years a school kept the pupil's absences. */
const YEARS_KEPT = [
  [0, 44],
  [1, 22],
  [2, 17],
  [3, 17],
] as const;

/** The three school years before the previous one, the latest first. */
export function earlierYears(today: Day): EarlierYear[] {
  let schoolYear = schoolYearsAround(today).previous;
  return Array.from({ length: EARLIER_YEARS }, () => {
    const last = addDays(firstDay(schoolYear), -1);
    schoolYear = schoolYearsAround(last).current;
    return { schoolYear, halfDays: halfDaysOf(schoolDays(schoolYear, today)) };
  });
}

/**
 * The same pupil with the years before at the school that the known career begins at, as far as it taught them then.
 * Only larger worlds go back so far: a town is there in a moment.
 */
export function withEarlierYears(pupil: Pupil, years: readonly EarlierYear[], previous: string): Pupil {
  const { person, stays } = pupil;
  const [first] = stays;
  if (!first || person.story) return pupil;
  const draw = chance('earlier', person.number);
  const known = first.schoolYear === previous ? years : [];
  const earlier = known
    .slice(0, draw.weigh(YEARS_KEPT))
    .map(({ schoolYear, halfDays }, index) => {
      const position = { ...first.position, year: first.position.year - index - 1 };
      if (position.year < 1 || !teaches(first.school, position)) return null;
      const stay: Stay = {
        id: idOf('enrolment', person.number, schoolYear, 0),
        school: first.school,
        schoolYear,
        start: firstDay(schoolYear),
        end: lastDay(schoolYear),
        position,
        form: drawForm(draw, first.school, position),
        isDual: false,
        exitReason: 'END_OF_YEAR',
      };
      return { stay, absences: absencesOfYear(person, [stay], { schoolYear, halfDays, when: 'previous' }) };
    })
    .filter((year) => year !== null)
    .reverse();
  return {
    person,
    stays: [...earlier.map(({ stay }) => stay), ...stays],
    absences: [...earlier.flatMap(({ absences }) => absences), ...pupil.absences],
  };
}
