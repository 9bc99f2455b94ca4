import type { LOGIN_GROUPS, OrganisationKind } from '../../subgraphs/kit/register';
import { idOf } from './chance';
import { ANTWERP, type Arrondissement, MECHELEN, serviceArea } from './municipalities';

export type LoginGroup = (typeof LOGIN_GROUPS)[number];

/** An organisation as the network register knows it. Codes are invented; official numbers are not, so there are none. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly group: LoginGroup;
  readonly code: string;
}

export interface Clb extends Organisation {
  readonly network: 'GO' | 'OGO' | 'VRIJ';
  readonly serviceArea: readonly string[];
}

export type Form =
  | 'STAGE1_A'
  | 'STAGE1_B'
  | 'ASO'
  | 'TSO'
  | 'KSO'
  | 'BSO'
  | 'DBSO'
  | 'APPRENTICESHIP'
  | 'BUSO_OV3'
  | 'OKAN';

/** What a school teaches, with the share of its pupils in each form. */
export interface School extends Organisation {
  readonly network: 'GO' | 'OGO' | 'VGO';
  readonly organiserKind: number;
  readonly region: Arrondissement;
  readonly municipality: string;
  readonly clb: Clb;
  readonly levels: readonly ('PRE_PRIMARY' | 'PRIMARY' | 'SECONDARY')[];
  readonly isSpecial: boolean;
  /** Share of the region's pupils. */
  readonly size: number;
  /** Forms of the first stage (years 1 and 2) and of those after it. */
  readonly firstStage: readonly (readonly [Form, number])[];
  readonly upperStages: readonly (readonly [Form, number])[];
}

export interface Helpdesk extends Organisation {
  readonly deskCode: string;
  readonly region: Arrondissement;
  readonly serviceArea: readonly string[];
}

function register(key: string, name: string, kind: OrganisationKind, group: LoginGroup): Organisation {
  return { id: idOf('organisation', key), name, kind, group, code: `DEMO-${key}` };
}

function partner(key: string, name: string): Organisation {
  return register(`EA-${key}`, name, 'PARTNER', 'EA');
}

function clb(key: string, name: string, network: Clb['network'], ...areas: Arrondissement[]): Clb {
  return {
    ...register(`CLB-${key}`, `${name} (demo)`, 'CLB', 'OV'),
    network,
    serviceArea: serviceArea(...areas),
  };
}

export const CLB_ANTWERP = clb('ANT', 'Vrij CLB Antwerpen', 'VRIJ', 'Antwerpen');
export const CLB_MECHELEN = clb('MEC', 'Vrij CLB Mechelen', 'VRIJ', 'Mechelen');
export const CLB_GO = clb('GO', 'CLB GO! Antwerpen-Mechelen', 'GO', 'Antwerpen', 'Mechelen');
export const CLB_PROVINCE = clb('PROV', 'Provinciaal CLB Antwerpen', 'OGO', 'Antwerpen', 'Mechelen');
export const CLBS: readonly Clb[] = [CLB_ANTWERP, CLB_MECHELEN, CLB_GO, CLB_PROVINCE];
export const CLB_DISCIPLINES = [
  'DOCTOR',
  'NURSE',
  'SOCIAL_WORKER',
  'PSYCHOLOGIST',
  'EDUCATIONALIST',
] as const;

const NETWORK_OF_ORGANISER = { 1: 'GO', 2: 'VGO', 3: 'OGO', 4: 'OGO' } as const;

interface SchoolSpec {
  readonly organiserKind: keyof typeof NETWORK_OF_ORGANISER;
  readonly clb: Clb;
  readonly size: number;
  readonly firstStage?: School['firstStage'];
  readonly upperStages?: School['upperStages'];
  readonly isSpecial?: boolean;
}

