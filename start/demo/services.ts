import type { ServicesDemo } from '../../subgraphs/services/demo';
import { FLEMISH_REGION } from '../../subgraphs/services/service/support-service';
import { idOf } from './chance';
import { serviceArea } from './municipalities';
import { type Organisation, POLICE, SERVICES, VDAB } from './organisations';

/** A service of the demo world. Kinds and organisations are named in the sources; texts, desks and hours are invented. */
export interface Service {
  readonly id: string;
  readonly organisation: Organisation;
  readonly kind: string;
  readonly name: string;
  readonly summary: string;
  readonly access: 'DIRECT' | 'VIA_REFERRAL' | 'MANDATE';
  readonly ages: readonly [number | null, number | null];
  readonly area: readonly string[];
  readonly languages: readonly string[];
  /** The part of the desk's address before the @; `.example` belongs to nobody. */
  readonly desk: string;
  readonly zone: string;
  readonly waitDays: number | null;
  readonly cost: string | null;
}

const ANTWERP_AREA = serviceArea('Antwerpen');
const MECHELEN_AREA = serviceArea('Mechelen');
const BOTH = serviceArea('Antwerpen', 'Mechelen');

type Spec = Omit<Service, 'id' | 'organisation' | 'languages' | 'waitDays' | 'cost'> &
  Partial<Pick<Service, 'languages' | 'waitDays' | 'cost'>>;

function service(organisation: Organisation, key: string, spec: Spec): Service {
  return {
    id: idOf('service', key),
    organisation,
    ...spec,
    languages: spec.languages ?? ['nl'],
    waitDays: spec.waitDays ?? null,
    cost: spec.cost ?? null,
  };
}

const JAC_SUMMARY =
  'Een luisterend oor en raad voor jongeren, over alles waar ze mee zitten. Gratis, en anoniem als je dat wil.';

export const JAC_ANTWERP = service(SERVICES.jac, 'JAC-ANT', {
  kind: 'JAC',
  name: 'JAC Antwerpen (demo)',
  summary: JAC_SUMMARY,
  access: 'DIRECT',
  ages: [12, 25],
  area: ANTWERP_AREA,
  languages: ['nl', 'en', 'fr'],
  desk: 'onthaal.antwerpen@jac',
  zone: 'Antwerpen',
  waitDays: 5,
});
export const YOUTH_WORK_MECHELEN = service(SERVICES.youthWork, 'JAM', {
  kind: 'YOUTH_WORK',
  name: 'Jeugdwerk in de wijken van Mechelen (demo)',
  summary: 'Ontmoeting, spel en huiswerkondersteuning in de wijken, met vaste begeleiders na schooltijd.',
  access: 'VIA_REFERRAL',
  ages: [6, 17],
  area: MECHELEN_AREA,
  languages: ['nl', 'fr', 'ar'],
  desk: 'aanmelding@jeugdwerk',
  zone: 'Mechelen',
  waitDays: 14,
});

