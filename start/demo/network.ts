import type { HelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import type { REFERRAL_CHANNELS } from '../../subgraphs/helpdesk/referral/referral';
import type { Day } from '../../subgraphs/kit/school-calendar';
import type { PupilsDemo } from '../../subgraphs/pupils/demo';
import { idOf } from './chance';
import {
  CLB_DISCIPLINES,
  CLBS,
  HELPDESK_MECHELEN,
  HELPDESKS,
  type Helpdesk,
  ORGANISATIONS,
  SCHOOLS,
} from './organisations';
import { MEMBERSHIPS } from './personas';

type Channel = (typeof REFERRAL_CHANNELS)[number];

/** The network stands since the Flemish absence codes and the younger of the two helpdesks do. */
const SINCE: Day = '2019-09-01';

interface Mode {
  readonly name: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly levels: readonly ('PRIMARY' | 'SECONDARY')[];
  readonly intakeChannels: readonly Channel[];
  readonly providerKinds: readonly string[];
  readonly permanence: string;
}

const DEFAULT: Omit<Mode, 'from' | 'until'> = {
  name: 'DEFAULT',
  levels: ['SECONDARY'],
  intakeChannels: ['CLB', 'PHONE_PERMANENCE', 'OTHER_HELPDESK'],
  providerKinds: ['NAFT'],
  permanence: 'By phone, mornings except Tuesday',
};

/** The corona regime of spring 2020 in Mechelen: any school or welfare worker could register, primary schools too. */
const NETSTERK: Mode = {
  name: 'NETSTERK',
  from: '2020-05-11',
  until: '2020-08-31',
  levels: ['PRIMARY', 'SECONDARY'],
  intakeChannels: ['CLB', 'SCHOOL', 'WELFARE_PARTNER', 'PROVIDER_DIRECT', 'PHONE_PERMANENCE'],
  providerKinds: ['NAFT', 'WELFARE'],
  permanence: 'Daily',
};

export function modesOf(helpdesk: Helpdesk): readonly Mode[] {
  if (helpdesk !== HELPDESK_MECHELEN) return [{ ...DEFAULT, from: SINCE, until: null }];
  return [
    { ...DEFAULT, from: SINCE, until: '2020-05-10' },
    NETSTERK,
    { ...DEFAULT, from: '2020-09-01', until: null },
  ];
}

/** How a helpdesk works now: all referrals of the demo world came in under it. */
export function presentModeId(helpdesk: Helpdesk): string {
  const present = modesOf(helpdesk).find(({ until }) => until === null);
  if (!present) throw new Error('a helpdesk always works in some way');
  return modeId(helpdesk, present.from);
}

/** Schools, centres and contracts, as the pupils owner knows them. */
export function schoolsAndCentres(): Pick<PupilsDemo, 'school' | 'clbCentre' | 'clbContract'> {
  return {
    school: SCHOOLS.map(({ id, name, network, organiserKind, levels, municipality }) => ({
      id,
      institutionNumber: null,
      name,
      network,
      organiserKind,
      levels: [...levels],
      municipalityNis: municipality,
    })),
    clbCentre: CLBS.map(({ id, name, network, serviceArea }) => ({
      id,
      institutionNumber: null,
      name,
      network,
      serviceArea: [...serviceArea],
      disciplines: [...CLB_DISCIPLINES],
    })),
    clbContract: SCHOOLS.map((school) => ({
      schoolId: school.id,
      clbId: school.clb.id,
      validFrom: SINCE,
      validUntil: null,
    })),
  };
}

/** The network register and the helpdesks, as the helpdesk owner knows them. */
export function register(): Pick<HelpdeskDemo, 'organisation' | 'membership' | 'helpdesk' | 'operatingMode'> {
  return {
    organisation: ORGANISATIONS.map(({ id, name, kind, group, code }) => ({
      id,
      name,
      kind,
      loginGroup: group,
      loginCode: code,
    })),
    membership: MEMBERSHIPS.map(({ person, organisation, role }) => ({
      id: idOf('membership', person, organisation, role),
      personId: person,
      organisationId: organisation,
      role,
      validFrom: `${SINCE}T00:00:00Z`,
      validUntil: null,
    })),
    helpdesk: HELPDESKS.map(({ id, deskCode, name, serviceArea }) => ({
      id,
      code: deskCode,
      name,
      serviceArea: [...serviceArea],
      province: 'ANTWERP',
    })),
    operatingMode: HELPDESKS.flatMap((helpdesk) => modesOf(helpdesk).map((mode) => modeRow(helpdesk, mode))),
  };
}

function modeRow(helpdesk: Helpdesk, mode: Mode): HelpdeskDemo['operatingMode'][number] {
  return {
    id: modeId(helpdesk, mode.from),
    helpdeskId: helpdesk.id,
    name: mode.name,
    validFrom: mode.from,
    validUntil: mode.until,
    levels: [...mode.levels],
    intakeChannels: [...mode.intakeChannels],
    providerKinds: [...mode.providerKinds],
    permanence: mode.permanence,
  };
}

function modeId(helpdesk: Helpdesk, from: Day): string {
  return idOf('mode', helpdesk.deskCode, from);
}