/** Names describe; no real school has them. A school without forms is a primary school. */
function school(key: string, name: string, region: Arrondissement, spec: SchoolSpec): School {
  const isSecondary = spec.upperStages !== undefined;
  return {
    ...register(`SCHOOL-${key}`, `${name} (${region})`, 'SCHOOL', 'OV'),
    network: NETWORK_OF_ORGANISER[spec.organiserKind],
    organiserKind: spec.organiserKind,
    region,
    municipality: region === 'Antwerpen' ? ANTWERP : MECHELEN,
    clb: spec.clb,
    levels: isSecondary ? ['SECONDARY'] : ['PRE_PRIMARY', 'PRIMARY'],
    isSpecial: spec.isSpecial ?? false,
    size: spec.size,
    firstStage: spec.firstStage ?? [],
    upperStages: spec.upperStages ?? [],
  };
}

export const SCHOOL_HARBOUR = school('ANT-HAVEN', 'Demo-vakschool Haven', 'Antwerpen', {
  organiserKind: 2,
  clb: CLB_ANTWERP,
  size: 5,
  firstStage: [
    ['STAGE1_A', 1],
    ['STAGE1_B', 3],
  ],
  upperStages: [
    ['BSO', 3],
    ['TSO', 1],
  ],
});
export const SCHOOL_SOUTH = school('ANT-ZUID', 'Demo-instituut Zuid', 'Antwerpen', {
  organiserKind: 2,
  clb: CLB_ANTWERP,
  size: 4,
  firstStage: [
    ['STAGE1_A', 3],
    ['STAGE1_B', 1],
  ],
  upperStages: [
    ['TSO', 3],
    ['BSO', 2],
  ],
});
export const SCHOOL_EAST = school('ANT-OOST', 'Demo-basisschool Oost', 'Antwerpen', {
  organiserKind: 2,
  clb: CLB_ANTWERP,
  size: 1,
});
export const SCHOOL_DYLE = school('MEC-DIJLE', 'Demo-instituut Dijle', 'Mechelen', {
  organiserKind: 2,
  clb: CLB_MECHELEN,
  size: 4,
  firstStage: [
    ['STAGE1_A', 1],
    ['STAGE1_B', 2],
  ],
  upperStages: [
    ['BSO', 3],
    ['TSO', 2],
  ],
});
export const SCHOOL_CANAL = school('MEC-VAART', 'Demo-college Vaart', 'Mechelen', {
  organiserKind: 2,
  clb: CLB_MECHELEN,
  size: 3,
  firstStage: [['STAGE1_A', 1]],
  upperStages: [
    ['ASO', 3],
    ['BSO', 1],
  ],
});
export const SCHOOL_WEST = school('MEC-WEST', 'Demo-basisschool West', 'Mechelen', {
  organiserKind: 2,
  clb: CLB_MECHELEN,
  size: 1,
});

export const SCHOOLS: readonly School[] = [
  SCHOOL_HARBOUR,
  SCHOOL_SOUTH,
  SCHOOL_EAST,
  SCHOOL_DYLE,
  SCHOOL_CANAL,
  SCHOOL_WEST,
  school('ANT-NOORD', 'Demo-atheneum Noord', 'Antwerpen', {
    organiserKind: 1,
    clb: CLB_GO,
    size: 4,
    firstStage: [['STAGE1_A', 1]],
    upperStages: [
      ['ASO', 3],
      ['TSO', 1],
      ['OKAN', 1],
    ],
  }),
  school('ANT-PARK', 'Demo-lyceum Park', 'Antwerpen', {
    organiserKind: 4,
    clb: CLB_PROVINCE,
    size: 3,
    firstStage: [['STAGE1_A', 1]],
    upperStages: [
      ['ASO', 2],
      ['KSO', 1],
    ],
  }),
  school('ANT-STROOM', 'Demo-centrum leren en werken Stroom', 'Antwerpen', {
    organiserKind: 3,
    clb: CLB_PROVINCE,
    size: 1,
    upperStages: [
      ['DBSO', 2],
      ['APPRENTICESHIP', 1],
    ],
  }),
  school('MEC-CENTRUM', 'Demo-atheneum Centrum', 'Mechelen', {
    organiserKind: 1,
    clb: CLB_GO,
    size: 3,
    firstStage: [['STAGE1_A', 1]],
    upperStages: [
      ['ASO', 2],
      ['TSO', 2],
    ],
  }),
  school('MEC-LINDE', 'Demo-school Linde voor buitengewoon secundair onderwijs', 'Mechelen', {
    organiserKind: 3,
    clb: CLB_PROVINCE,
    size: 1,
    isSpecial: true,
    firstStage: [['BUSO_OV3', 1]],
    upperStages: [['BUSO_OV3', 1]],
  }),
];

