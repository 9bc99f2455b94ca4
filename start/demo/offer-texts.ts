import type {
  INTAKE_ROUTES,
  OFFER_PURPOSES,
  OFFER_STATUSES,
  OFFER_TYPES,
  TARGET_GROUPS,
} from '../../subgraphs/kit/contracts/offer-facts';
import { ANTWERP, MECHELEN, serviceArea } from './municipalities';
import {
  type Organisation,
  PARTNER_ARKTOS,
  PARTNER_CIRKANT,
  PARTNER_ELEGAST,
  PARTNER_LEJO,
  PARTNER_PROFO,
  PARTNER_PROS,
  PARTNER_WEB,
} from './organisations';

/** Texts in Dutch, then French and English where there are any. */
type Texts = readonly [nl: string, fr?: string, en?: string];

/** An offer of the demo world. The organisations are named in the sources; what they offer here is made up. */
export interface OfferSpec {
  readonly key: string;
  readonly of: Organisation;
  readonly title: Texts;
  readonly summary: Texts;
  readonly type: (typeof OFFER_TYPES)[number];
  readonly purpose: readonly (typeof OFFER_PURPOSES)[number][];
  readonly kinds?: readonly (
    | 'PUPIL'
    | 'PUPIL_GROUP'
    | 'CLASS_GROUP'
    | 'TEACHER'
    | 'SCHOOL_TEAM'
    | 'SCHOOL'
  )[];
  readonly groups: readonly (typeof TARGET_GROUPS)[number][];
  readonly ages?: readonly [number, number];
  readonly levels?: readonly ('PRIMARY' | 'SECONDARY')[];
  readonly blocks?: readonly (
    | 'INDIVIDUAL_COACHING'
    | 'LEARNING_ENVIRONMENT'
    | 'RESTORATIVE_WORK'
    | 'SCHOOL_SUPPORT'
  )[];
  readonly intensity?: 'SHORT' | 'LONG' | 'FLEXIBLE';
  readonly dayParts?: readonly [number, number];
  readonly at?: readonly string[];
  readonly area: readonly string[];
  readonly languages?: readonly string[];
  readonly route?: readonly (typeof INTAKE_ROUTES)[number][];
  readonly status?: (typeof OFFER_STATUSES)[number];
  readonly statusReason?: string;
  readonly places?: {
    readonly total: number;
    readonly reserved: number;
    readonly waitDays: number | null;
    readonly daysAgo: number;
  };
}

export const AROUND_ANTWERP = serviceArea('Antwerpen');
export const AROUND_MECHELEN = serviceArea('Mechelen');
const WILLEBROEK = '12040';
const EVERYWHERE = [...AROUND_ANTWERP, ...AROUND_MECHELEN];

export const PARTNER_PROFILES: readonly {
  readonly organisation: Organisation;
  readonly kind: 'YOUTH_WORK' | 'WELFARE' | 'EMPLOYMENT';
  readonly area: readonly string[];
  readonly naftRecognised: boolean;
}[] = [
  { organisation: PARTNER_ARKTOS, kind: 'YOUTH_WORK', area: EVERYWHERE, naftRecognised: true },
  { organisation: PARTNER_PROS, kind: 'WELFARE', area: AROUND_MECHELEN, naftRecognised: true },
  { organisation: PARTNER_PROFO, kind: 'YOUTH_WORK', area: AROUND_MECHELEN, naftRecognised: true },
  { organisation: PARTNER_CIRKANT, kind: 'WELFARE', area: EVERYWHERE, naftRecognised: true },
  { organisation: PARTNER_ELEGAST, kind: 'WELFARE', area: AROUND_ANTWERP, naftRecognised: true },
  { organisation: PARTNER_LEJO, kind: 'YOUTH_WORK', area: AROUND_ANTWERP, naftRecognised: true },
  { organisation: PARTNER_WEB, kind: 'EMPLOYMENT', area: EVERYWHERE, naftRecognised: true },
];

const fresh = (total: number, reserved: number, waitDays: number, daysAgo = 4) => ({
  total,
  reserved,
  waitDays,
  daysAgo,
});
/** Reported so long ago that one had better ask. */
const stale = (total: number, reserved: number, daysAgo = 52) => ({
  total,
  reserved,
  waitDays: null,
  daysAgo,
});

const TRUANCY_NEEDS = ['TRUANTS', 'FREQUENT_ABSENCE', 'DROPPED_OUT'] as const;
const NAFT_LONG = {
  type: 'NAFT',
  purpose: ['REINTEGRATION'],
  ages: [12, 18],
  intensity: 'LONG',
  dayParts: [20, 80],
} as const;
const NAFT_SHORT = {
  type: 'NAFT',
  purpose: ['PREVENTION', 'REINTEGRATION'],
  ages: [12, 18],
  intensity: 'SHORT',
  dayParts: [4, 20],
} as const;