export const DEMO_SERVICES: readonly Service[] = [
  JAC_ANTWERP,
  service(SERVICES.jac, 'JAC-MEC', {
    kind: 'JAC',
    name: 'JAC Mechelen (demo)',
    summary: JAC_SUMMARY,
    access: 'DIRECT',
    ages: [12, 25],
    area: MECHELEN_AREA,
    languages: ['nl', 'en'],
    desk: 'onthaal.mechelen@jac',
    zone: 'Mechelen',
    waitDays: 3,
  }),
  service(SERVICES.caw, 'CAW-ANT', {
    kind: 'CAW',
    name: 'CAW Antwerpen, onthaal (demo)',
    summary: 'Hulp bij vragen over relaties, wonen, geld en familie, voor wie 18 is en voor ouders.',
    access: 'DIRECT',
    ages: [18, null],
    area: ANTWERP_AREA,
    languages: ['nl', 'en', 'fr'],
    desk: 'onthaal.antwerpen@caw',
    zone: 'Antwerpen',
    waitDays: 10,
  }),
  service(SERVICES.caw, 'CAW-MEC', {
    kind: 'CAW',
    name: 'CAW Mechelen, onthaal (demo)',
    summary: 'Hulp bij vragen over relaties, wonen, geld en familie, voor wie 18 is en voor ouders.',
    access: 'DIRECT',
    ages: [18, null],
    area: MECHELEN_AREA,
    desk: 'onthaal.mechelen@caw',
    zone: 'Mechelen',
    waitDays: 8,
  }),
  service(SERVICES.cgg, 'CGG-ANT', {
    kind: 'CGG',
    name: 'CGG Antwerpen, jongerenteam (demo)',
    summary: 'Gesprekken en begeleiding voor jongeren die vastlopen; een verwijzer meldt aan.',
    access: 'VIA_REFERRAL',
    ages: [6, 25],
    area: ANTWERP_AREA,
    desk: 'aanmelding.antwerpen@cgg',
    zone: 'Antwerpen',
    waitDays: 120,
    cost: 'Een vaste bijdrage per gesprek; verminderd tarief mogelijk.',
  }),
  service(SERVICES.cgg, 'CGG-MEC', {
    kind: 'CGG',
    name: 'CGG Mechelen, jongerenteam (demo)',
    summary: 'Gesprekken en begeleiding voor jongeren die vastlopen; een verwijzer meldt aan.',
    access: 'VIA_REFERRAL',
    ages: [6, 25],
    area: MECHELEN_AREA,
    desk: 'aanmelding.mechelen@cgg',
    zone: 'Mechelen',
    waitDays: 95,
    cost: 'Een vaste bijdrage per gesprek; verminderd tarief mogelijk.',
  }),
  service(SERVICES.overkop, 'OVERKOP-MEC', {
    kind: 'OVERKOP',
    name: 'OverKop-huis Mechelen (demo)',
    summary: 'Een open huis waar jongeren binnenlopen, iets doen, en hulp vinden als ze die willen.',
    access: 'DIRECT',
    ages: [12, 25],
    area: MECHELEN_AREA,
    desk: 'info@overkop',
    zone: 'Mechelen',
  }),
  service(SERVICES.schoolBridge, 'SCHOOLBRUG', {
    kind: 'PARENT_SCHOOL_BRIDGE',
    name: 'De Schoolbrug (demo)',
    summary: 'Brengt ouders en school dichter bij elkaar, met huisbezoeken en bruggesprekken.',
    access: 'VIA_REFERRAL',
    ages: [2, 18],
    area: ANTWERP_AREA,
    languages: ['nl', 'fr', 'ar', 'tr'],
    desk: 'aanmelding@schoolbrug',
    zone: 'Antwerpen',
    waitDays: 21,
  }),
  service(SERVICES.youthCentre, 'ROJM', {
    kind: 'YOUTH_SERVICE',
    name: 'Jongerencentrum Mechelen (demo)',
    summary: 'Jongerencentrum met begeleiding naar werk en vrije tijd voor wie het moeilijker heeft.',
    access: 'DIRECT',
    ages: [12, 25],
    area: MECHELEN_AREA,
    languages: ['nl', 'fr', 'ar'],
    desk: 'info@jongerencentrum',
    zone: 'Mechelen',
  }),
  YOUTH_WORK_MECHELEN,
  service(SERVICES.communityWork, 'OPBOUWWERK', {
    kind: 'COMMUNITY_WORK',
    name: 'Samenlevingsopbouw in de wijk (demo)',
    summary: 'Werkt met bewoners aan onderwijs, wonen en buurt, samen met scholen en diensten.',
    access: 'DIRECT',
    ages: [null, null],
    area: BOTH,
    desk: 'info@opbouwwerk',
    zone: 'Antwerpen en Mechelen',
  }),
  service(SERVICES.dayCentre, 'BOHETS', {
    kind: 'OTHER',
    name: 'Dagcentrum Mechelen (demo)',
    summary: 'Begeleiding na school en in vakanties voor kinderen en hun ouders.',
    access: 'VIA_REFERRAL',
    ages: [6, 17],
    area: MECHELEN_AREA,
    desk: 'aanmelding@dagcentrum',
    zone: 'Mechelen',
    waitDays: 60,
  }),
  service(SERVICES.buddy, 'BUDDY', {
    kind: 'OTHER',
    name: 'Buddy Mechelen (demo)',
    summary: 'Een student als buddy: samen studeren, de stad leren kennen, een jaar lang.',
    access: 'VIA_REFERRAL',
    ages: [10, 18],
    area: MECHELEN_AREA,
    desk: 'info@buddy',
    zone: 'Mechelen',
  }),
  service(VDAB, 'VDAB', {
    kind: 'PUBLIC_EMPLOYMENT',
    name: 'VDAB, jongeren op weg naar werk (demo)',
    summary: 'Oriëntatie, opleiding en bemiddeling voor jongeren die de school verlaten.',
    access: 'DIRECT',
    ages: [15, 30],
    area: [FLEMISH_REGION],
    languages: ['nl', 'en', 'fr'],
    desk: 'contact@vdab',
    zone: 'Vlaanderen',
  }),
  service(POLICE, 'PLP41-MEC', {
    kind: 'POLICE',
    name: 'Lokale politie, vast aanspreekpunt voor scholen PLP41 (demo)',
    summary: 'Vast aanspreekpunt van de politiezone voor scholen; geen aanmeldingen via de hub.',
    access: 'MANDATE',
    ages: [null, null],
    area: MECHELEN_AREA,
    desk: 'plp41@politiezone',
    zone: 'Politiezone (demo)',
  }),
];

/** Services and their desks as the services owner keeps them. */
export function serviceRows(
  reportedAt: string,
): Pick<ServicesDemo, 'supportService' | 'serviceContactPoint'> {
  return {
    supportService: DEMO_SERVICES.map((one) => ({
      id: one.id,
      organisationId: one.organisation.id,
      providerName: one.organisation.name,
      kind: one.kind,
      name: one.name,
      summary: one.summary,
      access: one.access,
      ageFrom: one.ages[0],
      ageTo: one.ages[1],
      serviceArea: [...one.area],
      languages: [...one.languages],
      opening: openingOf(one),
      isFree: one.cost === null,
      cost: one.cost,
      expectedWaitDays: one.waitDays,
      waitReportedAt: one.waitDays === null ? null : reportedAt,
      website: null,
      status: 'ACTIVE',
      createdAt: reportedAt,
    })),
    serviceContactPoint: DEMO_SERVICES.map((one) => ({
      id: idOf('service contact', one.id),
      serviceId: one.id,
      role: one.access === 'MANDATE' ? 'SCHOOL_CONTACT' : 'INTAKE',
      zone: one.zone,
      phone: null,
      email: `${one.desk}.example`,
    })),
  };
}

function openingOf({ kind }: Service): { days: string[]; opensAt: string; closesAt: string }[] {
  const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR'];
  if (kind === 'YOUTH_WORK' || kind === 'OVERKOP')
    return [
      { days: ['WE', 'SA'], opensAt: '13:00', closesAt: '18:00' },
      { days: ['MO', 'TU', 'TH', 'FR'], opensAt: '15:30', closesAt: '18:00' },
    ];
  return [{ days: weekdays, opensAt: '09:00', closesAt: '17:00' }];
}