export const HELPDESK_ANTWERP: Helpdesk = {
  ...register('CMP-ANTW', 'Centraal Meldpunt Antwerpen (demo)', 'HELPDESK', 'LB'),
  deskCode: 'ANTW',
  region: 'Antwerpen',
  serviceArea: serviceArea('Antwerpen'),
};
export const HELPDESK_MECHELEN: Helpdesk = {
  ...register('CMP-MECH', 'Centraal Meldpunt Mechelen (demo)', 'HELPDESK', 'EA'),
  deskCode: 'MECH',
  region: 'Mechelen',
  serviceArea: serviceArea('Mechelen'),
};
export const HELPDESKS: readonly Helpdesk[] = [HELPDESK_ANTWERP, HELPDESK_MECHELEN];

/** Named in the sources. Their real KBO numbers were not looked up and are not invented. */
export const PARTNER_ARKTOS = partner('ARKTOS', 'Arktos');
export const PARTNER_PROS = partner('PROS', 'PrOS');
export const PARTNER_PROFO = partner('PROFO', 'Profo');
export const PARTNER_CIRKANT = partner('CIRKANT', 'Cirkant');
export const PARTNER_ELEGAST = partner('ELEGAST', 'Elegast');
export const PARTNER_LEJO = partner('LEJO', 'Lejo');
export const PARTNER_WEB = partner('WEB', 'WEB');
export const PARTNERS: readonly Organisation[] = [
  PARTNER_ARKTOS,
  PARTNER_PROS,
  PARTNER_PROFO,
  PARTNER_CIRKANT,
  PARTNER_ELEGAST,
  PARTNER_LEJO,
  PARTNER_WEB,
];

const service = (key: string, name: string) => register(`EA-${key}`, name, 'SERVICE', 'EA');

/** Named in the sources, by what they are. */
export const SERVICES = {
  jac: service('JAC', 'JAC'),
  schoolBridge: service('SCHOOLBRUG', 'De Schoolbrug'),
  youthCentre: service('ROJM', 'ROJM'),
  youthWork: service('JAM', 'J@M (Jeugdwerk@Mechelen)'),
  communityWork: service('SAMENLEVINGSOPBOUW', 'Samenlevingsopbouw'),
  dayCentre: service('BOHETS', 'Dagcentrum Bohets'),
  buddy: service('BUDDY', 'Buddy'),
  caw: service('CAW', 'CAW (demo)'),
  cgg: service('CGG', 'CGG (demo)'),
  overkop: service('OVERKOP', 'OverKop (demo)'),
} as const;
export const VDAB = register('GID-VDAB', 'VDAB', 'SERVICE', 'GID');

/** A police zone arrives in the same login group as a city; the register knows it, and gives it no role. */
export const POLICE = register('LB-POLITIE', 'Lokale politie, contactpunt scholen (demo)', 'POLICE', 'LB');

function city(name: string): Organisation {
  return register(`LB-${name.slice(name.indexOf(' ') + 1).toUpperCase()}`, name, 'CITY', 'LB');
}

export const CITY_ANTWERP = city('Stad Antwerpen');
export const CITY_MECHELEN = city('Stad Mechelen');

export const SUPPLIER = register('EA-SOFTWARE', 'Softwareleverancier (demo)', 'SOFTWARE_SUPPLIER', 'EA');

export const ORGANISATIONS: readonly Organisation[] = [
  ...CLBS,
  ...SCHOOLS,
  ...HELPDESKS,
  ...PARTNERS,
  ...Object.values(SERVICES),
  VDAB,
  CITY_ANTWERP,
  CITY_MECHELEN,
  ...['Gemeente Willebroek', 'Gemeente Duffel', 'Gemeente Heist-op-den-Berg'].map(city),
  POLICE,
  SUPPLIER,
];

export function findOrganisation(id: string): Organisation | undefined {
  return ORGANISATIONS.find((organisation) => organisation.id === id);
}