export const OFFERS: readonly OfferSpec[] = [
  {
    ...NAFT_LONG,
    key: 'ARKTOS-LONG-MECHELEN',
    of: PARTNER_ARKTOS,
    title: [
      'Op adem komen: lang traject Mechelen',
      'Reprendre son souffle : trajet long à Malines',
      'Getting your breath back: long trajectory in Mechelen',
    ],
    summary: [
      'Een verzonnen traject van een paar halve dagen per week, met atelierwerk en een vaste coach.',
      'Un trajet inventé de quelques demi-jours par semaine, avec atelier et coach attitré.',
      'An invented trajectory of a few half days a week, with workshop work and one coach.',
    ],
    groups: TRUANCY_NEEDS,
    blocks: ['INDIVIDUAL_COACHING', 'LEARNING_ENVIRONMENT'],
    at: [MECHELEN],
    area: AROUND_MECHELEN,
    places: fresh(14, 3, 7),
  },
  {
    ...NAFT_SHORT,
    key: 'ARKTOS-SHORT-ANTWERP',
    of: PARTNER_ARKTOS,
    title: [
      'Even eruit: kort traject Antwerpen',
      'Une pause : trajet court à Anvers',
      'A short break: short trajectory in Antwerp',
    ],
    summary: ['Een verzonnen kort traject om weer tot rust en tot afspraken te komen.'],
    groups: ['TRUANTS', 'EXCLUDED'],
    blocks: ['INDIVIDUAL_COACHING', 'RESTORATIVE_WORK'],
    at: [ANTWERP],
    area: AROUND_ANTWERP,
    places: fresh(8, 5, 14, 9),
  },
  {
    key: 'ARKTOS-CLASS',
    of: PARTNER_ARKTOS,
    title: ['Klas in beweging', 'Une classe en mouvement', 'A class in motion'],
    summary: ['Een verzonnen reeks van vier sessies over klasklimaat, voor klas en leerkracht samen.'],
    type: 'CLASS_INTERVENTION',
    purpose: ['PREVENTION'],
    kinds: ['CLASS_GROUP', 'TEACHER', 'PUPIL_GROUP'],
    groups: ['CLASS_GROUPS', 'TEACHERS'],
    ages: [10, 18],
    levels: ['PRIMARY', 'SECONDARY'],
    area: EVERYWHERE,
    route: ['SCHOOL', 'CLB'],
    places: stale(10, 2),
  },
  {
    key: 'ARKTOS-OUTREACH',
    of: PARTNER_ARKTOS,
    title: ['Aan de deur', 'À la porte', 'At the door'],
    summary: ['Een verzonnen werking die jongeren en gezinnen opzoekt die niemand nog bereikt.'],
    type: 'OUTREACH',
    purpose: ['REINTEGRATION'],
    groups: ['UNREACHABLE', 'DROPPED_OUT'],
    ages: [6, 21],
    levels: ['PRIMARY', 'SECONDARY'],
    at: [MECHELEN, WILLEBROEK],
    area: [MECHELEN, WILLEBROEK],
    languages: ['nl', 'fr', 'ar'],
    route: ['ANY_PROFESSIONAL', 'CLB', 'SCHOOL'],
    places: fresh(8, 0, 0),
  },
  {
    key: 'ARKTOS-DRAFT',
    of: PARTNER_ARKTOS,
    title: ['Zomeratelier (ontwerp)'],
    summary: ['Een verzonnen aanbod dat nog geschreven wordt.'],
    type: 'LEISURE',
    purpose: [],
    groups: [],
    area: [],
    route: [],
    status: 'DRAFT',
  },
  {
    ...NAFT_LONG,
    key: 'PROS-LONG',
    of: PARTNER_PROS,
    title: ['Samen terug: traject op maat', 'Revenir ensemble', 'Back together'],
    summary: ['Een verzonnen traject op maat met school, thuis en jongere rond één tafel.'],
    groups: ['PSYCHIC_VULNERABILITY', 'FREQUENT_ABSENCE', 'LONG_TERM_ILL'],
    blocks: ['INDIVIDUAL_COACHING', 'SCHOOL_SUPPORT'],
    at: [MECHELEN],
    area: AROUND_MECHELEN,
    places: fresh(8, 3, 21, 2),
  },
  {
    ...NAFT_SHORT,
    key: 'PROS-RESTORATIVE',
    of: PARTNER_PROS,
    title: ['Herstel na uitsluiting', 'Réparer après une exclusion', 'Mending after an exclusion'],
    summary: ['Een verzonnen kort traject met herstelgesprekken tussen jongere, school en ouders.'],
    groups: ['EXCLUDED', 'CLASS_GROUPS'],
    blocks: ['RESTORATIVE_WORK'],
    at: [MECHELEN],
    area: AROUND_MECHELEN,
    places: stale(4, 1),
  },
  {
    key: 'PROS-TEAM',
    of: PARTNER_PROS,
    title: ['Coach voor het schoolteam', 'Coach de l’équipe éducative', 'Coach for the school team'],
    summary: ['Een verzonnen begeleiding van zorgteams die met afhaken te maken hebben.'],
    type: 'SCHOOL_TEAM_SUPPORT',
    purpose: ['PREVENTION'],
    kinds: ['SCHOOL_TEAM', 'SCHOOL', 'TEACHER'],
    groups: ['SCHOOL_TEAMS', 'TEACHERS'],
    levels: ['PRIMARY', 'SECONDARY'],
    area: AROUND_MECHELEN,
    route: ['SCHOOL', 'ANY_PROFESSIONAL'],
    places: fresh(3, 0, 30),
  },
  {
    ...NAFT_LONG,
    key: 'PROFO-LONG',
    of: PARTNER_PROFO,
    title: ['Handen uit de mouwen', 'Mettre la main à la pâte', 'Hands on'],
    summary: ['Een verzonnen werkplaatstraject: leren door te doen, met een plan terug naar de klas.'],
    groups: TRUANCY_NEEDS,
    blocks: ['LEARNING_ENVIRONMENT', 'INDIVIDUAL_COACHING'],
    at: [MECHELEN],
    area: AROUND_MECHELEN,
    places: fresh(16, 4, 7),
  },
  {
    ...NAFT_SHORT,
    key: 'PROFO-SHORT',
    of: PARTNER_PROFO,
    title: ['Korte bocht', 'Un virage court', 'A short bend'],
    summary: ['Een verzonnen kort traject rond motivatie en studiekeuze.'],
    groups: ['UNQUALIFIED_EXIT_RISK', 'TRUANTS'],
    blocks: ['INDIVIDUAL_COACHING'],
    at: [WILLEBROEK],
    area: AROUND_MECHELEN,
    status: 'FULL',
    places: fresh(4, 4, 40, 6),
  },
  {
    key: 'PROFO-PEER',
    of: PARTNER_PROFO,
    title: ['Maatje op de speelplaats', 'Un pair dans la cour', 'A mate in the yard'],
    summary: ['Een verzonnen werking waarin oudere leerlingen jongere wegwijs maken.'],
    type: 'PEER_COACHING',
    purpose: ['PREVENTION'],
    groups: ['NEWCOMERS', 'FREQUENT_SCHOOL_CHANGERS'],
    ages: [10, 16],
    levels: ['PRIMARY', 'SECONDARY'],
    at: [MECHELEN],
    area: [MECHELEN],
    languages: ['nl', 'fr', 'en'],
    route: ['SCHOOL', 'CLB', 'SELF'],
    places: fresh(20, 8, 0, 12),
  },
  {
    key: 'PROFO-FARM',
    of: PARTNER_PROFO,
    title: ['Tussen de dieren', 'Parmi les animaux', 'Among the animals'],
    summary: ['Een verzonnen verblijf overdag op een zorgboerderij.'],
    type: 'CARE_FARM',
    purpose: ['REINTEGRATION'],
    groups: ['PSYCHIC_VULNERABILITY', 'LONG_TERM_ILL'],
    ages: [12, 21],
    area: AROUND_MECHELEN,
    route: ['CLB'],
    status: 'PAUSED',
    statusReason: 'De boerderij wordt verbouwd',
    places: stale(3, 1, 90),
  },
  {
    key: 'PROFO-TIMEOUT',
    of: PARTNER_PROFO,
    title: ['Time-out oude stijl', 'Time-out à l’ancienne', 'Time-out as it was'],
    summary: ['Een verzonnen voorloper die nu beëindigd is; oude trajecten verwijzen ernaar.'],
    type: 'TIME_OUT',
    purpose: ['REINTEGRATION'],
    groups: TRUANCY_NEEDS,
    ages: [12, 18],
    area: AROUND_MECHELEN,
    status: 'ENDED',
    statusReason: 'Vervangen door NAFT',
  },
  {
    ...NAFT_LONG,
    key: 'CIRKANT-LONG',
    of: PARTNER_CIRKANT,
    title: ['Ruimte om te groeien', 'De l’espace pour grandir', 'Room to grow'],
    summary: ['Een verzonnen traject met natuur en creatief werk in kleine groep.'],
    groups: ['PSYCHIC_VULNERABILITY', 'DROPPED_OUT'],
    blocks: ['LEARNING_ENVIRONMENT'],
    area: EVERYWHERE,
    places: stale(6, 2),
  },
  {
    key: 'CIRKANT-PARENTS',
    of: PARTNER_CIRKANT,
    title: ['Ouders aan zet', 'Aux parents de jouer', 'Parents’ turn'],
    summary: ['Een verzonnen reeks gesprekken met ouders over school en thuis.'],
    type: 'PARENT_SUPPORT',
    purpose: ['PREVENTION'],
    groups: ['PARENTS', 'POVERTY'],
    ages: [3, 18],
    levels: ['PRIMARY', 'SECONDARY'],
    area: EVERYWHERE,
    languages: ['nl', 'fr', 'ar', 'tr'],
    route: ['ANY_PROFESSIONAL', 'SELF', 'CLB'],
  },
  {
    ...NAFT_LONG,
    key: 'ELEGAST-LONG',
    of: PARTNER_ELEGAST,
    title: ['Terug op het spoor', 'De nouveau sur les rails', 'Back on track'],
    summary: ['Een verzonnen lang traject met dagstructuur en gezinsgesprekken.'],
    groups: ['TRUANTS', 'DROPPED_OUT', 'POVERTY'],
    blocks: ['INDIVIDUAL_COACHING', 'LEARNING_ENVIRONMENT'],
    at: [ANTWERP],
    area: AROUND_ANTWERP,
    places: fresh(18, 6, 10),
  },
  {
    key: 'ELEGAST-DAY',
    of: PARTNER_ELEGAST,
    title: ['Dagcentrum aan het park', 'Centre de jour près du parc', 'Day centre by the park'],
    summary: ['Een verzonnen dagcentrum voor wie de schoolweek nog niet aankan.'],
    type: 'DAY_CENTRE',
    purpose: ['REINTEGRATION'],
    groups: ['PSYCHIC_VULNERABILITY', 'UNREACHABLE'],
    ages: [12, 18],
    at: [ANTWERP],
    area: [ANTWERP],
    route: ['CLB', 'ANY_PROFESSIONAL'],
    places: fresh(8, 8, 60, 3),
    status: 'FULL',
  },
  {
    ...NAFT_SHORT,
    key: 'LEJO-SHORT',
    of: PARTNER_LEJO,
    title: ['Sport als hefboom', 'Le sport comme levier', 'Sport as a lever'],
    summary: ['Een verzonnen kort groepstraject met sport en gesprekken.'],
    groups: ['TRUANTS', 'UNQUALIFIED_EXIT_RISK'],
    blocks: ['LEARNING_ENVIRONMENT', 'RESTORATIVE_WORK'],
    kinds: ['PUPIL', 'PUPIL_GROUP'],
    at: [ANTWERP],
    area: AROUND_ANTWERP,
    places: fresh(18, 5, 5, 20),
  },
  {
    key: 'LEJO-COACH',
    of: PARTNER_LEJO,
    title: [
      'Jongerencoach in de wijk',
      'Coach de jeunes dans le quartier',
      'Youth coach in the neighbourhood',
    ],
    summary: ['Een verzonnen coach die jongeren van de wijk naar school en hulp brengt.'],
    type: 'YOUTH_COACHING',
    purpose: ['PREVENTION', 'REINTEGRATION'],
    groups: ['POVERTY', 'UNREACHABLE', 'EARLY_LEAVERS_18_25'],
    ages: [14, 25],
    at: [ANTWERP],
    area: [ANTWERP],
    languages: ['nl', 'fr', 'ar'],
    route: ['ANY_PROFESSIONAL', 'SELF'],
    places: fresh(15, 9, 3),
  },
  {
    ...NAFT_LONG,
    key: 'WEB-LONG',
    of: PARTNER_WEB,
    title: ['Werkend leren', 'Apprendre en travaillant', 'Learning at work'],
    summary: ['Een verzonnen traject met proeven van werk en een plan naar een richting die past.'],
    groups: ['UNQUALIFIED_EXIT_RISK', 'DROPPED_OUT'],
    blocks: ['LEARNING_ENVIRONMENT'],
    area: EVERYWHERE,
    places: fresh(16, 4, 12, 25),
  },
  {
    key: 'WEB-ORIENTATION',
    of: PARTNER_WEB,
    title: ['Kies je weg', 'Choisis ta voie', 'Choose your way'],
    summary: ['Een verzonnen oriëntatie op studie en werk, voor wie dreigt te vertrekken zonder diploma.'],
    type: 'CAREER_ORIENTATION',
    purpose: ['PREVENTION'],
    groups: ['UNQUALIFIED_EXIT_RISK', 'EARLY_LEAVERS_18_25'],
    ages: [16, 25],
    area: EVERYWHERE,
    route: ['ANY_PROFESSIONAL', 'SELF', 'SCHOOL', 'CLB'],
  },
];
