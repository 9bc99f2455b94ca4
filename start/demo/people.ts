import { faker } from '@faker-js/faker/locale/nl_BE';
import { addDays, type Day, startYear } from '../../subgraphs/kit/school-calendar';
import { type Case, findCase, guardianOf, pupilId } from './cases';
import { type Chance, chance, idOf } from './chance';
import { type Arrondissement, MUNICIPALITIES, type Municipality } from './municipalities';

export type Level = 'PRE_PRIMARY' | 'PRIMARY' | 'SECONDARY';

/** Where a pupil stands in school: the third year of nursery, the sixth of primary, the seventh of secondary education. */
export interface Position {
  readonly level: Level;
  readonly year: number;
}

export interface Parent {
  readonly person: string;
  readonly relation: 'PARENT' | 'LEGAL_GUARDIAN' | 'FOSTER_PARENT';
  readonly mayConsent: boolean;
  readonly language: string;
}

export interface Person {
  readonly number: number;
  readonly id: string;
  /** Who logs in as this pupil. */
  readonly person: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly gender: 'M' | 'F' | 'X';
  readonly birthDate: Day;
  readonly notCompetentSince: Day | null;
  readonly residence: { readonly nisCode: string; readonly postalCode: string };
  readonly parents: readonly Parent[];
  readonly position: Position;
  /** Where the pupil goes to school. */
  readonly region: Arrondissement;
  readonly story: Case | null;
}

interface Family {
  readonly lastName: string;
  readonly residence: Person['residence'];
  readonly parents: readonly Parent[];
}

const NAME_SEED = 20_190_901;
const SIBLING = 0.2;
const NOT_COMPETENT = 0.004;
/** Brothers and sisters are twins, or this many days apart. */
const LEAST_BETWEEN_SIBLINGS = 280;
const SHARE_IN_CITY = 0.6;
/** The age that a pupil of the first year turns in the year's first calendar year, with normal entry and progress. */
const AGE_IN_YEAR_0 = { PRE_PRIMARY: 2, PRIMARY: 5, SECONDARY: 11 } as const;
const LEVELS = [
  ['PRE_PRIMARY', 4],
  ['PRIMARY', 20],
  ['SECONDARY', 76],
] as const;
const YEARS = {
  PRE_PRIMARY: [1, 1, 1],
  PRIMARY: [1, 1, 1, 1, 1, 1],
  SECONDARY: [5, 5, 5, 5, 5, 5, 1],
} as const;
/** Years behind (negative: ahead). */
const DELAYS = {
  PRE_PRIMARY: [[0, 1]],
  PRIMARY: [
    [0, 88],
    [1, 10],
    [-1, 2],
  ],
  SECONDARY: [
    [0, 76],
    [1, 18],
    [2, 5],
    [-1, 1],
  ],
} as const;
const LANGUAGES = [
  ['nl', 70],
  ['fr', 8],
  ['ar', 7],
  ['tr', 5],
  ['en', 4],
  ['pl', 3],
  ['ro', 3],
] as const;

/** So many pupils, numbered from `first`. Each has draws of its own, so a larger world holds the people of a smaller one. */
export function generatePeople(count: number, schoolYear: string, first = 1): Person[] {
  const people: Person[] = [];
  const takenNames = new Set<string>();
  for (let number = first; number < first + count; number += 1) {
    const story = findCase(number) ?? null;
    people.push(storyOrStranger(number, story, people, takenNames, startYear(schoolYear)));
  }
  return people;
}

function storyOrStranger(
  number: number,
  story: Case | null,
  people: readonly Person[],
  takenNames: Set<string>,
  year: number,
): Person {
  const draw = chance('person', number);
  const region = story?.helpdesk.region ?? draw.weigh([['Antwerpen', 6] as const, ['Mechelen', 4] as const]);
  const position = story ? positionOf(story) : drawPosition(draw);
  const birthDate = story ? `${year - story.age}-09-01` : drawBirthDate(draw, position, year);
  const gender = story?.gender ?? draw.weigh([['M', 500] as const, ['F', 497] as const, ['X', 3] as const]);
  const family = familyOf(number, story, people, { draw, region, birthDate });
  const lastName = story?.lastName ?? family.lastName;
  const firstName = story?.firstName ?? firstNameFor(number, gender, lastName, birthDate, takenNames);
  takenNames.add(`${firstName} ${lastName} ${birthDate}`);
  return {
    number,
    id: pupilId(number),
    person: story?.person ?? idOf('pupil person', number),
    firstName,
    lastName,
    gender,
    birthDate,
    notCompetentSince: story === null && draw.happens(NOT_COMPETENT) ? `${year - 1}-10-15` : null,
    residence: family.residence,
    parents: family.parents,
    position,
    region,
    story,
  };
}

