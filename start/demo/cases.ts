import { idOf } from './chance';
import {
  HELPDESK_ANTWERP,
  HELPDESK_MECHELEN,
  type Helpdesk,
  type Organisation,
  PARTNER_ARKTOS,
  PARTNER_ELEGAST,
  PARTNER_PROFO,
  SCHOOL_CANAL,
  SCHOOL_DYLE,
  SCHOOL_EAST,
  SCHOOL_HARBOUR,
  SCHOOL_SOUTH,
  SCHOOL_WEST,
  type School,
} from './organisations';

/**
 * What was decided about telling the helpdesk. OPEN_REFERRAL: it was told, and the case is open. SERVICE_…: about telling
 * a support service; SERVICE_REFERRED was referred to it, and it has started. UNREACHABLE: a child whom nobody has seen for
 * two weeks, and a parent had consented. From TABLE_READY on: how far the helpdesk came with the case (`FATE_OF_STORY`).
 */
export type CaseStory =
  | 'CONSENTED'
  | 'WITHDRAWN'
  | 'REFUSED'
  | 'NOT_ASKED'
  | 'OPEN_REFERRAL'
  | 'GUARDIAN_CONSENTED'
  | 'SERVICE_CONSENTED'
  | 'SERVICE_REFERRED'
  | 'UNREACHABLE'
  | 'TABLE_READY'
  | 'ON_TABLE'
  | 'ASSIGNED_UNCONSENTED'
  | 'START_OVERDUE'
  | 'RUNNING_NO_SHOW'
  | 'CONSENT_WITHDRAWN'
  | 'COMPLETED';

/** A pupil whom tests and the README know by name. Names are from faker's lists (nl_BE), as everybody's here. */
export interface Case {
  readonly id: string;
  /** The pupil's number: CLB reference `L-000nn`, school reference `S-000nn`. */
  readonly number: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly name: string;
  readonly gender: 'M' | 'F';
  /** Who logs in as this pupil, and as the parent. */
  readonly person: string;
  readonly guardian: string;
  readonly helpdesk: Helpdesk;
  readonly region: Helpdesk['region'];
  /** The school now. */
  readonly school: School;
  /** The school left in this school year, if any. */
  readonly earlierSchool: School | null;
  /** Year of secondary education (4 is G2J2), or of primary education for a primary school. */
  readonly year: number;
  /** In the school year's first calendar year the pupil turns this old, on 1 September: the same age all year. */
  readonly age: number;
  /** Problematic half days this school year; fewer while too few half days have passed since 1 September. */
  readonly problematicHalfDays: number;
  readonly story: CaseStory;
  /** Providers whom the pupil consents to a trajectory with, before one is chosen. */
  readonly consentsTo: readonly Organisation[];
  /** The pupil opened the record to the parent. */
  readonly sharesWithGuardian: boolean;
}

type Spec = Pick<Case, 'number' | 'gender' | 'story'> &
  Partial<
    Pick<
      Case,
      | 'age'
      | 'year'
      | 'earlierSchool'
      | 'school'
      | 'problematicHalfDays'
      | 'sharesWithGuardian'
      | 'consentsTo'
    >
  > & {
    readonly name: readonly [string, string];
    /** The number of a brother or sister with the same parents. */
    readonly siblingOf?: number;
  };

interface Place {
  readonly helpdesk: Helpdesk;
  readonly school: School;
}

const IN_ANTWERP: Place = { helpdesk: HELPDESK_ANTWERP, school: SCHOOL_HARBOUR };
const IN_MECHELEN: Place = { helpdesk: HELPDESK_MECHELEN, school: SCHOOL_DYLE };

function story({ helpdesk, school }: Place, spec: Spec): Case {
  const [firstName, lastName] = spec.name;
  return {
    id: pupilId(spec.number),
    number: spec.number,
    firstName,
    lastName,
    name: `${firstName} ${lastName}`,
    gender: spec.gender,
    person: idOf('pupil person', spec.number),
    guardian: guardianOf(spec.siblingOf ?? spec.number, 1),
    helpdesk,
    region: helpdesk.region,
    school: spec.school ?? school,
    earlierSchool: spec.earlierSchool ?? null,
    year: spec.year ?? 4,
    age: spec.age ?? 15,
    problematicHalfDays: spec.problematicHalfDays ?? 6,
    story: spec.story,
    consentsTo: spec.consentsTo ?? [],
    sharesWithGuardian: spec.sharesWithGuardian ?? false,
  };
}

/**
 * The cases, the same in both places. `truant…` is scenario SC1: 15 years old, G2J2 BSO, twelve problematic half days
 * over two schools, consents to a referral, and has none open. The parents of a `truant…` have a child below 12 too.
 */
