import { type Absence, absencesOf } from './absences';
import { careerOf, type SchoolDays, type Stay } from './career';
import type { Person } from './people';

/** A pupil with the way through school and what was missed of it. */
export interface Pupil {
  readonly person: Person;
  /** Never empty, in order. */
  readonly stays: readonly Stay[];
  readonly absences: readonly Absence[];
}

export function pupilOf(person: Person, days: SchoolDays): Pupil {
  const stays = careerOf(person, days);
  return { person, stays, absences: absencesOf(person, stays, days) };
}
