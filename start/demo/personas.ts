import type { Role } from '../../subgraphs/kit/actor';
import { CASES } from './cases';
import { idOf } from './chance';
import {
  CITY_ANTWERP,
  CITY_MECHELEN,
  CLB_ANTWERP,
  CLB_MECHELEN,
  CLBS,
  HELPDESK_ANTWERP,
  HELPDESK_MECHELEN,
  type LoginGroup,
  type Organisation,
  PARTNER_ARKTOS,
  PARTNER_PROFO,
  PARTNER_PROS,
  PARTNERS,
  SCHOOL_DYLE,
  SCHOOL_HARBOUR,
  SCHOOLS,
  SERVICES,
  SUPPLIER,
} from './organisations';

/** Somebody to log in as. */
export interface Persona {
  readonly persona: string;
  readonly role: Role;
  /** The organisation's id; null for citizens. */
  readonly organisation: string | null;
  readonly label: string;
  /** The person's id, as logins name it (`sub`). */
  readonly person: string;
  readonly group: LoginGroup | 'BUR';
  readonly code: string | null;
}

export interface Membership {
  readonly person: string;
  readonly organisation: string;
  readonly role: Role;
}

/** Colleagues without a persona, so that not everything is one person's work. */
const COLLEAGUES_OF_CLB = 2;
const STAFF_OF_SCHOOL = 1;
const STAFF_OF_PARTNER = 1;

export const PERSONAS: readonly Persona[] = [
  staff('clb-antwerp', 'CLB', CLB_ANTWERP, 'Social worker at a pupil guidance centre in Antwerp'),
  staff('clb-mechelen', 'CLB', CLB_MECHELEN, 'Social worker at a pupil guidance centre in Mechelen'),
  staff('school-antwerp', 'SCHOOL', SCHOOL_HARBOUR, 'Care coordinator at a secondary school in Antwerp'),
  staff('school-mechelen', 'SCHOOL', SCHOOL_DYLE, 'Care coordinator at a secondary school in Mechelen'),
  staff('helpdesk-antwerp', 'HELPDESK', HELPDESK_ANTWERP, 'Dispatcher at the central helpdesk in Antwerp'),
  staff('helpdesk-antwerp-2', 'HELPDESK', HELPDESK_ANTWERP, 'Second dispatcher in Antwerp'),
  staff('helpdesk-mechelen', 'HELPDESK', HELPDESK_MECHELEN, 'Dispatcher at the central helpdesk in Mechelen'),
  staff('helpdesk-mechelen-2', 'HELPDESK', HELPDESK_MECHELEN, 'Second dispatcher in Mechelen'),
  staff('partner-arktos', 'PARTNER', PARTNER_ARKTOS, 'Coordinator at the provider Arktos'),
  staff('partner-profo', 'PARTNER', PARTNER_PROFO, 'Coordinator at the provider Profo'),
  staff('partner-pros', 'PARTNER', PARTNER_PROS, 'Coordinator at the provider PrOS'),
  staff('city-analyst-mechelen', 'CITY_ANALYST', CITY_MECHELEN, 'Analyst at the city of Mechelen'),
  staff(
    'city-coordinator-antwerp',
    'CITY_COORDINATOR',
    CITY_ANTWERP,
    'Policy coordinator at the city of Antwerp',
  ),
  staff('service-jac', 'SERVICE', SERVICES.jac, 'Worker at a youth advice centre (JAC)'),
  staff('service-youth', 'SERVICE', SERVICES.youthWork, 'Youth worker in Mechelen'),
  citizen(
    'pupil-antwerp',
    'PUPIL',
    CASES.truantAntwerp.person,
    `Pupil: ${CASES.truantAntwerp.name}, 15, Antwerp`,
  ),
  citizen(
    'pupil-mechelen',
    'PUPIL',
    CASES.truantMechelen.person,
    `Pupil: ${CASES.truantMechelen.name}, 15, Mechelen`,
  ),
  citizen(
    'guardian-antwerp',
    'GUARDIAN',
    CASES.truantAntwerp.guardian,
    `Parent of ${CASES.truantAntwerp.name}`,
  ),
  citizen(
    'guardian-mechelen',
    'GUARDIAN',
    CASES.truantMechelen.guardian,
    `Parent of ${CASES.truantMechelen.name}`,
  ),
  staff('dpo', 'DPO', CLB_ANTWERP, 'Data protection officer of the pupil guidance centre in Antwerp'),
  staff('developer', 'DEVELOPER', SUPPLIER, 'Developer at a software supplier, on demo data only'),
];

/** Everybody with a role at an organisation: the personas that work, and colleagues of theirs. */
export const MEMBERSHIPS: readonly Membership[] = [
  ...PERSONAS.flatMap(({ person, organisation, role }) =>
    organisation ? [{ person, organisation, role }] : [],
  ),
  ...CLBS.flatMap((centre) => colleagues(centre, 'CLB', COLLEAGUES_OF_CLB)),
  ...SCHOOLS.flatMap((school) => colleagues(school, 'SCHOOL', STAFF_OF_SCHOOL)),
  ...PARTNERS.flatMap((partner) => colleagues(partner, 'PARTNER', STAFF_OF_PARTNER)),
];

export function findPersona(name: string): Persona | undefined {
  return PERSONAS.find(({ persona }) => persona === name);
}

/** The persons who work in a role at an organisation. */
export function staffOf(organisation: Organisation, role: Role): string[] {
  return MEMBERSHIPS.filter((one) => one.organisation === organisation.id && one.role === role).map(
    (one) => one.person,
  );
}

function staff(persona: string, role: Role, organisation: Organisation, label: string): Persona {
  const { id, group, code } = organisation;
  return { persona, role, organisation: id, label, person: idOf('person', persona), group, code };
}

function citizen(persona: string, role: Role, person: string, label: string): Persona {
  return { persona, role, organisation: null, label, person, group: 'BUR', code: null };
}

function colleagues({ id, code }: Organisation, role: Role, count: number): Membership[] {
  return Array.from({ length: count }, (_, index) => ({
    person: idOf('person', code, index),
    organisation: id,
    role,
  }));
}