export const CASES = {
  truantAntwerp: story(IN_ANTWERP, {
    number: 17,
    name: ['Noor', 'Peeters'],
    gender: 'F',
    story: 'CONSENTED',
    earlierSchool: SCHOOL_SOUTH,
    problematicHalfDays: 12,
    sharesWithGuardian: true,
  }),
  childAntwerp: story(IN_ANTWERP, {
    number: 18,
    name: ['Finn', 'Peeters'],
    gender: 'M',
    story: 'GUARDIAN_CONSENTED',
    siblingOf: 17,
    school: SCHOOL_EAST,
    year: 4,
    age: 9,
    problematicHalfDays: 2,
  }),
  withdrawnAntwerp: story(IN_ANTWERP, {
    number: 19,
    name: ['Bram', 'Claes'],
    gender: 'M',
    story: 'WITHDRAWN',
  }),
  refusedAntwerp: story(IN_ANTWERP, { number: 20, name: ['Lotte', 'Maes'], gender: 'F', story: 'REFUSED' }),
  notAskedAntwerp: story(IN_ANTWERP, {
    number: 21,
    name: ['Elias', 'Wouters'],
    gender: 'M',
    story: 'NOT_ASKED',
  }),
  referredAntwerp: story(IN_ANTWERP, {
    number: 22,
    name: ['Amina', 'Willems'],
    gender: 'F',
    story: 'OPEN_REFERRAL',
    problematicHalfDays: 16,
  }),
  serviceConsentedAntwerp: story(IN_ANTWERP, {
    number: 28,
    name: ['Emma', 'Hermans'],
    gender: 'F',
    story: 'SERVICE_CONSENTED',
  }),
  serviceReferredAntwerp: story(IN_ANTWERP, {
    number: 29,
    name: ['Lucas', 'Smets'],
    gender: 'M',
    story: 'SERVICE_REFERRED',
  }),
  truantMechelen: story(IN_MECHELEN, {
    number: 31,
    name: ['Mats', 'Janssens'],
    gender: 'M',
    story: 'CONSENTED',
    earlierSchool: SCHOOL_CANAL,
    problematicHalfDays: 12,
    sharesWithGuardian: true,
  }),
  childMechelen: story(IN_MECHELEN, {
    number: 32,
    name: ['Julie', 'Janssens'],
    gender: 'F',
    story: 'GUARDIAN_CONSENTED',
    siblingOf: 31,
    school: SCHOOL_WEST,
    year: 4,
    age: 9,
    problematicHalfDays: 2,
  }),
  withdrawnMechelen: story(IN_MECHELEN, {
    number: 33,
    name: ['Hanne', 'Goossens'],
    gender: 'F',
    story: 'WITHDRAWN',
  }),
  refusedMechelen: story(IN_MECHELEN, {
    number: 34,
    name: ['Jasper', 'Mertens'],
    gender: 'M',
    story: 'REFUSED',
  }),
  notAskedMechelen: story(IN_MECHELEN, {
    number: 35,
    name: ['Lina', 'Michiels'],
    gender: 'F',
    story: 'NOT_ASKED',
  }),
  referredMechelen: story(IN_MECHELEN, {
    number: 36,
    name: ['Ilias', 'Jacobs'],
    gender: 'M',
    story: 'OPEN_REFERRAL',
    problematicHalfDays: 16,
  }),
  serviceConsentedMechelen: story(IN_MECHELEN, {
    number: 39,
    name: ['Fien', 'Lemmens'],
    gender: 'F',
    story: 'SERVICE_CONSENTED',
  }),
  serviceReferredMechelen: story(IN_MECHELEN, {
    number: 40,
    name: ['Adam', 'Desmet'],
    gender: 'M',
    story: 'SERVICE_REFERRED',
  }),
  tableReadyFirstAntwerp: story(IN_ANTWERP, {
    number: 41,
    name: ['Louis', 'Claeys'],
    gender: 'M',
    story: 'TABLE_READY',
    problematicHalfDays: 14,
    consentsTo: [PARTNER_ARKTOS, PARTNER_ELEGAST],
  }),
  tableReadySecondAntwerp: story(IN_ANTWERP, {
    number: 42,
    name: ['Mila', 'Declercq'],
    gender: 'F',
    story: 'TABLE_READY',
    problematicHalfDays: 8,
    consentsTo: [PARTNER_ARKTOS, PARTNER_ELEGAST],
  }),
  tableReadyThirdAntwerp: story(IN_ANTWERP, {
    number: 43,
    name: ['Oscar', 'Verstraete'],
    gender: 'M',
    story: 'TABLE_READY',
    problematicHalfDays: 22,
    consentsTo: [PARTNER_ARKTOS, PARTNER_ELEGAST],
  }),
  startOverdueAntwerp: story(IN_ANTWERP, {
    number: 44,
    name: ['Camille', 'Thijs'],
    gender: 'F',
    story: 'START_OVERDUE',
    problematicHalfDays: 18,
  }),
  runningNoShowAntwerp: story(IN_ANTWERP, {
    number: 46,
    name: ['Milan', 'Devos'],
    gender: 'M',
    story: 'RUNNING_NO_SHOW',
    problematicHalfDays: 24,
  }),
  completedAntwerp: story(IN_ANTWERP, {
    number: 47,
    name: ['Elise', 'Martens'],
    gender: 'F',
    story: 'COMPLETED',
    problematicHalfDays: 4,
  }),
  unconsentedAntwerp: story(IN_ANTWERP, {
    number: 48,
    name: ['Robbe', 'Gielen'],
    gender: 'M',
    story: 'ASSIGNED_UNCONSENTED',
    problematicHalfDays: 12,
  }),
  consentEndedAntwerp: story(IN_ANTWERP, {
    number: 49,
    name: ['Luna', 'Decoster'],
    gender: 'F',
    story: 'CONSENT_WITHDRAWN',
    problematicHalfDays: 15,
  }),
  onTableAntwerp: story(IN_ANTWERP, {
    number: 50,
    name: ['Yasmine', 'Vandevelde'],
    gender: 'F',
    story: 'ON_TABLE',
    problematicHalfDays: 17,
  }),
  tableReadyFirstMechelen: story(IN_MECHELEN, {
    number: 51,
    name: ['Nora', 'Vandamme'],
    gender: 'F',
    story: 'TABLE_READY',
    problematicHalfDays: 14,
    consentsTo: [PARTNER_ARKTOS, PARTNER_PROFO],
  }),
  tableReadySecondMechelen: story(IN_MECHELEN, {
    number: 52,
    name: ['Seppe', 'Decock'],
    gender: 'M',
    story: 'TABLE_READY',
    problematicHalfDays: 8,
    consentsTo: [PARTNER_ARKTOS, PARTNER_PROFO],
  }),
  tableReadyThirdMechelen: story(IN_MECHELEN, {
    number: 53,
    name: ['Amira', 'Verhaeghe'],
    gender: 'F',
    story: 'TABLE_READY',
    problematicHalfDays: 22,
    consentsTo: [PARTNER_ARKTOS, PARTNER_PROFO],
  }),
  startOverdueMechelen: story(IN_MECHELEN, {
    number: 54,
    name: ['Senne', 'Dewilde'],
    gender: 'M',
    story: 'START_OVERDUE',
    problematicHalfDays: 18,
  }),
  unreachableMechelen: story(IN_MECHELEN, {
    number: 55,
    name: ['Lou', 'Declerck'],
    gender: 'M',
    story: 'UNREACHABLE',
    school: SCHOOL_WEST,
    year: 4,
    age: 9,
    problematicHalfDays: 18,
  }),
  runningNoShowMechelen: story(IN_MECHELEN, {
    number: 56,
    name: ['Zoe', 'Smet'],
    gender: 'F',
    story: 'RUNNING_NO_SHOW',
    problematicHalfDays: 24,
  }),
  completedMechelen: story(IN_MECHELEN, {
    number: 57,
    name: ['Kobe', 'Janssen'],
    gender: 'M',
    story: 'COMPLETED',
    problematicHalfDays: 4,
  }),
  unconsentedMechelen: story(IN_MECHELEN, {
    number: 58,
    name: ['Marie', 'Vandenbroeck'],
    gender: 'F',
    story: 'ASSIGNED_UNCONSENTED',
    problematicHalfDays: 12,
  }),
  consentEndedMechelen: story(IN_MECHELEN, {
    number: 59,
    name: ['Hamza', 'Vandenberghe'],
    gender: 'M',
    story: 'CONSENT_WITHDRAWN',
    problematicHalfDays: 15,
  }),
  onTableMechelen: story(IN_MECHELEN, {
    number: 60,
    name: ['Lore', 'Claeys'],
    gender: 'F',
    story: 'ON_TABLE',
    problematicHalfDays: 17,
  }),
} as const;

/** The pupils numbered up to here are in every world, however small. */
export const SMALLEST_WORLD = 60;

export function findCase(number: number): Case | undefined {
  return Object.values(CASES).find((one) => one.number === number);
}

export function pupilId(number: number): string {
  return idOf('pupil', number);
}

/** The person who is the first or second parent in a family; a family is named after its first child. */
export function guardianOf(family: number, which: 1 | 2): string {
  return idOf('guardian person', family, which);
}

/** An organisation's own number for a pupil: L (leerlingdossier) at a centre, S (stamnummer) at a school. */
export function referenceAt(kind: 'CLB' | 'SCHOOL', number: number): string {
  return `${kind === 'CLB' ? 'L' : 'S'}-${String(number).padStart(5, '0')}`;
}