/** A family of its own, the one of the pupil before, or (in a story) the one of a named brother or sister. */
function familyOf(
  number: number,
  story: Case | null,
  people: readonly Person[],
  own: { readonly draw: Chance; readonly region: Arrondissement; readonly birthDate: Day },
): Family {
  const previous = people.at(-1);
  const sibling = story
    ? people.find((person) => person.story?.guardian === story.guardian)
    : own.draw.happens(SIBLING) && previous && mayBeSiblings(previous, own)
      ? previous
      : undefined;
  if (sibling) return sibling;
  return {
    lastName: lastNameOf(number),
    residence: drawResidence(own.draw, own.region),
    parents: drawParents(own.draw, number, story),
  };
}

function mayBeSiblings(
  previous: Person,
  own: { readonly region: Arrondissement; readonly birthDate: Day },
): boolean {
  if (previous.story || previous.region !== own.region) return false;
  const [older, younger] = [previous.birthDate, own.birthDate].sort();
  return older !== undefined && younger !== undefined && addDays(older, LEAST_BETWEEN_SIBLINGS) < younger;
}

function drawParents(draw: Chance, family: number, story: Case | null): Parent[] {
  const language = story ? 'nl' : draw.weigh(LANGUAGES);
  const relation = story
    ? 'PARENT'
    : draw.weigh([['PARENT', 96] as const, ['LEGAL_GUARDIAN', 2] as const, ['FOSTER_PARENT', 2] as const]);
  const first: Parent = { person: guardianOf(family, 1), relation, mayConsent: true, language };
  if (!draw.happens(0.7)) return [first];
  return [first, { ...first, person: guardianOf(family, 2), mayConsent: draw.happens(0.93) }];
}

function drawPosition(draw: Chance): Position {
  const level = draw.weigh(LEVELS);
  return { level, year: draw.weigh(YEARS[level].map((weight, index) => [index + 1, weight] as const)) };
}

function positionOf(story: Case): Position {
  return { level: story.school.levels.includes('SECONDARY') ? 'SECONDARY' : 'PRIMARY', year: story.year };
}

function drawBirthDate(draw: Chance, { level, year }: Position, schoolYearStart: number): Day {
  const turns = AGE_IN_YEAR_0[level] + year + draw.weigh<number>(DELAYS[level]);
  return addDays(`${schoolYearStart - turns}-01-01`, draw.whole(0, 364));
}

/** Most in the region's own city, the rest by population: careers know no borders. */
function drawResidence(draw: Chance, region: Arrondissement): Person['residence'] {
  const around = MUNICIPALITIES.filter((one) => one.arrondissement === region);
  const city = around.reduce((largest, one) => (one.residents > largest.residents ? one : largest));
  const municipality = draw.happens(SHARE_IN_CITY) ? city : draw.weigh(MUNICIPALITIES.map(weightFor(region)));
  return { nisCode: municipality.nisCode, postalCode: draw.pick(municipality.postalCodes) };
}

function weightFor(region: Arrondissement): (one: Municipality) => readonly [Municipality, number] {
  return (one) => [one, one.arrondissement === region ? one.residents : one.residents / 40];
}

function lastNameOf(family: number): string {
  faker.seed(NAME_SEED + family);
  return faker.person.lastName();
}

/** Two pupils of one name and birth date would make `findPupil` ambiguous for a reason that is only ours. */
function firstNameFor(
  number: number,
  gender: Person['gender'],
  lastName: string,
  birthDate: Day,
  taken: ReadonlySet<string>,
): string {
  faker.seed(NAME_SEED - number);
  const sex = gender === 'M' ? 'male' : gender === 'F' ? 'female' : undefined;
  for (;;) {
    const firstName = faker.person.firstName(sex);
    if (!taken.has(`${firstName} ${lastName} ${birthDate}`)) return firstName;
  }
}
