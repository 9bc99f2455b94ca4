import { z } from 'zod';
import { schoolYearOf, today } from '../../kit/calendar';
import { day, digits, maybe, number, word, yesOrNo } from '../../kit/import/cells';
import type { Columns } from '../../kit/import/csv';
import { isSchoolYear } from '../../kit/scalars/scalars';
import { nameText, plainText } from '../../kit/text';
import { lastDayOf, yearAfter } from '../enrolment/rules';
import { ageOn } from '../pupil/rules';
import { digitsOf, isInsz } from './insz';

/** Who is enrolled is of an age to be at school; anything else is a slip of the pen. */
const YOUNGEST_YEARS = 2;
const OLDEST_YEARS = 30;

const LEVELS = { KLEUTER: 'PRE_PRIMARY', LAGER: 'PRIMARY', SECUNDAIR: 'SECONDARY' } as const;
const KINDS = { GEWOON: 'REGULAR', BUITENGEWOON: 'SPECIAL' } as const;
const FORMS = {
  A: 'STAGE1_A',
  B: 'STAGE1_B',
  ASO: 'ASO',
  TSO: 'TSO',
  KSO: 'KSO',
  BSO: 'BSO',
  DBSO: 'DBSO',
  LEERTIJD: 'APPRENTICESHIP',
  OV1: 'BUSO_OV1',
  OV2: 'BUSO_OV2',
  OV3: 'BUSO_OV3',
  OV4: 'BUSO_OV4',
  OKAN: 'OKAN',
} as const;
const FINALITIES = {
  DOORSTROOM: 'TRANSITION',
  DUBBEL: 'DUAL',
  ARBEIDSMARKT: 'LABOUR_MARKET',
  GEEN: 'NONE',
} as const;
const EXITS = {
  SCHOOLWISSEL: 'SCHOOL_CHANGE',
  EINDE_SCHOOLJAAR: 'END_OF_YEAR',
  DEFINITIEVE_UITSLUITING: 'DEFINITIVE_EXCLUSION',
  VERLAAT_ONDERWIJS: 'LEFT_EDUCATION',
  ANDERE: 'OTHER',
} as const;

export const ENROLMENT_COLUMNS: Columns = {
  required: [
    'stamnummer',
    'voornaam',
    'familienaam',
    'geboortedatum',
    'geslacht',
    'nis_gemeente',
    'postcode',
    'schooljaar',
    'inschrijving_begin',
    'inschrijving_einde',
    'niveau',
    'soort_onderwijs',
    'graad',
    'leerjaar',
    'onderwijsvorm',
    'finaliteit',
    'duaal',
    'okan',
    'administratieve_groep',
    'uitschrijving_aanleiding',
  ],
  optional: ['insz', 'school_id'],
};

const insz = z
  .string()
  .transform(digitsOf)
  .refine(isInsz, 'is no national number: its check digits are not right');

const cells = z.object({
  stamnummer: plainText(100),
  insz: maybe(insz).default(null),
  voornaam: nameText(100),
  familienaam: nameText(99),
  geboortedatum: day,
  geslacht: word({ M: 'M', V: 'F', X: 'X' }),
  nis_gemeente: maybe(digits(5)),
  postcode: maybe(z.string().regex(/^[1-9]\d{3}$/, 'must be a Belgian postal code')),
  school_id: maybe(z.uuid('must be the id of a school').toLowerCase()).default(null),
  schooljaar: z.string().refine(isSchoolYear, { error: 'must be a school year, as YYYY-YYYY', abort: true }),
  inschrijving_begin: day,
  inschrijving_einde: maybe(day),
  niveau: word(LEVELS),
  soort_onderwijs: maybe(word(KINDS)),
  graad: maybe(number(1, 3)),
  leerjaar: maybe(number(0, 6)),
  onderwijsvorm: maybe(word(FORMS)),
  finaliteit: maybe(word(FINALITIES)),
  duaal: yesOrNo,
  okan: yesOrNo,
  administratieve_groep: maybe(number(0, 999_999)),
  uitschrijving_aanleiding: maybe(word(EXITS)),
});
type Cells = z.output<typeof cells>;

/** What the cells must be to each other: per column, when it is wrong and why. */
const AGREEMENTS: readonly (readonly [keyof Cells, (line: Cells) => boolean, string])[] = [
  [
    'schooljaar',
    (line) => schoolYearOf(line.inschrijving_begin) !== line.schooljaar,
    'the enrolment does not begin in this school year',
  ],
  [
    'inschrijving_begin',
    (line) => before(lastDayOf(yearAfter(schoolYearOf(today()))), line.inschrijving_begin),
    'lies after the next school year',
  ],
  [
    'inschrijving_einde',
    (line) => before(line.inschrijving_einde, line.inschrijving_begin),
    'lies before the begin',
  ],
  [
    'inschrijving_einde',
    (line) => before(lastDayOf(line.schooljaar), line.inschrijving_einde),
    'lies after the school year',
  ],
  [
    'uitschrijving_aanleiding',
    (line) => line.uitschrijving_aanleiding !== null && line.inschrijving_einde === null,
    'stands only with an end',
  ],
  [
    'geboortedatum',
    (line) => !ofSchoolAge(line),
    `the pupil would not be ${YOUNGEST_YEARS} to ${OLDEST_YEARS} years old`,
  ],
  ...(['graad', 'onderwijsvorm', 'finaliteit'] as const).map(
    (column) =>
      [
        column,
        (line: Cells) => line.niveau !== 'SECONDARY' && line[column] !== null,
        'is for secondary education only',
      ] as const,
  ),
];

/** One line of a file of enrolments, checked by itself. */
export const enrolmentLine = cells
  .superRefine((line, context) => {
    for (const [column, isWrong, message] of AGREEMENTS) {
      if (isWrong(line)) context.addIssue({ code: 'custom', path: [column], message });
    }
  })
  .transform((line) => ({
    reference: line.stamnummer,
    insz: line.insz,
    displayName: `${line.voornaam} ${line.familienaam}`,
    birthDate: line.geboortedatum,
    gender: line.geslacht,
    residenceNis: line.nis_gemeente,
    postalCode: line.postcode,
    schoolId: line.school_id,
    schoolYear: line.schooljaar,
    startDate: line.inschrijving_begin,
    endDate: line.inschrijving_einde,
    level: line.niveau,
    kind: line.soort_onderwijs ?? 'REGULAR',
    stage: line.graad,
    yearOfStage: line.leerjaar,
    form: line.onderwijsvorm,
    finality: line.finaliteit,
    isDual: line.duaal,
    isOkan: line.okan,
    administrativeGroupNumber: line.administratieve_groep,
    exitReason: line.uitschrijving_aanleiding,
  }));

export type EnrolmentLine = z.output<typeof enrolmentLine>;

function before(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day < other;
}

function ofSchoolAge({ geboortedatum, inschrijving_begin }: Cells): boolean {
  const age = ageOn(geboortedatum, inschrijving_begin);
  return age !== null && age >= YOUNGEST_YEARS && age <= OLDEST_YEARS;
}
