import { type Answer, type TestHub, textAt } from './hub';
import {
  CREATE_REFERRAL,
  CREATE_SERVICE_REFERRAL,
  PERMIT_REFERRAL,
  PERMIT_SERVICE_REFERRAL,
  REFERRAL_INPUT,
  REPORT_SERVICE_REFERRAL,
} from './operations';
import { ORGANISATIONS, type PersonaName } from './organisations';
import { SERVICES } from './seed';

/** Steps of the main job as people take them, for tests that begin after them. */
export async function permit(
  hub: TestHub,
  pupilId: string,
  persona: PersonaName,
  helpdeskId: string = ORGANISATIONS.helpdeskAntwerp.id,
  situation = 'AT_RISK',
): Promise<Answer> {
  return hub.execute(PERMIT_REFERRAL, { input: { pupilId, helpdeskId, situation } }).as(persona);
}

/** Permit and referral, by the same person. */
export async function refer(
  hub: TestHub,
  pupilId: string,
  persona: PersonaName = 'clb-antwerp',
  helpdeskId: string = ORGANISATIONS.helpdeskAntwerp.id,
): Promise<Answer> {
  const permitted = await permit(hub, pupilId, persona, helpdeskId);
  const input = { ...REFERRAL_INPUT, permit: textAt(permitted, 'permitReferral.permit') };
  return hub.execute(CREATE_REFERRAL, { input }).as(persona);
}

type Service = { readonly id: string; readonly organisation: { readonly id: string } };

export async function permitService(
  hub: TestHub,
  pupilId: string,
  persona: PersonaName,
  { id: serviceId, organisation }: Service = SERVICES.jac,
): Promise<Answer> {
  return hub
    .execute(PERMIT_SERVICE_REFERRAL, { input: { pupilId, serviceId, organisationId: organisation.id } })
    .as(persona);
}

/** Permit and referral to a service, by the same person. */
export async function referToService(
  hub: TestHub,
  pupilId: string,
  persona: PersonaName = 'clb-antwerp',
  service: Service = SERVICES.jac,
): Promise<Answer> {
  const permitted = await permitService(hub, pupilId, persona, service);
  const permit = textAt(permitted, 'permitServiceReferral.permit');
  return hub.execute(CREATE_SERVICE_REFERRAL, { input: { permit, reasonCategory: 'WELLBEING' } }).as(persona);
}

/** The receiving service says where a referral stands. */
export async function report(
  hub: TestHub,
  serviceReferralId: string,
  status: string,
  persona: PersonaName = 'service-jac',
): Promise<Answer> {
  return hub.execute(REPORT_SERVICE_REFERRAL, { input: { serviceReferralId, status } }).as(persona);
}
