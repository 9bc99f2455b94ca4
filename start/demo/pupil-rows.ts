import { type Day, firstDay } from '../../subgraphs/kit/school-calendar';
import type { PupilsDemo } from '../../subgraphs/pupils/demo';
import { normaliseName } from '../../subgraphs/pupils/pupil/name';
import { birthday } from '../../subgraphs/pupils/pupil/rules';
import { momentOf, schoolYearsAround } from './calendar';
import type { Stay } from './career';
import { referenceAt } from './cases';
import { idOf } from './chance';
import type { Form } from './organisations';
import type { Parent, Person } from './people';
import type { Pupil } from './pupil';

const FINALITY: Readonly<Record<Form, string>> = {
  STAGE1_A: 'NONE',
  STAGE1_B: 'NONE',
  OKAN: 'NONE',
  ASO: 'TRANSITION',
  KSO: 'DUAL',
  TSO: 'DUAL',
  BSO: 'LABOUR_MARKET',
  DBSO: 'LABOUR_MARKET',
  APPRENTICESHIP: 'LABOUR_MARKET',
  BUSO_OV3: 'LABOUR_MARKET',
};
const DECIDES_FROM_YEARS = 12;

type PupilTables = Pick<
  PupilsDemo,
  'pupil' | 'guardian' | 'enrolment' | 'absenceRecord' | 'accessEdge' | 'reference'
>;

/** Pupils as the rows that the pupils owner keeps of them. */
export function pupilRows(pupils: readonly Pupil[], today: Day): PupilTables {
  return {
    pupil: pupils.map(({ person }) => pupilRow(person, today)),
    guardian: pupils.flatMap(({ person }) => person.parents.map((parent) => guardianRow(person, parent))),
    enrolment: pupils.flatMap(({ person, stays }) => stays.map((stay) => enrolmentRow(person, stay))),
    absenceRecord: pupils.flatMap(({ person, absences }) =>
      absences.map(({ day, dayPart, school, code, localCode, recordedAt, source }) => ({
        pupilId: person.id,
        schoolId: school.id,
        day,
        dayPart,
        code,
        localCode,
        recordedAt,
        source,
      })),
    ),
    accessEdge: pupils.flatMap(({ person }) => [selfEdge(person), ...parentEdges(person, today)]),
    reference: pupils.flatMap(referencesOf),
  };
}

function pupilRow(person: Person, today: Day): PupilsDemo['pupil'][number] {
  const displayName = `${person.firstName} ${person.lastName}`;
  return {
    id: person.id,
    displayName,
    searchName: normaliseName(displayName),
    birthDate: person.birthDate,
    gender: person.gender,
    residenceNis: person.residence.nisCode,
    postalCode: person.residence.postalCode,
    notCompetentSince: person.notCompetentSince,
    synthetic: true,
    createdAt: momentOf(today),
  };
}

function guardianRow(person: Person, parent: Parent): PupilsDemo['guardian'][number] {
  return {
    id: guardianId(person, parent),
    pupilId: person.id,
    personId: parent.person,
    relation: parent.relation,
    mayConsent: parent.mayConsent,
    contactLanguage: parent.language,
  };
}

function enrolmentRow(person: Person, stay: Stay): PupilsDemo['enrolment'][number] {
  const { level, year } = stay.position;
  const isOkan = stay.form === 'OKAN';
  // A third year of the third stage is the seventh; reception classes stand outside of stages.
  const stage = level === 'SECONDARY' && !isOkan ? Math.min(Math.ceil(year / 2), 3) : null;
  const yearOfStage = stage === null ? year : year - (stage - 1) * 2;
  return {
    id: stay.id,
    pupilId: person.id,
    schoolId: stay.school.id,
    schoolYear: stay.schoolYear,
    startDate: stay.start,
    endDate: stay.end,
    level,
    kind: stay.school.isSpecial ? 'SPECIAL' : 'REGULAR',
    stage,
    yearOfStage: isOkan ? null : yearOfStage,
    form: stay.form,
    finality: stay.form ? FINALITY[stay.form] : null,
    isDual: stay.isDual,
    isOkan,
    administrativeGroupNumber: null,
    exitReason: stay.exitReason,
  };
}

/** A pupil reads the own record from 12 on; the relation of a younger one begins on that birthday. */
function selfEdge(person: Person): PupilsDemo['accessEdge'][number] {
  const from = birthday(person.birthDate, DECIDES_FROM_YEARS);
  return personEdge(person, {
    person: person.person,
    relation: 'SELF',
    basisId: person.id,
    from,
    until: null,
  });
}

/** Below 12, or when the pupil was assessed as not competent, the parents read the record. */
function parentEdges(person: Person, today: Day): PupilsDemo['accessEdge'] {
  const decidesFrom = birthday(person.birthDate, DECIDES_FROM_YEARS);
  const isChild = decidesFrom > today;
  if (!isChild && person.notCompetentSince === null) return [];
  const from = firstDay(schoolYearsAround(today).previous);
  const until = isChild && person.notCompetentSince === null ? decidesFrom : null;
  return person.parents.map((parent) =>
    personEdge(person, {
      person: parent.person,
      relation: 'GUARDIAN',
      basisId: guardianId(person, parent),
      from,
      until,
    }),
  );
}

function personEdge(
  pupil: Person,
  edge: {
    readonly person: string;
    readonly relation: 'SELF' | 'GUARDIAN';
    readonly basisId: string;
    readonly from: Day;
    readonly until: Day | null;
  },
): PupilsDemo['accessEdge'][number] {
  return {
    id: idOf('edge', pupil.number, edge.person),
    holderKind: 'PERSON',
    holderId: edge.person,
    pupilId: pupil.id,
    relation: edge.relation,
    source: 'pupils',
    basisId: edge.basisId,
    consentId: null,
    validFrom: momentOf(edge.from),
    validUntil: edge.until ? momentOf(edge.until) : null,
  };
}

/** Every school and centre that had the pupil keeps a number of its own. */
function referencesOf({ person, stays }: Pupil): PupilsDemo['reference'][number][] {
  const schools = [...new Set(stays.map(({ school }) => school))];
  const centres = [...new Set(schools.map(({ clb }) => clb))];
  return [
    ...schools.map(({ id }) => ({
      organisationId: id,
      pupilId: person.id,
      reference: referenceAt('SCHOOL', person.number),
    })),
    ...centres.map(({ id }) => ({
      organisationId: id,
      pupilId: person.id,
      reference: referenceAt('CLB', person.number),
    })),
  ];
}

function guardianId(person: Person, parent: Parent): string {
  return idOf('guardian', person.number, parent.person);
}
