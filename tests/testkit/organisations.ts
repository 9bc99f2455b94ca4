import { createHash } from 'node:crypto';
import type { Role } from '../../subgraphs/kit/actor';
import type { OrganisationKind } from '../../subgraphs/kit/register';

/** The same name gives the same id in every run. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly group: 'OV' | 'LB' | 'EA';
  readonly code: string;
}

const organisation = (name: string, kind: OrganisationKind, group: 'OV' | 'LB' | 'EA'): Organisation => ({
  id: idOf(name),
  name: `${name} (test)`,
  kind,
  group,
  code: `TEST-${name}`,
});

/** Two of a kind wherever organisations must be kept apart. */
export const ORGANISATIONS = {
  clbAntwerp: organisation('clb-antwerp', 'CLB', 'OV'),
  clbMechelen: organisation('clb-mechelen', 'CLB', 'OV'),
  schoolAntwerp: organisation('school-antwerp', 'SCHOOL', 'OV'),
  schoolAntwerpSouth: organisation('school-antwerp-south', 'SCHOOL', 'OV'),
  schoolMechelen: organisation('school-mechelen', 'SCHOOL', 'OV'),
  helpdeskAntwerp: organisation('helpdesk-antwerp', 'HELPDESK', 'EA'),
  helpdeskMechelen: organisation('helpdesk-mechelen', 'HELPDESK', 'EA'),
  partnerArktos: organisation('partner-arktos', 'PARTNER', 'EA'),
  partnerProfo: organisation('partner-profo', 'PARTNER', 'EA'),
  partnerPros: organisation('partner-pros', 'PARTNER', 'EA'),
  cityAntwerp: organisation('city-antwerp', 'CITY', 'LB'),
  cityMechelen: organisation('city-mechelen', 'CITY', 'LB'),
  policeMechelen: organisation('police-mechelen', 'POLICE', 'LB'),
  serviceJac: organisation('service-jac', 'SERVICE', 'EA'),
  serviceYouth: organisation('service-youth', 'SERVICE', 'EA'),
  software: organisation('software', 'SOFTWARE_SUPPLIER', 'EA'),
} as const;

export interface Persona {
  readonly person: string;
  readonly role: Role;
  readonly organisation: string | null;
  readonly group: 'OV' | 'LB' | 'EA' | 'GID' | 'BUR';
  readonly code: string | null;
}

const member = (name: string, role: Role, { id, group, code }: Organisation): Persona => ({
  person: idOf(`person ${name}`),
  role,
  organisation: id,
  group,
  code,
});
const citizen = (name: string, role: Role): Persona => ({
  person: idOf(`person ${name}`),
  role,
  organisation: null,
  group: 'BUR',
  code: null,
});

export const PERSONAS = {
  'clb-antwerp': member('clb-antwerp', 'CLB', ORGANISATIONS.clbAntwerp),
  'clb-antwerp-colleague': member('clb-antwerp-colleague', 'CLB', ORGANISATIONS.clbAntwerp),
  'clb-mechelen': member('clb-mechelen', 'CLB', ORGANISATIONS.clbMechelen),
  'school-antwerp': member('school-antwerp', 'SCHOOL', ORGANISATIONS.schoolAntwerp),
  'school-antwerp-south': member('school-antwerp-south', 'SCHOOL', ORGANISATIONS.schoolAntwerpSouth),
  'school-mechelen': member('school-mechelen', 'SCHOOL', ORGANISATIONS.schoolMechelen),
  'helpdesk-antwerp': member('helpdesk-antwerp', 'HELPDESK', ORGANISATIONS.helpdeskAntwerp),
  'helpdesk-antwerp-colleague': member(
    'helpdesk-antwerp-colleague',
    'HELPDESK',
    ORGANISATIONS.helpdeskAntwerp,
  ),
  'helpdesk-mechelen': member('helpdesk-mechelen', 'HELPDESK', ORGANISATIONS.helpdeskMechelen),
  'partner-arktos': member('partner-arktos', 'PARTNER', ORGANISATIONS.partnerArktos),
  'partner-profo': member('partner-profo', 'PARTNER', ORGANISATIONS.partnerProfo),
  'partner-pros': member('partner-pros', 'PARTNER', ORGANISATIONS.partnerPros),
  'city-analyst-mechelen': member('city-analyst-mechelen', 'CITY_ANALYST', ORGANISATIONS.cityMechelen),
  'city-analyst-antwerp': member('city-analyst-antwerp', 'CITY_ANALYST', ORGANISATIONS.cityAntwerp),
  'city-coordinator-antwerp': member(
    'city-coordinator-antwerp',
    'CITY_COORDINATOR',
    ORGANISATIONS.cityAntwerp,
  ),
  'service-jac': member('service-jac', 'SERVICE', ORGANISATIONS.serviceJac),
  'service-youth': member('service-youth', 'SERVICE', ORGANISATIONS.serviceYouth),
  'pupil-noor': citizen('noor', 'PUPIL'),
  'pupil-bram': citizen('bram', 'PUPIL'),
  'guardian-noor': citizen('guardian of noor', 'GUARDIAN'),
  'guardian-bram': citizen('guardian of bram', 'GUARDIAN'),
  dpo: member('dpo', 'DPO', ORGANISATIONS.clbAntwerp),
  developer: member('developer', 'DEVELOPER', ORGANISATIONS.software),
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof PERSONAS;
