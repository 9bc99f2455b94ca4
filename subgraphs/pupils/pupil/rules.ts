import type { AgeBand, Competence, ConsentGiver } from '../__generated__/resolvers';

/** From this age on a pupil is presumed able to decide (L12). */
const DECIDES_FROM_YEARS = 12;
const ADULT_FROM_YEARS = 18;
const FIRST_MONTH_OF_SECOND_HALF = '07';

/** Born and assessed: all that is needed to say who decides. */
export interface Maturity {
  readonly birthDate: string;
  readonly notCompetentSince: string | null;
}

/** The day on which somebody turns so many years old; who was born on 29 February has 28 February in other years, as in PostgreSQL. */
export function birthday(birthDate: string, years: number): string {
  const year = Number(birthDate.slice(0, 4)) + years;
  const day = birthDate.slice(5);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${String(year).padStart(4, '0')}-${day === '02-29' && !leap ? '02-28' : day}`;
}

/** Age in whole years on a day; null on a day before the birth. */
export function ageOn(birthDate: string, day: string): number | null {
  if (day < birthDate) return null;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthday(birthDate, years) <= day ? years : years - 1;
}

/** The last day of compulsory education: the 18th birthday, or 30 June of that year for who is born from July on. */
export function compulsoryUntil(birthDate: string): string {
  const turns18 = birthday(birthDate, ADULT_FROM_YEARS);
  return birthDate.slice(5, 7) < FIRST_MONTH_OF_SECOND_HALF ? turns18 : `${turns18.slice(0, 4)}-06-30`;
}

export function competenceOn({ birthDate, notCompetentSince }: Maturity, day: string): Competence {
  if (day >= birthday(birthDate, ADULT_FROM_YEARS)) return 'ADULT';
  if (day < birthday(birthDate, DECIDES_FROM_YEARS)) return 'UNDER_12';
  return notCompetentSince !== null && notCompetentSince <= day
    ? 'ASSESSED_NOT_COMPETENT'
    : 'PRESUMED_COMPETENT';
}

/** Who decides about the pupil's data on a day; the SQL function who_decides says the same. */
export function whoDecides(pupil: Maturity, day: string): ConsentGiver {
  const competence = competenceOn(pupil, day);
  return competence === 'UNDER_12' || competence === 'ASSESSED_NOT_COMPETENT' ? 'GUARDIAN' : 'PUPIL';
}

export function ageBandOn(birthDate: string, day: string): AgeBand {
  if (day < birthday(birthDate, 12)) return 'UNDER_12';
  if (day < birthday(birthDate, 15)) return 'FROM_12_TO_14';
  if (day < birthday(birthDate, 18)) return 'FROM_15_TO_17';
  return 'FROM_18';
}
